package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Decimals;

/** Something that can be true, false or not known of one state's results. */
public sealed interface Criterion {

  /** Whether it holds; it does not if nothing that it asks about is applicable. */
  Truth test(Results results);

  /** Whether anything that it asks about is applicable to the state. */
  boolean isApplicable(Results results);

  /** What criteria can ask about one state. */
  interface Results {
    /** The answer to an indicator, with a stand in its own words. */
    Optional<Answer> answer(String indicator);

    /** Whether an indicator or node is not applicable to the state. */
    boolean isNotApplicable(String node);

    /** The score of an indicator or node, if it has one. */
    OptionalDouble score(String node);

    /**
     * The bounds of an indicator or node, if it has any.
     *
     * <p>A score below which nothing is missing is its own lower and upper bound, whether or not
     * its normalisation and aggregation have bounds otherwise.
     */
    Optional<Bounds> bounds(String node);

    /** The coverage of an indicator or node, if it has any. */
    OptionalDouble coverage(String node);
  }

  /**
   * Holds if an indicator has one of some answers; false if it is not applicable, unknown if it is
   * not answered.
   *
   * @param indicator the id of the indicator
   * @param answers the answers for which it holds
   */
  record AnswerIs(String indicator, List<Answer> answers) implements Criterion {
    /** Checks and copies the answers. */
    public AnswerIs {
      answers = List.copyOf(answers);
      Rules.of("criterion")
          .id("indicator", indicator)
          .require(!answers.isEmpty(), "answers", "answers", "needs at least one answer", "none")
          .verify();
    }

    @Override
    public Truth test(Results results) {
      if (!isApplicable(results)) {
        return Truth.FALSE;
      }
      return results
          .answer(indicator)
          .map(a -> Truth.of(answers.stream().anyMatch(b -> b.text().equals(a.text()))))
          .orElse(Truth.UNKNOWN);
    }

    @Override
    public boolean isApplicable(Results results) {
      return !results.isNotApplicable(indicator);
    }
  }

  /**
   * Holds if a score lies below a value at both of its bounds; false if at neither, or not
   * applicable; unknown if at one, or if it has no bounds.
   *
   * @param node the id of an indicator, goal or the whole
   * @param value the value, not included
   */
  record ScoreBelow(String node, double value) implements Criterion {
    /** Checks the value. */
    public ScoreBelow {
      Rules.of("criterion").id("node", node).finite("value", value).verify();
    }

    @Override
    public Truth test(Results results) {
      if (!isApplicable(results)) {
        return Truth.FALSE;
      }
      Optional<Bounds> bounds = results.bounds(node);
      if (bounds.isEmpty()) {
        return Truth.UNKNOWN;
      }
      if (!Decimals.reaches(bounds.get().high(), value)) {
        return Truth.TRUE;
      }
      return Decimals.reaches(bounds.get().low(), value) ? Truth.FALSE : Truth.UNKNOWN;
    }

    @Override
    public boolean isApplicable(Results results) {
      return !results.isNotApplicable(node);
    }
  }

  /**
   * Holds if the coverage of a node lies below a share; false if the node is not applicable.
   *
   * @param node the id of an indicator, goal or the whole
   * @param share the share from 0 to 1, not included
   */
  record CoverageBelow(String node, double share) implements Criterion {
    /** Checks the share. */
    public CoverageBelow {
      Rules.of("criterion").id("node", node).share("share", share).verify();
    }

    @Override
    public Truth test(Results results) {
      if (!isApplicable(results)) {
        return Truth.FALSE;
      }
      OptionalDouble coverage = results.coverage(node);
      return coverage.isPresent()
          ? Truth.of(!Decimals.reaches(coverage.getAsDouble(), share))
          : Truth.UNKNOWN;
    }

    @Override
    public boolean isApplicable(Results results) {
      return !results.isNotApplicable(node);
    }
  }

  /**
   * Holds if all of its parts hold.
   *
   * @param criteria the parts; with none it holds
   */
  record AllOf(List<Criterion> criteria) implements Criterion {
    /** Copies the parts. */
    public AllOf {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Truth test(Results results) {
      return criteria.stream().map(c -> c.test(results)).reduce(Truth.TRUE, Truth::and);
    }

    @Override
    public boolean isApplicable(Results results) {
      return criteria.isEmpty() || criteria.stream().anyMatch(c -> c.isApplicable(results));
    }
  }

  /**
   * Holds if any of its parts holds.
   *
   * @param criteria the parts; with none it does not hold
   */
  record AnyOf(List<Criterion> criteria) implements Criterion {
    /** Copies the parts. */
    public AnyOf {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Truth test(Results results) {
      return criteria.stream().map(c -> c.test(results)).reduce(Truth.FALSE, Truth::or);
    }

    @Override
    public boolean isApplicable(Results results) {
      return criteria.isEmpty() || criteria.stream().anyMatch(c -> c.isApplicable(results));
    }
  }

  /**
   * Holds if its part does not; if nothing that its part asks about is applicable, neither holds.
   *
   * @param criterion the part
   */
  record Not(Criterion criterion) implements Criterion {
    @Override
    public Truth test(Results results) {
      return isApplicable(results) ? criterion.test(results).not() : Truth.FALSE;
    }

    @Override
    public boolean isApplicable(Results results) {
      return criterion.isApplicable(results);
    }
  }
}

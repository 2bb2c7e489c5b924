package org.ecpat.monitoring.robustness;

import java.util.List;
import java.util.OptionalInt;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Normalization;

/**
 * One source of uncertainty, as the inverse of a distribution function.
 *
 * <p>A factor turns uniform coordinates between 0 and 1 into a change of the inputs: one coordinate
 * into a category, in declared order, and one for each weight or answer of a group. Made by {@link
 * Factors}; an {@link UncertaintyModel} binds factors to an exercise.
 */
public sealed interface Factor {

  /** The name by which results refer to it. */
  String name();

  /**
   * The weights of the children of some nodes vary, all as one group.
   *
   * @param name the name
   * @param spread how they vary
   * @param nodes the ids of goals, or {@code overall}; empty for all
   */
  record Weights(String name, WeightSpread spread, List<String> nodes) implements Factor {
    /** Checks the name and copies the nodes. */
    public Weights {
      nodes = List.copyOf(nodes);
      Rules.of("factor '" + name + "'").id("name", name).ids("nodes", nodes).verify();
    }
  }

  /**
   * Values become scores in one of several ways, each as likely.
   *
   * <p>Each takes the place of the methodology's; indicators with their own keep it.
   *
   * @param name the name
   * @param alternatives the ways, in order
   */
  record NormalizedBy(String name, List<Normalization> alternatives) implements Factor {
    /** Checks the name and copies the alternatives. */
    public NormalizedBy {
      alternatives = List.copyOf(alternatives);
      check(name, alternatives);
    }
  }

  /**
   * Children become one score in one of several ways, each as likely.
   *
   * <p>At a level each takes the place of that level's rule; without one, of the methodology's.
   * Nodes with their own keep it.
   *
   * @param name the name
   * @param level the level, 0 for the whole, 1 for the top goals; empty for the methodology's rule
   * @param alternatives the ways, in order
   */
  record AggregatedBy(String name, OptionalInt level, List<Aggregation> alternatives)
      implements Factor {
    /** Checks the name and the level and copies the alternatives. */
    public AggregatedBy {
      alternatives = List.copyOf(alternatives);
      level.ifPresent(
          l ->
              Rules.of("factor '" + name + "'")
                  .require(l >= 0 && l <= 50, "level", "level", "the level must be from 0 to 50", l)
                  .verify());
      check(name, alternatives);
    }
  }

  /**
   * A missing child means one of several things, each as likely.
   *
   * @param name the name
   * @param alternatives the policies, in order; each takes the place of the methodology's
   */
  record MissingAs(String name, List<MissingPolicy> alternatives) implements Factor {
    /** Checks the name and copies the alternatives. */
    public MissingAs {
      alternatives = List.copyOf(alternatives);
      check(name, alternatives);
    }
  }

  /**
   * Every answer may be another one, the more so the less sure its assessor is, all as one group.
   *
   * <p>An answer of confidence c on a scale of levels is right with probability c; the rest is
   * shared among the levels beside it, halves to either side or all to the only one. Yes and no,
   * and none, signed and bound, are levels too; nothing stands beside a withdrawal, which stays. A
   * yes or no about a position counts as the stand that it means. A number follows the symmetric
   * triangular distribution around it, of half-width (1 − c)·spread·|best − worst| of its scale, or
   * (1 − c)·spread·|number| where the scale has no ends. What a preparation has touched, and what
   * is missing, stays.
   *
   * @param name the name
   * @param confidence the confidence of an answer that states none, from 0 to 1
   * @param spread the half-width of a number of confidence 0, as a share; finite, 0 or more
   */
  record Answers(String name, double confidence, double spread) implements Factor {
    /** Checks the name and the numbers. */
    public Answers {
      Rules.of("factor '" + name + "'")
          .id("name", name)
          .share("confidence", confidence)
          .weight("spread", spread)
          .verify();
    }
  }

  /**
   * One of several indicators or goals is left out, each as likely, or none.
   *
   * @param name the name
   * @param ids the ids of the indicators and goals, in order
   * @param probability the probability that one is left out, from 0 to 1
   */
  record LeftOut(String name, List<String> ids, double probability) implements Factor {
    /** Checks the name and the probability and copies the ids. */
    public LeftOut {
      ids = List.copyOf(ids);
      Rules.of("factor '" + name + "'").ids("ids", ids).share("probability", probability).verify();
      check(name, ids);
    }
  }

  private static void check(String name, List<?> alternatives) {
    Rules.of("factor '" + name + "'")
        .id("name", name)
        .require(
            !alternatives.isEmpty(),
            "alternatives",
            "alternatives",
            "needs at least one alternative",
            "none")
        .verify();
  }
}

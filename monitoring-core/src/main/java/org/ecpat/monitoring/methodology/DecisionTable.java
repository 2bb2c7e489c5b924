package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Criterion.Results;

/**
 * A decision table: rows of a condition and a band, of which the first that holds decides.
 *
 * <p>Conditions have three values. A row that is not known to hold is not taken for false without a
 * word: it is shown, and its band counts among those that are possible, from which the bounds of
 * the rating follow. They may be wider than need be where conditions depend on each other.
 *
 * @param rows the rows, in the order in which they are tried
 * @param otherwise the id of the band where no row holds; without it such a state has no class
 * @param missing what a row that is not known means where it stands before the one that decides:
 *     passed over; the worst of the possible bands; or no class
 */
public record DecisionTable(List<Row> rows, Optional<String> otherwise, MissingPolicy missing)
    implements Classification {

  /**
   * A row: a condition and the band where it holds.
   *
   * @param id the name by which results refer to it
   * @param when the condition
   * @param band the id of the band
   * @param why the condition in words, for readers
   */
  public record Row(String id, Criterion when, String band, Text why) {
    /** Checks the ids. */
    public Row {
      Rules.of("row '" + id + "'").id("id", id).id("band", band).verify();
    }
  }

  /**
   * Checks the rows.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if there is none, or two have one id
   */
  public DecisionTable {
    rows = List.copyOf(rows);
    List<String> ids = rows.stream().map(Row::id).toList();
    Rules rules =
        Rules.of("decision table")
            .require(!rows.isEmpty(), "rows", "rows", "needs at least one row", "none")
            .require(
                ids.stream().distinct().count() == ids.size(),
                "duplicate-id",
                "rows",
                "the rows must have different ids",
                ids);
    otherwise.ifPresent(band -> rules.id("otherwise", band));
    rules.verify();
  }

  /** The same with another meaning of rows that are not known. */
  public DecisionTable withMissing(MissingPolicy policy) {
    return new DecisionTable(rows, otherwise, policy);
  }

  @Override
  public Classifier classifier(RatingRules rating, Ranking.Order order) {
    boolean rising = order == Ranking.Order.HIGHEST_FIRST;
    return new Classifier() {
      @Override
      public OptionalInt band(Results results) {
        return tried(results).decided();
      }

      @Override
      public Optional<ClassAssignment> assign(Results results) {
        Trial trial = tried(results);
        return trial.decided().isEmpty()
            ? Optional.empty()
            : Optional.of(
                ClassAssignment.between(
                    trial.decided().getAsInt(),
                    trial.end(!rising),
                    trial.end(rising),
                    trial.tests()));
      }

      private Trial tried(Results results) {
        return DecisionTable.this.trial(rating, rising, results);
      }
    };
  }

  /** What trying the rows gave. */
  private record Trial(OptionalInt decided, List<Integer> possible, List<ClassTest> tests) {
    int end(boolean highest) {
      return possible.stream()
          .reduce((a, b) -> highest ? Math.max(a, b) : Math.min(a, b))
          .orElseThrow();
    }
  }

  private Trial trial(RatingRules rating, boolean rising, Results results) {
    List<ClassTest> tests = new ArrayList<>();
    List<Integer> possible = new ArrayList<>();
    Optional<String> decided = Optional.empty();
    for (Row row : rows) {
      Truth holds = row.when().test(results);
      tests.add(ClassTest.of(row.id(), holds));
      if (holds == Truth.UNKNOWN) {
        possible.add(rating.index(row.band()));
      } else if (holds == Truth.TRUE) {
        decided = Optional.of(row.band());
        break;
      }
    }
    boolean open = !possible.isEmpty();
    OptionalInt certain = decided.or(() -> otherwise).stream().mapToInt(rating::index).findFirst();
    certain.ifPresent(possible::add);
    if (!open || missing == MissingPolicy.SKIP) {
      return new Trial(certain, possible, tests);
    }
    Trial all = new Trial(certain, possible, tests);
    return missing == MissingPolicy.WORST
        ? new Trial(OptionalInt.of(all.end(!rising)), possible, tests)
        : new Trial(OptionalInt.empty(), possible, tests);
  }
}

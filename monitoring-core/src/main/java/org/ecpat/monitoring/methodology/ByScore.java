package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Criterion.Results;

/** The band that the overall score reaches; its bounds are those of the score. */
public record ByScore() implements Classification {

  @Override
  public Classifier classifier(RatingRules rating, Ranking.Order order) {
    boolean rising = order == Ranking.Order.HIGHEST_FIRST;
    return new Classifier() {
      @Override
      public OptionalInt band(Results results) {
        return results.score(Framework.OVERALL).stream().mapToInt(rating::indexOf).findFirst();
      }

      @Override
      public Optional<ClassAssignment> assign(Results results) {
        OptionalInt band = band(results);
        if (band.isEmpty()) {
          return Optional.empty();
        }
        return Optional.of(
            results
                .bounds(Framework.OVERALL)
                .map(
                    b -> {
                      int low = rating.indexOf(b.low());
                      int high = rating.indexOf(b.high());
                      return ClassAssignment.between(
                          band.getAsInt(), rising ? low : high, rising ? high : low, List.of());
                    })
                .orElseGet(() -> ClassAssignment.unbounded(band.getAsInt(), List.of())));
      }
    };
  }
}

package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Sum;

/** Weights by what the scores of the population say about the children. */
record ScoreWeighting(Criterion criterion, WhenConstant whenConstant) implements Weighting {

  /** What a child is weighed by. */
  enum Criterion {
    STANDARD_DEVIATION {
      @Override
      double[] of(Columns scores) {
        return Information.deviations(scores);
      }
    },
    ENTROPY {
      @Override
      double[] of(Columns scores) {
        return Information.divergences(scores);
      }
    },
    CRITIC {
      @Override
      double[] of(Columns scores) {
        return Information.conflicts(scores);
      }
    },
    MEREC {
      @Override
      double[] of(Columns scores) {
        return Information.removals(scores);
      }
    },
    PCA {
      @Override
      double[] of(Columns scores) {
        return Arrays.stream(Components.loadings(scores)).map(l -> StrictMath.max(0, l)).toArray();
      }
    },
    SQUARED_PCA {
      @Override
      double[] of(Columns scores) {
        return Arrays.stream(Components.loadings(scores)).map(l -> l * l).toArray();
      }
    },
    INFOMAX {
      @Override
      double[] of(Columns scores) {
        return Components.inverseDeviations(scores);
      }
    };

    /** The information in each child; 0 if it is constant. */
    abstract double[] of(Columns scores);

    /** The least score it can work with. */
    boolean accepts(double score) {
      return this == MEREC ? score > 0 : this != ENTROPY || score >= 0;
    }

    private String need() {
      return this == PCA || this == SQUARED_PCA
          ? "needs scores that have one first component"
          : "needs a child in which states differ";
    }

    private String valid() {
      return this == MEREC ? "above 0" : "0 or more";
    }
  }

  @Override
  public double[] weights(Siblings siblings) {
    check(siblings);
    double[] weights = criterion.of(siblings.scores());
    if (Sum.of(weights) > 0) {
      return weights;
    }
    whenConstant.check(
        "weighting '" + Choices.word(criterion) + "' of node '" + siblings.node() + "'",
        criterion.need());
    Arrays.fill(weights, 1);
    return weights;
  }

  private void check(Siblings siblings) {
    Rules rules =
        Rules.of("weighting '" + Choices.word(criterion) + "' of node '" + siblings.node() + "'");
    for (int c = 0; c < siblings.scores().size(); c++) {
      for (double score : siblings.scores().get(c).present()) {
        rules.require(
            criterion.accepts(score),
            "scores",
            siblings.children().get(c),
            "all scores must be " + criterion.valid(),
            score);
      }
    }
    rules.verify();
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of(Choices.word(criterion));
    return Optional.of(
        whenConstant == WhenConstant.EQUAL
            ? spec
            : spec.with("constant", Choices.word(whenConstant)));
  }
}

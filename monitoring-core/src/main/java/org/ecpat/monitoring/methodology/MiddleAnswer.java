package org.ecpat.monitoring.methodology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/** Takes the middle of the answers, where each counts once or by its confidence. */
record MiddleAnswer(Counting counting) implements Reconciliation {

  /** How much an observation counts. */
  enum Counting {
    /** Each as much as any other. */
    ONCE,
    /** By its confidence, 1 where none is given. */
    BY_CONFIDENCE;

    double weight(Observation observation) {
      return this == ONCE ? 1 : observation.confidence().orElse(1);
    }
  }

  @Override
  public Observation reconcile(List<Observation> observations, Scale scale) {
    List<Observation> answered =
        observations.stream()
            .filter(o -> o.answer().isPresent())
            .sorted(Comparator.comparingDouble(o -> goodness(o, scale)))
            .toList();
    if (answered.isEmpty()) {
      return observations.get(0);
    }
    double total = sum(answered);
    if (!(total > 0)) {
      return Reconciliations.unresolved(observations.get(0));
    }
    return scale instanceof NumberScale
        ? number(answered, scale, total)
        : answered.get(middle(answered, total));
  }

  /** Values in rising order of what they are worth, so that the lower middle is the worse. */
  private static double goodness(Observation observation, Scale scale) {
    double value = scale.value(observation.answer().orElseThrow());
    return scale.direction() == Direction.HIGHER_IS_BETTER ? value : -value;
  }

  private double sum(List<Observation> observations) {
    return Sum.of(observations.stream().mapToDouble(counting::weight).toArray());
  }

  /** The first position up to which at least half of the weight lies. */
  private int middle(List<Observation> answered, double total) {
    Sum passed = new Sum();
    for (int i = 0; i < answered.size(); i++) {
      passed.add(counting.weight(answered.get(i)));
      if (Decimals.reaches(passed.value() / total, 0.5)) {
        return i;
      }
    }
    return answered.size() - 1;
  }

  private Observation number(List<Observation> answered, Scale scale, double total) {
    int middle = middle(answered, total);
    Observation lower = answered.get(middle);
    double value = value(lower, scale);
    if (counting == Counting.BY_CONFIDENCE) {
      Sum sum = new Sum();
      answered.forEach(o -> sum.add(counting.weight(o) * value(o, scale)));
      value = sum.value() / total;
    } else if (answered.size() % 2 == 0) {
      value += (value(answered.get(middle + 1), scale) - value) / 2;
    }
    return value == value(lower, scale)
        ? lower
        : Observation.of(lower.state(), lower.indicator(), lower.round(), Answer.of(value));
  }

  private static double value(Observation observation, Scale scale) {
    return scale.value(observation.answer().orElseThrow());
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of(counting == Counting.ONCE ? "median" : "by-confidence"));
  }
}

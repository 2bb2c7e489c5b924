package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Reason;

/** Which caps hold for which rows, as far as that cannot change with scores. */
final class CapTruths {
  /** The truth of every cap in every row; empty for a cap that asks for scores. */
  private final List<Optional<Truth[]>> truths = new ArrayList<>();

  private CapTruths() {}

  static CapTruths of(Baseline base) {
    CapTruths all = new CapTruths();
    List<Cap> caps = base.methodology().rating().map(RatingRules::caps).orElse(List.of());
    caps.forEach(cap -> all.truths.add(truth(cap, base)));
    return all;
  }

  /** Whether a cap is known for all rows. */
  boolean isFixed(int cap) {
    return truths.get(cap).isPresent();
  }

  /** The truth of a fixed cap. */
  Truth of(int cap, int row) {
    return truths.get(cap).orElseThrow()[row];
  }

  private static Optional<Truth[]> truth(Cap cap, Baseline base) {
    Truth[] truths = new Truth[base.states().size()];
    for (int row = 0; row < truths.length; row++) {
      Facts facts = new Facts(base, row);
      truths[row] = cap.when().test(facts);
      if (facts.asked) {
        return Optional.empty();
      }
    }
    return Optional.of(truths);
  }

  /** What does not change with scores, and whether anything else was asked for. */
  private static final class Facts implements Criterion.Results {
    private final Baseline base;
    private final int row;
    private boolean asked;

    Facts(Baseline base, int row) {
      this.base = base;
      this.row = row;
    }

    @Override
    public Optional<Answer> answer(String indicator) {
      return base.layout.slot(indicator).flatMap(leaf -> base.answer(leaf, row));
    }

    @Override
    public boolean isNotApplicable(String node) {
      Optional<Integer> slot = base.layout.slot(node);
      asked |= slot.isPresent() && !base.layout.isLeaf(slot.get());
      return slot.isPresent() && base.table.columns[slot.get()].is(row, Reason.NOT_APPLICABLE);
    }

    @Override
    public OptionalDouble score(String node) {
      asked = true;
      return OptionalDouble.empty();
    }

    @Override
    public Optional<Bounds> bounds(String node) {
      asked = true;
      return Optional.empty();
    }

    @Override
    public OptionalDouble coverage(String node) {
      asked = true;
      return OptionalDouble.empty();
    }
  }
}

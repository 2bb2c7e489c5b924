package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.TargetBand;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Measure;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** Finds the answers of a state that can change for the better. */
final class Candidates {
  private final Baseline baseline;
  private final int row;
  private final Trial trial;
  private final PathwayRequest request;

  /** 1 if higher scores are better, −1 if lower ones are. */
  private final int up;

  Candidates(Baseline baseline, int row, Trial trial, PathwayRequest request, int up) {
    this.baseline = baseline;
    this.row = row;
    this.trial = trial;
    this.request = request;
    this.up = up;
  }

  /** The answers that can change for the better, in order of the plan. */
  List<Candidate> find() {
    List<Indicator> indicators = baseline.plan().indicators();
    Map<Integer, List<Answer>> better = new LinkedHashMap<>();
    Map<Integer, Answer> best = new LinkedHashMap<>();
    for (int i = 0; i < indicators.size(); i++) {
      List<Answer> options = canChange(i, indicators.get(i).id()) ? better(i) : List.of();
      if (!options.isEmpty()) {
        better.put(i, options);
        best.put(i, options.get(options.size() - 1));
      }
    }
    double[] now = trial.indicators(Map.of());
    double[] then = trial.indicators(best);
    List<Candidate> candidates = new ArrayList<>();
    better.forEach((i, options) -> candidates.add(candidate(i, options, now[i], then[i])));
    return candidates;
  }

  private boolean canChange(int i, String indicator) {
    boolean applies =
        baseline.basis(i, row).map(b -> b.origin() != Basis.Origin.CONDITION).orElse(true);
    return applies
        && !baseline.scores().column(indicator).orElseThrow().is(row, Reason.NOT_APPLICABLE)
        && !request.fixed().contains(indicator);
  }

  private Candidate candidate(int i, List<Answer> options, double now, double then) {
    Column input = baseline.scores().input().column(i);
    Indicator indicator = baseline.plan().indicators().get(i);
    Optional<Answer> answer = baseline.answer(i, row);
    return new Candidate(
        i,
        indicator.id(),
        answer,
        answer.isPresent() ? Optional.empty() : input.reason(row),
        options,
        now,
        then,
        request.cost(indicator.id()));
  }

  /** The answers that are worth more than the one that counts: all levels, else only the best. */
  private List<Answer> better(int i) {
    Scale scale = baseline.plan().indicators().get(i).scale();
    double now = baseline.answer(i, row).map(a -> worth(i, a)).orElse(Double.NEGATIVE_INFINITY);
    List<Answer> better = new ArrayList<>();
    double last = now;
    for (Answer answer : sorted(i, answers(i, scale))) {
      if (worth(i, answer) > last) {
        last = worth(i, answer);
        better.add(answer);
      }
    }
    return scale instanceof LevelScale || better.isEmpty()
        ? better
        : better.subList(better.size() - 1, better.size());
  }

  private List<Answer> sorted(int i, List<Answer> answers) {
    return answers.stream().sorted(Comparator.comparingDouble(a -> worth(i, a))).toList();
  }

  /** How good the scale says an answer is. */
  private double worth(int i, Answer answer) {
    Measure measure = measure(i);
    double value = baseline.plan().indicators().get(i).scale().value(answer);
    if (measure.target().isPresent()) {
      return up * share(measure.target().get(), value);
    }
    return up * (measure.direction() == Direction.HIGHER_IS_BETTER ? value : -value);
  }

  /** How near a value is to a band, from 0 at the worst on its side to 1 inside. */
  private static double share(TargetBand band, double value) {
    double below = (value - band.worstBelow()) / (band.from() - band.worstBelow());
    double above = (band.worstAbove() - value) / (band.worstAbove() - band.to());
    return StrictMath.max(0, StrictMath.min(1, StrictMath.min(below, above)));
  }

  private Measure measure(int i) {
    Methodology methodology = baseline.plan().methodology();
    Indicator indicator = baseline.plan().indicators().get(i);
    return methodology
        .indicators()
        .getOrDefault(indicator.id(), IndicatorRules.builder().build())
        .measure(indicator.scale(), methodology.range());
  }

  /** The answers that could be the best. */
  private List<Answer> answers(int i, Scale scale) {
    if (scale instanceof YesNoScale) {
      return List.of(Answer.of(false), Answer.of(true));
    }
    if (scale instanceof LevelScale levels) {
      return levels.levels().stream().map(Level::id).map(Answer::of).toList();
    }
    if (scale instanceof PositionScale) {
      return Stream.of(Stand.NONE, Stand.SIGNED, Stand.BOUND).map(PositionScale::answer).toList();
    }
    return numbers(i);
  }

  private List<Answer> numbers(int i) {
    Measure measure = measure(i);
    if (measure.target().isPresent()) {
      TargetBand band = measure.target().get();
      double value = baseline.scores().input().column(i).value(row);
      boolean isAbove = value > band.to();
      return up > 0
          ? List.of(Answer.of(isAbove ? band.to() : band.from()))
          : List.of(Answer.of(isAbove ? band.worstAbove() : band.worstBelow()));
    }
    return Stream.of(measure.worst(), measure.best())
        .flatMap(end -> end.stream().mapToObj(Answer::of))
        .toList();
  }
}

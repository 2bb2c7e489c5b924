package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    Map<Integer, List<Answer>> answers = new HashMap<>();
    for (int i = 0; i < indicators.size(); i++) {
      if (canChange(i, indicators.get(i).id())) {
        answers.put(i, answers(i, indicators.get(i).scale()));
      }
    }
    double[] now = trial.indicators(Map.of());
    for (int i = 0; i < now.length; i++) {
      // an answer in place of an imputed value counts for coverage, whatever its score
      now[i] = baseline.scores().input().isImputed(i, row) ? Double.NaN : now[i];
    }
    Map<Integer, List<Option>> options = options(answers, now);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      List<Option> better = options.getOrDefault(i, List.of());
      if (!better.isEmpty()) {
        candidates.add(candidate(i, indicators.get(i), better, now[i]));
      }
    }
    return candidates;
  }

  private boolean canChange(int i, String indicator) {
    boolean applies =
        baseline.basis(i, row).map(b -> b.origin() != Basis.Origin.CONDITION).orElse(true);
    return applies
        && !baseline.scores().column(indicator).orElseThrow().is(row, Reason.NOT_APPLICABLE)
        && !request.fixed().contains(indicator);
  }

  private Candidate candidate(int i, Indicator indicator, List<Option> better, double now) {
    List<Answer> all = better.stream().map(Option::answer).toList();
    Column input = baseline.scores().input().column(i);
    return new Candidate(
        i,
        indicator.id(),
        baseline.answer(i, row),
        baseline.answer(i, row).isPresent() ? Optional.empty() : input.reason(row),
        indicator.scale() instanceof LevelScale ? all : all.subList(all.size() - 1, all.size()),
        now,
        better.get(better.size() - 1).score(),
        request.cost(indicator.id()));
  }

  /** An answer, the score of the indicator with it, and how good its scale says it is. */
  private record Option(Answer answer, double score, double worth) {}

  /** The answers that score better than now, the best last; several indicators are tried at once. */
  private Map<Integer, List<Option>> options(Map<Integer, List<Answer>> answers, double[] now) {
    Map<Integer, List<Option>> options = new HashMap<>();
    int most = answers.values().stream().mapToInt(List::size).max().orElse(0);
    for (int k = 0; k < most; k++) {
      Map<Integer, Answer> tried = new HashMap<>();
      for (Map.Entry<Integer, List<Answer>> e : answers.entrySet()) {
        if (k < e.getValue().size()) {
          tried.put(e.getKey(), e.getValue().get(k));
        }
      }
      double[] scores = trial.indicators(tried);
      tried.forEach(
          (i, answer) -> {
            Option option = new Option(answer, scores[i], worth(i, answer));
            if (isBetter(i, option, now[i])) {
              options.computeIfAbsent(i, x -> new ArrayList<>()).add(option);
            }
          });
    }
    options.values().forEach(o -> o.sort(Comparator.comparingDouble(Option::worth)));
    options.replaceAll((i, all) -> upTo(best(i, answers.getOrDefault(i, List.of())), all));
    return options;
  }

  private double best(int i, List<Answer> answers) {
    return answers.stream().mapToDouble(a -> worth(i, a)).max().orElse(Double.NaN);
  }

  /** Nothing where the best answer has no better score, else the first of those worth the same. */
  private static List<Option> upTo(double best, List<Option> sorted) {
    List<Option> different = new ArrayList<>();
    for (Option option : sorted) {
      if (different.isEmpty() || different.get(different.size() - 1).worth() != option.worth()) {
        different.add(option);
      }
    }
    return sorted.get(sorted.size() - 1).worth() == best ? different : List.of();
  }

  /** Whether an answer scores better than now, and is not worth less than the one that counts. */
  private boolean isBetter(int i, Option option, double now) {
    boolean scores = !Double.isNaN(option.score()) && !(up * option.score() <= up * now);
    return scores && baseline.answer(i, row).filter(a -> worth(i, a) >= option.worth()).isEmpty();
  }

  /** How good the scale says an answer is; a target band is as good throughout, and best. */
  private double worth(int i, Answer answer) {
    Measure measure = measure(i);
    double value = baseline.plan().indicators().get(i).scale().value(answer);
    if (measure.target().isPresent()) {
      TargetBand band = measure.target().get();
      return -StrictMath.max(0, StrictMath.max(band.from() - value, value - band.to()));
    }
    return up * (measure.direction() == Direction.HIGHER_IS_BETTER ? value : -value);
  }

  private Measure measure(int i) {
    Methodology methodology = baseline.plan().methodology();
    Indicator indicator = baseline.plan().indicators().get(i);
    return methodology
        .indicators()
        .getOrDefault(indicator.id(), IndicatorRules.builder().build())
        .measure(indicator.scale(), methodology.range());
  }

  /** The answers that could be the best, and all levels, which could be good enough. */
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
      return List.of(Answer.of(value > band.to() ? band.to() : band.from()));
    }
    return Stream.of(measure.worst(), measure.best())
        .flatMap(end -> end.stream().mapToObj(Answer::of))
        .toList();
  }
}

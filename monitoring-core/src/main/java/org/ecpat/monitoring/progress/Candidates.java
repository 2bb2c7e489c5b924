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
        answers.put(i, answers(i, indicators.get(i)));
      }
    }
    double[] now = trial.indicators(Map.of());
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

  /** An answer and the score of the indicator with it. */
  private record Option(Answer answer, double score) {}

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
            boolean better = !Double.isNaN(scores[i]) && !(up * scores[i] <= up * now[i]);
            if (better) {
              options
                  .computeIfAbsent(i, x -> new ArrayList<>())
                  .add(new Option(answer, scores[i]));
            }
          });
    }
    options.values().forEach(o -> o.sort(Comparator.comparingDouble(x -> up * x.score())));
    options.replaceAll((i, all) -> first(all));
    return options;
  }

  /** One answer for every score, the first of those that score alike. */
  private static List<Option> first(List<Option> sorted) {
    List<Option> different = new ArrayList<>();
    for (Option option : sorted) {
      if (different.isEmpty() || different.get(different.size() - 1).score() != option.score()) {
        different.add(option);
      }
    }
    return different;
  }

  /** The answers that could be the best, and all levels, which could be good enough. */
  private List<Answer> answers(int i, Indicator indicator) {
    Scale scale = indicator.scale();
    if (scale instanceof YesNoScale) {
      return List.of(Answer.of(false), Answer.of(true));
    }
    if (scale instanceof LevelScale levels) {
      return levels.levels().stream().map(Level::id).map(Answer::of).toList();
    }
    if (scale instanceof PositionScale) {
      return Stream.of(Stand.NONE, Stand.SIGNED, Stand.BOUND).map(PositionScale::answer).toList();
    }
    return numbers(i, indicator);
  }

  private List<Answer> numbers(int i, Indicator indicator) {
    Methodology methodology = baseline.plan().methodology();
    Measure measure =
        methodology
            .indicators()
            .getOrDefault(indicator.id(), IndicatorRules.builder().build())
            .measure(indicator.scale(), methodology.range());
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

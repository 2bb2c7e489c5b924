package org.ecpat.monitoring.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.ScoringPlan;

/** Scores changed answers with a whole board each, where values are prepared. */
final class BoardTrial implements Trial {
  private final Assessment assessment;
  private final ScoringPlan plan;
  private final RatingRules rules;
  private final String state;

  BoardTrial(Assessment assessment, ScoringPlan plan, String state) {
    this.assessment = assessment;
    this.plan = plan;
    this.rules = plan.methodology().rating().orElseThrow();
    this.state = state;
  }

  @Override
  public Outcome outcome(Map<Integer, Answer> changes) {
    Scorecard card = card(changes);
    return new Outcome(
        card.overall().value().orElse(Double.NaN),
        card.rating().map(Rating::band).map(rules::index).orElse(-1));
  }

  @Override
  public double[] indicators(Map<Integer, Answer> changes) {
    Scorecard card = card(changes);
    return plan.indicators().stream()
        .mapToDouble(i -> card.score(i.id()).map(Score::value).orElseThrow().orElse(Double.NaN))
        .toArray();
  }

  private Scorecard card(Map<Integer, Answer> changes) {
    List<Indicator> indicators = plan.indicators();
    Map<String, Answer> answers = new LinkedHashMap<>();
    changes.forEach((i, answer) -> answers.put(indicators.get(i).id(), answer));
    return plan.score(
            assessment.with(state, answers).exercise().observations(), assessment.round())
        .card(state)
        .orElseThrow();
  }
}

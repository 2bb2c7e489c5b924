package org.ecpat.monitoring.report;

import java.util.Optional;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;

/** Says answers in the words of their scales, as far as the report's framework knows them. */
final class AnswerWords {
  private final Report report;
  private final Wording wording;
  private final Figures figures;

  AnswerWords(Report report, Wording wording, Figures figures) {
    this.report = report;
    this.wording = wording;
    this.figures = figures;
  }

  String say(String indicator, Answer answer) {
    Optional<Scale> scale =
        report.framework().flatMap(f -> f.indicator(indicator)).map(Indicator::scale);
    if (answer instanceof Answer.Quantity quantity) {
      String number = figures.exact(quantity.value());
      return scale
          .flatMap(s -> s instanceof NumberScale n ? n.unit() : Optional.empty())
          .map(unit -> number + " " + wording.text(unit))
          .orElse(number);
    }
    if (scale.isPresent() && scale.get() instanceof LevelScale levels) {
      return levels.level(answer.text()).map(l -> wording.text(l.label())).orElseGet(answer::text);
    }
    boolean isStand = scale.map(s -> s instanceof PositionScale).orElse(false);
    return isStand || answer instanceof Answer.YesNo
        ? wording.say("answer." + answer.text())
        : answer.text();
  }
}

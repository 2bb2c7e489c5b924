package org.ecpat.monitoring.examples.site;

import java.util.Optional;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;

/** Says answers in the words of their scale. */
final class Answers {
  private final Words words;
  private final Optional<Scale> scale;

  Answers(Words words, Optional<Scale> scale) {
    this.words = words;
    this.scale = scale;
  }

  String say(Answer answer) {
    if (answer instanceof Answer.Quantity quantity) {
      String number = words.exact(quantity.value());
      return scale
          .flatMap(s -> s instanceof NumberScale n ? n.unit() : Optional.empty())
          .map(unit -> number + " " + words.text(unit))
          .orElse(number);
    }
    if (scale.isPresent() && scale.get() instanceof LevelScale levels) {
      return levels
          .level(answer.text())
          .map(l -> words.text(l.label()))
          .orElseGet(() -> Clean.text(answer.text()));
    }
    boolean isStand = scale.isPresent() && scale.get() instanceof PositionScale;
    return isStand || answer.text().equals("yes") || answer.text().equals("no")
        ? words.say("answer." + answer.text())
        : Clean.text(answer.text());
  }
}

package org.ecpat.monitoring.framework;

import java.util.OptionalDouble;

/**
 * A scale of yes and no.
 *
 * @param favourable the answer that is the good one
 */
public record YesNoScale(Favourable favourable) implements Scale {

  /** The good answer of a yes/no question. */
  public enum Favourable {
    /** Yes is good. */
    YES,
    /** No is good. */
    NO
  }

  /** A question to which yes is the good answer. */
  public static YesNoScale yesIsGood() {
    return new YesNoScale(Favourable.YES);
  }

  /** A question to which no is the good answer. */
  public static YesNoScale noIsGood() {
    return new YesNoScale(Favourable.NO);
  }

  /** Accepts {@link Answer.YesNo} and the words {@code yes} and {@code no}. */
  @Override
  public boolean accepts(Answer answer) {
    return answer instanceof Answer.YesNo
        || (answer instanceof Answer.Choice choice
            && (choice.id().equals("yes") || choice.id().equals("no")));
  }

  @Override
  public String valid() {
    return "yes (true) or no (false)";
  }

  @Override
  public double value(Answer answer) {
    if (!accepts(answer)) {
      throw Scales.notAccepted(this, answer);
    }
    return answer.text().equals("yes") ? 1 : 0;
  }

  @Override
  public Direction direction() {
    return favourable == Favourable.YES ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
  }

  @Override
  public OptionalDouble worst() {
    return OptionalDouble.of(favourable == Favourable.YES ? 0 : 1);
  }

  @Override
  public OptionalDouble best() {
    return OptionalDouble.of(favourable == Favourable.YES ? 1 : 0);
  }
}

package org.ecpat.monitoring.examples.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Qualifier;

/**
 * Makes one answer of those of a state's territories: the least favourable counts.
 *
 * <p>The rule is written down in {@code territory_rule.csv}.
 */
final class TerritoryRule {
  private static final Answer YES = Answer.of(true);
  private static final Answer NO = Answer.of(false);
  private static final List<Absence> ABSENCES =
      List.of(Absence.WITHHELD, Absence.NO_DATA, Absence.NOT_APPLICABLE);

  private TerritoryRule() {}

  /** Puts the answer or absence, its qualifiers and the disagreement into an observation. */
  static void apply(List<Meaning> territories, Observation.Builder observation) {
    if (territories.size() == 1) {
      Meaning only = territories.get(0);
      observation.answer(only.answer()).absence(only.absence()).qualifiers(only.qualifiers());
      number(only).ifPresent(observation::note);
      return;
    }
    Optional<Answer> answer = answer(territories);
    if (answer.isPresent()) {
      observation.answer(answer.get());
      if (isEstimated(territories)) {
        observation.addQualifiers(Qualifier.of(Qualifier.Kind.ESTIMATED));
      }
    } else {
      observation.absence(absence(territories));
    }
    if (differ(territories)) {
      observation.note(Text.of("The territories differ. " + said(territories) + "."));
    }
  }

  /** Whether the territories do not all say the same. */
  static boolean differ(List<Meaning> territories) {
    return territories.stream().map(Meaning::word).distinct().count() > 1;
  }

  private static Optional<Answer> answer(List<Meaning> territories) {
    if (any(territories, m -> m.is(NO))) {
      return Optional.of(NO);
    }
    return any(territories, m -> m.is(YES)) ? Optional.of(YES) : Optional.empty();
  }

  private static boolean isEstimated(List<Meaning> territories) {
    boolean conflict = any(territories, m -> m.is(NO)) && any(territories, m -> m.is(YES));
    return conflict || any(territories, Meaning::isGap);
  }

  private static Absence absence(List<Meaning> territories) {
    return ABSENCES.stream()
        .filter(absence -> any(territories, m -> m.absence().equals(Optional.of(absence))))
        .findFirst()
        .orElseThrow();
  }

  private static boolean any(List<Meaning> territories, Predicate<Meaning> condition) {
    return territories.stream().anyMatch(condition);
  }

  private static String said(List<Meaning> territories) {
    return territories.stream().map(Meaning::said).collect(Collectors.joining("; "));
  }

  private static Optional<Text> number(Meaning meaning) {
    return meaning
        .finding()
        .filter(Meaning.NUMBER_FOR_YES_OR_NO::equals)
        .map(code -> Text.of("The record has a number in a yes/no column: " + meaning.raw() + "."));
  }
}

package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

class ReconciliationsTest {
  private static final Scale LEVELS =
      LevelScale.of(Level.of("no", 0), Level.of("some", 50), Level.of("yes", 100));
  private static final Scale NUMBER = NumberScale.between(0, 40);

  private static Observation answer(Answer answer) {
    return Observation.of("AAA", "q", Round.of(2010), answer);
  }

  private static Observation answer(Answer answer, double confidence) {
    return Observation.builder().from(answer(answer)).confidence(confidence).build();
  }

  private static Observation absent(Absence absence) {
    return Observation.of("AAA", "q", Round.of(2010), absence);
  }

  private static String text(Reconciliation reconciliation, Scale scale, Observation... some) {
    Observation one = reconciliation.reconcile(List.of(some), scale);
    return one.answer().map(Answer::text).orElseGet(() -> one.absence().orElseThrow().name());
  }

  @Test
  void takesTheMiddleAnswer() {
    Observation no = answer(Answer.of("no"));
    Observation some = answer(Answer.of("some"));
    Observation yes = answer(Answer.of("yes"));
    assertThat(text(Reconciliations.median(), LEVELS, yes, no, some)).isEqualTo("some");
    assertThat(text(Reconciliations.median(), LEVELS, yes, some)).isEqualTo("some");
    assertThat(text(Reconciliations.median(), LEVELS, yes, absent(Absence.NO_DATA)))
        .isEqualTo("yes");
    assertThat(
            text(
                Reconciliations.median(),
                YesNoScale.noIsGood(),
                answer(Answer.of(true)),
                answer(Answer.of(false))))
        .isEqualTo("yes");
    assertThat(
            text(
                Reconciliations.median(),
                LEVELS,
                absent(Absence.WITHHELD),
                absent(Absence.NO_DATA)))
        .isEqualTo("WITHHELD");
  }

  @Test
  void averagesTheTwoNumbersInTheMiddle() {
    Observation ten = answer(Answer.of(10));
    Observation thirteen = answer(Answer.of(13));
    assertThat(text(Reconciliations.median(), NUMBER, thirteen, ten)).isEqualTo("11.5");
    assertThat(text(Reconciliations.median(), NUMBER, thirteen, ten, answer(Answer.of(30))))
        .isEqualTo("13");
    assertThat(Reconciliations.median().reconcile(List.of(ten, ten), NUMBER)).isEqualTo(ten);
  }

  @Test
  void wantsConsensus() {
    Observation yes = answer(Answer.of("yes"));
    assertThat(text(Reconciliations.consensus(), LEVELS, yes, absent(Absence.NO_DATA), yes))
        .isEqualTo("yes");
    assertThat(text(Reconciliations.consensus(), LEVELS, yes, answer(Answer.of("some"))))
        .isEqualTo("UNRESOLVED");
    assertThat(
            text(
                Reconciliations.consensus(),
                LEVELS,
                absent(Absence.NO_DATA),
                absent(Absence.NO_DATA)))
        .isEqualTo("NO_DATA");
  }

  @Test
  void weighsByConfidence() {
    Reconciliation byConfidence = Reconciliations.byConfidence();
    Answer no = Answer.of("no");
    Answer yes = Answer.of("yes");
    assertThat(text(byConfidence, LEVELS, answer(no, 0.4), answer(yes, 0.9))).isEqualTo("yes");
    assertThat(text(byConfidence, LEVELS, answer(no, 0.5), answer(yes, 0.5))).isEqualTo("no");
    assertThat(text(byConfidence, LEVELS, answer(no), answer(yes, 0.9))).isEqualTo("no");
    assertThat(text(byConfidence, LEVELS, answer(no, 0), answer(yes, 0))).isEqualTo("UNRESOLVED");
    // (.25·10 + .75·30)/1
    assertThat(text(byConfidence, NUMBER, answer(Answer.of(10), 0.25), answer(Answer.of(30), 0.75)))
        .isEqualTo("25");
  }

  @Test
  void canBeMadeFromTheirSpecs() {
    Methods methods = Methods.builtIn();
    for (Reconciliation one :
        List.of(
            Reconciliations.latest(),
            Reconciliations.median(),
            Reconciliations.consensus(),
            Reconciliations.byConfidence())) {
      assertThat(methods.create(Reconciliation.class, one.spec().orElseThrow())).isEqualTo(one);
    }
  }
}

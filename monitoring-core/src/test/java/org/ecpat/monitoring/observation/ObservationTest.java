package org.ecpat.monitoring.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.ValueContract;
import org.ecpat.monitoring.framework.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {
  private static final Round ROUND = Round.of(2010);
  private static final LocalDate DAY = LocalDate.of(2012, 3, 1);

  private static Observation.Builder empty() {
    return Observation.builder().state("IRL").indicator("law").round(ROUND);
  }

  private static Observation.Builder yes() {
    return empty().answer(Answer.of(true));
  }

  private static Evidence.Builder evidence() {
    return Evidence.builder().method(Evidence.Method.DOCUMENT);
  }

  private static Reply.Builder reply() {
    return Reply.builder().state("IRL").round(ROUND).text(Text.of("We disagree."));
  }

  private static Adjudication.Builder rating() {
    return decision().rating("good");
  }

  private static Adjudication.Builder decision() {
    return Adjudication.builder()
        .state("IRL")
        .round(ROUND)
        .by("The board")
        .on(DAY)
        .why(Text.of("New evidence."));
  }

  @Test
  void anObservationHasAnAnswerOrAnAbsence() {
    assertThatThrownBy(() -> empty().build())
        .hasMessage(
            "error answer-or-absence: observation of 'IRL' on 'law' in 2010: an observation has"
                + " either an answer or an absence; found neither.");
    assertThatThrownBy(() -> yes().absence(Absence.NO_DATA).build())
        .hasMessage(
            "error answer-or-absence: observation of 'IRL' on 'law' in 2010: an observation has"
                + " either an answer or an absence; found both.");
    assertThat(Observation.of("IRL", "law", ROUND, Answer.of(true))).isEqualTo(yes().build());
    assertThat(Observation.of("IRL", "law", ROUND, Absence.NO_DATA))
        .isEqualTo(empty().absence(Absence.NO_DATA).build());
  }

  @Test
  void onlyAnAnswerIsQualified() {
    Qualifier estimated = Qualifier.of(Qualifier.Kind.ESTIMATED);
    assertThat(yes().addQualifiers(estimated).build().has(Qualifier.Kind.ESTIMATED)).isTrue();
    assertThat(yes().addQualifiers(estimated).build().has(Qualifier.Kind.IMPUTED)).isFalse();
    assertThatThrownBy(() -> empty().absence(Absence.NO_DATA).addQualifiers(estimated).build())
        .hasMessage(
            "error qualifier-without-answer at /qualifiers: observation of 'IRL' on 'law' in 2010:"
                + " only an answer can be qualified;"
                + " found [Qualifier[kind=ESTIMATED, detail=Optional.empty]].");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void confidenceIsAShare(double confidence) {
    assertThatThrownBy(() -> yes().confidence(confidence).build())
        .hasMessage(
            "error share at /confidence: observation of 'IRL' on 'law' in 2010: must be a number"
                + " from 0 to 1; found "
                + confidence
                + ".");
  }

  @Test
  void evidenceIsPublicUnlessSaidOtherwise() {
    assertThat(evidence().build().confidentiality()).isEqualTo(Confidentiality.PUBLIC);
    assertThat(evidence().collectedOn(DAY).expiresOn(DAY).build().expiresOn()).contains(DAY);
    assertThatThrownBy(() -> evidence().collectedOn(DAY).expiresOn(DAY.minusDays(1)).build())
        .hasMessage(
            "error period at /expiresOn: evidence: evidence cannot expire before it was collected;"
                + " found 2012-02-29.");
  }

  @Test
  void whatIsReferredToHasAnId() {
    String rule =
        ": an id must have 1 to 200 characters, none of them white space, a control or a direction"
            + " mark; found 'no 1'.";
    String observation = ": observation of 'FRA' on 'helpline' in 2010";
    assertThatThrownBy(
            () ->
                Observation.builder()
                    .from(Observation.of("FRA", "helpline", Round.of(2010), Answer.of(true)))
                    .id("no 1")
                    .supersedes("no 1")
                    .build())
        .hasMessage(
            "error id at /id"
                + observation
                + rule
                + "\nerror id at /supersedes"
                + observation
                + rule);
    assertThatThrownBy(
            () -> Evidence.builder().method(Evidence.Method.DOCUMENT).source("no 1").build())
        .hasMessage("error id at /source: evidence" + rule);
    assertThatThrownBy(
            () ->
                Reply.builder()
                    .state("FRA")
                    .round(Round.of(2010))
                    .indicator("no 1")
                    .text(Text.of("We have one."))
                    .build())
        .hasMessage("error id at /indicator: reply of 'FRA'" + rule);
  }

  @Test
  void aDecisionIsOnAnAnswerOrOnARating() {
    assertThat(decision().indicator("law").answer(Answer.of(true)).build().rating()).isEmpty();
    assertThatThrownBy(() -> decision().build())
        .hasMessage(
            "error answer-or-rating: adjudication on 'IRL' in 2010: an adjudication overrides"
                + " either an answer or a rating; found neither.");
    assertThatThrownBy(() -> rating().answer(Answer.of(true)).build())
        .hasMessage(
            "error answer-or-rating: adjudication on 'IRL' in 2010: an adjudication overrides"
                + " either an answer or a rating; found both.\n"
                + "error answer-or-rating at /indicator: adjudication on 'IRL' in 2010: an answer"
                + " needs its indicator, and a rating has none; found none.");
    assertThatThrownBy(() -> rating().indicator("law").build())
        .hasMessage(
            "error answer-or-rating at /indicator: adjudication on 'IRL' in 2010: an answer needs"
                + " its indicator, and a rating has none; found law.");
  }

  @Test
  void aRoundOfAYearSpeaksAboutItsLastDay() {
    assertThat(Round.of(2010)).isEqualTo(Round.of("2010", LocalDate.of(2010, 12, 31)));
    assertThat(Round.of(2010)).hasToString("2010");
    assertThatThrownBy(() -> Round.of("first round", DAY))
        .hasMessageStartingWith("error id at /id: round 'first round'");
  }

  @Test
  void roundsStandInOrderOfDateThenId() {
    Round a = Round.of("a", DAY);
    Round b = Round.of("b", DAY);
    Round later = Round.of("A", DAY.plusDays(1));
    assertThat(List.of(later, b, a).stream().sorted()).containsExactly(a, b, later);
    assertThat(a).isEqualByComparingTo(Round.of("a", DAY));
  }

  @Test
  void observationsAreValues() {
    ValueContract.<Observation>holds(
        () -> yes().build(),
        () -> yes().id("o").build(),
        () -> yes().state("KEN").build(),
        () -> yes().indicator("law2").build(),
        () -> yes().round(Round.of(2011)).build(),
        () -> yes().answer(Answer.of(false)).build(),
        () -> empty().absence(Absence.NO_DATA).build(),
        () -> yes().addQualifiers(Qualifier.of(Qualifier.Kind.IMPUTED)).build(),
        () -> yes().addQualifiers(Qualifier.of(Qualifier.Kind.IMPUTED, "mean")).build(),
        () -> yes().confidence(0.5).build(),
        () -> yes().addEvidence(evidence().build()).build(),
        () -> yes().note(Text.of("N")).build(),
        () -> yes().assessor("A").build(),
        () -> yes().recordedOn(DAY).build(),
        () -> yes().supersedes("n").build(),
        () -> yes().putDisaggregation("sex", "girls").build());
  }

  @Test
  void evidenceRepliesAndDecisionsAreValues() {
    ValueContract.<Object>holds(
        () -> evidence().build(),
        () -> evidence().method(Evidence.Method.INTERVIEW).build(),
        () -> evidence().source("s").build(),
        () -> evidence().locator("p. 3").build(),
        () -> evidence().collectedOn(DAY).build(),
        () -> evidence().expiresOn(DAY).build(),
        () -> evidence().summary(Text.of("S")).build(),
        () -> evidence().confidentiality(Confidentiality.RESTRICTED).build(),
        () -> reply().build(),
        () -> reply().state("KEN").build(),
        () -> reply().round(Round.of(2011)).build(),
        () -> reply().indicator("law").build(),
        () -> reply().text(Text.of("We agree.")).build(),
        () -> reply().by("Minister").build(),
        () -> reply().on(DAY).build(),
        () -> rating().build(),
        () -> rating().state("KEN").build(),
        () -> rating().round(Round.of(2011)).build(),
        () -> rating().rating("bad").build(),
        () -> decision().indicator("law").answer(Answer.of(true)).build(),
        () -> rating().by("A judge").build(),
        () -> rating().on(DAY.plusDays(1)).build(),
        () -> rating().why(Text.of("Because.")).build());
  }
}

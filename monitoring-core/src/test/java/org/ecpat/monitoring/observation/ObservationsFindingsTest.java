package org.ecpat.monitoring.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.junit.jupiter.api.Test;

class ObservationsFindingsTest {
  private static final Round ROUND = Round.of(2010);

  private static List<String> texts(Observations.Builder observations) {
    return observations.build().findings(Yardstick.framework()).stream()
        .map(Finding::text)
        .toList();
  }

  private static List<String> texts(Observation... observations) {
    return texts(Yardstick.observations().addObservations(observations));
  }

  private static Observation.Builder law(String state) {
    return Observation.builder().state(state).indicator("law").round(ROUND).answer(Answer.of(true));
  }

  @Test
  void soundObservationsHaveNone() {
    assertThat(
            texts(
                law("IRL").addEvidence(evidence().source("record").build()).build(),
                Observation.of("KEN", "law", ROUND, Absence.WITHHELD),
                Observation.of("IRL", "bound", ROUND, Answer.of("signed")),
                Observation.of("IRL", "african", ROUND, Absence.NOT_APPLICABLE)))
        .isEmpty();
  }

  @Test
  void theyMustAnswerTheFramework() {
    assertThat(texts(Yardstick.observations().framework("public-record")))
        .containsExactly(
            "error other-framework at /framework: observations 'o': observations must be held"
                + " against the framework they answer; found 'public-record' held against"
                + " 'yardstick'.");
  }

  @Test
  void everyReferenceMustLeadSomewhere() {
    Observations.Builder observations =
        Yardstick.observations()
            .addSources(Yardstick.source("record"))
            .addObservations(
                law("IRE").build(),
                Observation.of("IRL", "lwa", ROUND, Answer.of(true)),
                law("IRL").addEvidence(evidence().source("rekord").build()).build(),
                law("KEN").supersedes("k1").build())
            .addReplies(
                Reply.builder()
                    .state("KEM")
                    .round(ROUND)
                    .indicator("low")
                    .text(Text.of("We disagree."))
                    .build())
            .addAdjudications(decision("KEM").indicator("low").answer(Answer.of(3)).build());
    assertThat(texts(observations))
        .containsExactly(
            "error duplicate-id at /sources/1/id: source 'record': an id must be used once;"
                + " found 'record'. It is first used at /sources/0/id.",
            "error unknown-state at /observations/0/state: observation of 'IRE' on 'law' in 2010:"
                + " must refer to one of the framework's states; found 'IRE'."
                + " Did you mean 'IRL'?",
            "error unknown-indicator at /observations/1/indicator: observation of 'IRL' on 'lwa'"
                + " in 2010: must refer to one of the framework's indicators; found 'lwa'."
                + " Did you mean 'law'?",
            "error unknown-source at /observations/2/evidence/0/source: observation of 'IRL' on"
                + " 'law' in 2010: must refer to one of the observations' sources;"
                + " found 'rekord'. Did you mean 'record'?",
            "error unknown-observation at /observations/3/supersedes: observation of 'KEN' on"
                + " 'law' in 2010: must refer to one of the observations with an id; found 'k1'."
                + " None is known.",
            "error unknown-state at /replies/0/state: reply of 'KEM': must refer to one of the"
                + " framework's states; found 'KEM'. Did you mean 'KEN'?",
            "error unknown-indicator at /replies/0/indicator: reply of 'KEM': must refer to one"
                + " of the framework's indicators; found 'low'. Did you mean 'law'?",
            "error unknown-state at /adjudications/0/state: adjudication on 'KEM' in 2010: must"
                + " refer to one of the framework's states; found 'KEM'. Did you mean 'KEN'?",
            "error unknown-indicator at /adjudications/0/indicator: adjudication on 'KEM' in 2010:"
                + " must refer to one of the framework's indicators; found 'low'."
                + " Did you mean 'law'?");
  }

  @Test
  void aFrameworkWithoutStatesAcceptsEveryCode() {
    Observations observations =
        Yardstick.observations().addObservations(law("IN-RJ").build()).build();
    Framework framework =
        Framework.builder()
            .from(Yardstick.framework())
            .states(StateRegister.builder().build())
            .build();
    assertThat(observations.findings(framework)).isEmpty();
  }

  @Test
  void anAnswerMustFitItsScale() {
    Observations.Builder observations =
        Yardstick.observations()
            .addObservations(
                Observation.of("IRL", "law", ROUND, Answer.of(1)),
                Observation.of("IRL", "level", ROUND, Answer.of("ful")),
                Observation.of("IRL", "share", ROUND, Answer.of("40")),
                Observation.of("IRL", "bound", ROUND, Answer.of("ratified")))
            .addAdjudications(decision("IRL").indicator("level").answer(Answer.of(2.5)).build());
    assertThat(texts(observations))
        .containsExactly(
            "error answer-misfit at /observations/0/answer: observation of 'IRL' on 'law' in"
                + " 2010: an answer must fit the scale of its indicator; found '1'."
                + " Valid: yes (true) or no (false).",
            "error answer-misfit at /observations/1/answer: observation of 'IRL' on 'level' in"
                + " 2010: an answer must fit the scale of its indicator; found 'ful'."
                + " Valid: one of none, some, full.",
            "error answer-misfit at /observations/2/answer: observation of 'IRL' on 'share' in"
                + " 2010: an answer must fit the scale of its indicator; found '40'."
                + " Valid: a number (% of children).",
            "error answer-misfit at /observations/3/answer: observation of 'IRL' on 'bound' in"
                + " 2010: an answer must fit the scale of its indicator; found 'ratified'."
                + " Valid: none, signed, bound, withdrawn, yes (bound) or no (not bound).",
            "error answer-misfit at /adjudications/0/answer: adjudication on 'IRL' in 2010: an"
                + " answer must fit the scale of its indicator; found '2.5'."
                + " Valid: one of none, some, full.");
  }

  @Test
  void oneAssessorHasOneObservationOfACell() {
    Observation first = law("IRL").assessor("A").build();
    assertThat(
            texts(
                first,
                law("IRL").assessor("B").build(),
                law("IRL").build(),
                law("IRL").assessor("A").round(Round.of(2011)).build(),
                law("IRL").assessor("A").putDisaggregation("sex", "girls").build(),
                law("IRL").assessor("A").answer(Answer.of(false)).build(),
                law("IRL").build()))
        .containsExactly(
            "error duplicate-observation at /observations/5: observation of 'IRL' on 'law' in"
                + " 2010: an assessor has one observation of a cell that no other replaces;"
                + " found 'A' twice. The first is at /observations/0; say which one supersedes"
                + " the other.",
            "error duplicate-observation at /observations/6: observation of 'IRL' on 'law' in"
                + " 2010: an assessor has one observation of a cell that no other replaces;"
                + " found two without assessor. The first is at /observations/2; say which one"
                + " supersedes the other.");
  }

  @Test
  void supersededObservationsAreNoDuplicates() {
    assertThat(
            texts(
                law("IRL").id("c").supersedes("b").build(),
                law("IRL").id("a").build(),
                law("IRL").id("b").supersedes("a").build()))
        .isEmpty();
  }

  @Test
  void twoThatReplaceTheSameOneAreDuplicates() {
    assertThat(
            texts(
                law("IRL").id("a").build(),
                law("IRL").supersedes("a").build(),
                law("IRL").supersedes("a").build()))
        .singleElement()
        .asString()
        .startsWith("error duplicate-observation at /observations/2:");
  }

  @Test
  void anIdIsUsedOnce() {
    assertThat(texts(law("IRL").id("a").build(), law("KEN").id("a").build()))
        .containsExactly(
            "error duplicate-id at /observations/1/id: observation of 'KEN' on 'law' in 2010:"
                + " an id must be used once; found 'a'. It is first used at /observations/0/id.");
  }

  @Test
  void anObservationReplacesOneOfItsOwnCell() {
    assertThat(
            texts(
                law("IRL").id("a").assessor("A").build(),
                law("IRL").supersedes("a").assessor("B").build(),
                law("KEN").supersedes("a").build()))
        .containsExactly(
            "error supersedes-other-cell at /observations/2/supersedes: observation of 'KEN' on"
                + " 'law' in 2010: an observation can only replace one of its own state,"
                + " indicator, round and disaggregation; found 'a', the observation of 'IRL' on"
                + " 'law' in 2010.");
  }

  @Test
  void cyclesOfReplacementAreNamedOnce() {
    assertThat(
            texts(
                law("IRL").id("tail").supersedes("a").build(),
                law("IRL").id("b").supersedes("a").build(),
                law("IRL").id("c").supersedes("b").build(),
                law("IRL").id("a").supersedes("c").build(),
                law("KEN").id("self").supersedes("self").build()))
        .containsExactly(
            "error supersedes-cycle at /observations/1/supersedes: observation of 'IRL' on 'law'"
                + " in 2010: an observation cannot replace itself, not even through others;"
                + " found b → a → c → b.",
            "error supersedes-cycle at /observations/4/supersedes: observation of 'KEN' on 'law'"
                + " in 2010: an observation cannot replace itself, not even through others;"
                + " found self → self.");
  }

  @Test
  void aRoundHasOneDate() {
    Round early = Round.of("2010", LocalDate.of(2010, 6, 30));
    Observations.Builder observations =
        Yardstick.observations()
            .addObservations(
                law("IRL").build(),
                law("KEN").round(early).build(),
                law("SSD").round(early).answer(Answer.of(true)).build())
            .addReplies(
                Reply.builder()
                    .state("IRL")
                    .round(Round.of("2010", LocalDate.of(2011, 1, 1)))
                    .text(Text.of("Yes."))
                    .build());
    assertThat(texts(observations))
        .filteredOn(t -> t.contains("round-date"))
        .containsExactly(
            "error round-date at /observations/1/round: observation of 'KEN' on 'law' in 2010:"
                + " round '2010' must have one date; found 2010-06-30."
                + " It is 2010-12-31 at /observations/0/round.",
            "error round-date at /replies/0/round: reply of 'IRL': round '2010' must have one"
                + " date; found 2011-01-01. It is 2010-12-31 at /observations/0/round.");
  }

  @Test
  void evidenceHoldsOnTheDayOfTheRound() {
    LocalDate day = ROUND.date();
    assertThat(
            texts(
                law("IRL")
                    .addEvidence(evidence().collectedOn(day).expiresOn(day).build())
                    .addEvidence(evidence().collectedOn(day.plusDays(1)).build())
                    .addEvidence(evidence().expiresOn(day.minusDays(1)).build())
                    .recordedOn(day.plusYears(2))
                    .build()))
        .containsExactly(
            "warning evidence-after-round at /observations/0/evidence/1/collectedOn: observation"
                + " of 'IRL' on 'law' in 2010: evidence should be gathered by the day of its"
                + " round, 2010-12-31; found 2011-01-01.",
            "warning evidence-expired at /observations/0/evidence/2/expiresOn: observation of"
                + " 'IRL' on 'law' in 2010: evidence should still hold on the day of its round,"
                + " 2010-12-31; found 2010-12-30.");
  }

  @Test
  void aStateIsObservedWhileItExists() {
    assertThat(
            texts(
                law("SSD").build(),
                law("SSD").round(Round.of(2011)).build(),
                Observation.of("SSD", "level", ROUND, Absence.NOT_APPLICABLE)))
        .containsExactly(
            "warning state-not-existing at /observations/0/state: observation of 'SSD' on 'law'"
                + " in 2010: the state did not exist on the day of the round, 2010-12-31;"
                + " found 'SSD'.");
  }

  @Test
  void anIndicatorIsObservedWhereItApplies() {
    assertThat(
            texts(
                Observation.of("IRL", "african", ROUND, Answer.of("none")),
                Observation.of("KEN", "african", ROUND, Answer.of("none")),
                Observation.of("IRL", "bound", Round.of(1999), Answer.of("none")),
                Observation.of("IRL", "in-africa", ROUND, Answer.of(true)),
                Observation.of("IRL", "in-africa", Round.of(2011), Absence.NOT_APPLICABLE),
                Observation.of("KEN", "in-africa", ROUND, Answer.of(true)),
                Observation.of("KEN", "if-bound", ROUND, Answer.of(true))))
        .containsExactly(
            "warning not-open at /observations/0: observation of 'IRL' on 'african' in 2010:"
                + " instrument 'ACRWC' is not open to the state on the day of the round,"
                + " 2010-12-31, so this is not scored.",
            "warning not-open at /observations/2: observation of 'IRL' on 'bound' in 1999:"
                + " instrument 'OPSC' is not open to the state on the day of the round,"
                + " 1999-12-31, so this is not scored.",
            "warning condition-fails at /observations/3: observation of 'IRL' on 'in-africa' in"
                + " 2010: the condition of the indicator does not hold, so this is not scored.");
  }

  @Test
  void aConditionOnAStandAsksTheRegister() {
    Observations.Builder observations =
        Yardstick.observations()
            .addPositions(
                Yardstick.register()
                    .addPositions(
                        Yardstick.position("KEN", "OPSC")
                            .consented(LocalDate.of(2008, 1, 1))
                            .build())
                    .build())
            .addObservations(
                Observation.of("IRL", "if-bound", ROUND, Answer.of(true)),
                Observation.of("KEN", "if-bound", ROUND, Answer.of(true)),
                Observation.of("IRL", "if-bound", Round.of(2016), Answer.of(true)));
    assertThat(texts(observations))
        .singleElement()
        .asString()
        .startsWith("warning condition-fails at /observations/0: observation of 'IRL'");
  }

  @Test
  void oneDecisionCountsOnOneDay() {
    Observations.Builder observations =
        Yardstick.observations()
            .addAdjudications(
                decision("IRL").indicator("law").answer(Answer.of(true)).build(),
                decision("IRL").rating("good").build(),
                decision("IRL").indicator("law").answer(Answer.of(true)).build(),
                decision("IRL")
                    .indicator("law")
                    .answer(Answer.of(false))
                    .on(LocalDate.of(2012, 3, 2))
                    .build());
    assertThat(texts(observations))
        .containsExactly(
            "error duplicate-adjudication at /adjudications/2: adjudication on 'IRL' in 2010: one"
                + " decision counts on one day; found 2012-03-01. The first is at"
                + " /adjudications/0.");
  }

  @Test
  void manyObservationsTakeTimeInProportion() {
    List<Observation> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      Observation.Builder next = law("X" + i / 2).id("o" + i).disaggregation(Map.of());
      many.add((i % 2 == 0 ? next : next.supersedes("o" + (i - 1))).build());
    }
    many.add(law("X0").supersedes("unknown").assessor("B").build());
    Framework framework =
        Framework.builder()
            .from(Yardstick.framework())
            .states(StateRegister.builder().build())
            .build();
    Observations observations = Yardstick.observations().observations(many).build();
    List<Finding> findings =
        assertTimeout(Duration.ofSeconds(60), () -> observations.findings(framework));
    assertThat(findings).extracting(Finding::code).containsExactly("unknown-observation");
  }

  private static Evidence.Builder evidence() {
    return Evidence.builder().method(Evidence.Method.DOCUMENT);
  }

  private static Adjudication.Builder decision(String state) {
    return Adjudication.builder()
        .state(state)
        .round(ROUND)
        .by("The board")
        .on(LocalDate.of(2012, 3, 1))
        .why(Text.of("New evidence."));
  }
}

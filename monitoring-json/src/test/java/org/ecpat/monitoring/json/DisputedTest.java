package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.ReasonBaseline;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is done to values, and what is disputed, in every form of the explanation.
 *
 * <p>The numbers are worked out by hand in {@link Disputed}.
 */
class DisputedTest {
  private static final Exercise EXERCISE = Disputed.exercise();
  private static final ScoringPlan PLAN = Scoring.plan(EXERCISE);
  private static final Scoreboard BOARD = score(EXERCISE.observations());

  private static Scoreboard score(Observations observations) {
    return PLAN.score(observations, Disputed.ROUND);
  }

  private static Report report() {
    return Report.builder().framework(EXERCISE.framework()).width(1000).build();
  }

  private static String json() {
    return Documents.text(BOARD.only(List.of("AAA")));
  }

  /** Each step, in the card, in the sentences and in the document. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          · moved to the end of its range: 120.000 to 100.000 | “reach1?”: moved to the end of its range: 120.000 to 100.000 | {"kind": "clamp", "before": 120, "after": 100, "lost": 0}
          100.0 %   50.0 %       16.7   0.0  16.7 | the weights of the rest were raised to 100 % below “Reach”, “Data” | "nominalWeight": 0.5, "weight": 1,
          · by the method of the node: 0.000 to 10.000 (points lost: -1.7) | “Law”: by the method of the node: 0.000 to 10.000 (points lost: -1.7) | {"kind": "method", "before": 0,
          · transformed: 10.000 to 13.500 (points lost: -0.6) | “Law”: transformed: 10.000 to 13.500 (points lost: -0.6) | {"kind": "transform", "before": 10
          · rounded: 13.500 to 14.000 (points lost: -0.1) | “Law”: rounded: 13.500 to 14.000 (points lost: -0.1) | {"kind": "rounding", "before": 13.5
          · missing, counted as the worst: 0.000 (points lost: 8.3) | “care2?”: 8.3, as there is no answer (not assessed) and that counts as the worst. | {"kind": "counted-as-worst", "before": 0, "after": 0, "lost": 8.3
          · imputed from other states: 60.000 (points lost: 6.7) | “Staff”: 6.7, by a step of its own: imputed from other states: 60.000 (points lost: 6.7). | {"kind": "imputed", "before": 60, "after": 60, "lost": 6.6
          · imputed by impute-mean: 5 (mean of 2 states) | “data1?”: 8.3, as there is no answer and the value was imputed. | {"step": "impute-mean", "kind": "imputed", "after": 5, "why": "mean of 2 states"}
          · taken away by screen-indicators: 7 (left out by name) | “data2?”: taken away by screen-indicators: 7 (left out by name) | {"step": "screen-indicators", "kind": "removed", "before": 7, "why": "left out by name"}
          not applicable        –   50.0 % | No value (not applicable): “reach2?”. | {"node": "reach2", "parent": "reach", "reason": "not-applicable", "nominalWeight": 0.5, "weight": 0,
          - Lowered to Middle: there is no law | Lowered to Middle: there is no law. Without caps the rating would be High. | "caps": [{"cap": "no-law", "effect": "lowered"}]
          """)
  void everyStepStandsInEveryForm(String inCard, String inSentences, String inDocument) {
    assertThat(report().card(BOARD, "AAA").plain()).contains(inCard);
    assertThat(report().sentences(BOARD, "AAA").plain()).contains(inSentences);
    assertThat(json()).contains(inDocument);
  }

  @Test
  void theScoreIsThatWorkedOutByHand() {
    Scorecard card = BOARD.card("AAA").orElseThrow();
    assertThat(card.overall().value().orElseThrow()).isCloseTo(59, within(1e-9));
  }

  /** Who, when and why, beside what was computed: on the board, the card, in words and in JSON. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          * Decided for AAA: High, by Panel on 2021-06-01: The bill has passed. | Panel decided on 2021-06-01 that the rating is High: “The bill has passed.” | "rating": "high", "by": "Panel", "on": "2021-06-01", "why": "The bill has passed."
          We disagree. | AAA replied (Ministry, 2021-03-01): “We disagree.” | "text": "We disagree.", "by": "Ministry", "on": "2021-03-01"
          · The state replied: The shelters were counted twice. (Ministry, 2021-03-01) | “care1?”: The state replied: The shelters were counted twice. (Ministry, 2021-03-01) | "indicator": "care1", "text": "The shelters were counted twice.", "by": "Ministry"
          · decided: 10, by Panel on 2021-06-01: Hearings were held. | “voice1?”: decided: 10, by Panel on 2021-06-01: Hearings were held. | "answer": 10, "by": "Panel", "on": "2021-06-01", "why": "Hearings were held."
          · beside it: 4 (First) | “voice1?”: beside it: 4 (First) | "indicator": "voice1", "round": "2020", "answer": 4, "assessor": "First"
          · beside it: 5 (First, 2021-01-10) | “care1?”: beside it: 5 (First, 2021-01-10) | "answer": 5, "assessor": "First", "recordedOn": "2021-01-10"
          """)
  void repliesAndDecisionsStandBeside(String inCard, String inSentences, String inDocument) {
    assertThat(report().card(BOARD, "AAA").plain()).contains(inCard);
    assertThat(report().sentences(BOARD, "AAA").plain()).contains(inSentences);
    assertThat(json().replaceAll("\\s+", " ")).contains(inDocument);
  }

  @Test
  void repliesAndDecisionsStandBesideTheReasons() {
    ReasonCodes reasons = ReasonCodes.of(BOARD, "AAA", ReasonBaseline.bestPossible());
    assertThat(report().reasons(BOARD, reasons).plain())
        .contains("Decided for AAA: High, by Panel on 2021-06-01: The bill has passed.")
        .contains("The state replied: We disagree. (Ministry, 2021-03-01)")
        .contains(
            "“care1?”: The state replied: The shelters were counted twice. (Ministry, 2021-03-01)");
    assertThat(Documents.text(reasons).replaceAll("\\s+", " "))
        .contains("\"rating\": \"high\", \"by\": \"Panel\", \"on\": \"2021-06-01\"")
        .contains("\"indicator\": \"care1\", \"text\": \"The shelters were counted twice.\"");
  }

  @Test
  void theBoardSaysWhatIsDisputed() {
    assertThat(report().board(BOARD).plain())
        .contains("AAA AAA   59.0  40.7–82.3      58 %  Middle ↓ *")
        .contains("- * Decided for AAA: High, by Panel on 2021-06-01: The bill has passed.\n")
        .contains("- AAA replied (Ministry, 2021-03-01): We disagree.\n")
        .contains("- Replies to single answers stand on the cards: AAA “care1?”.\n")
        .contains(
            "- Answers that were decided in place of what was observed stand on the cards:"
                + " AAA “voice1?”.\n");
  }

  /** What cannot stand beside a result, or names no band, is not lost without a word. */
  @Test
  void decisionsAndRepliesThatLeadNowhereAreSaid() {
    Adjudication misspelt = decided("BBB", "hihg");
    Reply early =
        Reply.builder()
            .state("DDD")
            .round(Disputed.ROUND)
            .text(Text.of("We were not asked."))
            .by("Ministry")
            .on(Disputed.DECIDED)
            .build();
    Observations all =
        Observations.builder()
            .from(EXERCISE.observations())
            .addReplies(early)
            .addAdjudications(misspelt, decided("DDD", "high"))
            .build();
    Scoreboard board = score(all);
    assertThat(board.header().findings().stream().map(Finding::text))
        .containsExactly(
            "warning unknown-band: adjudication on 'BBB' in 2020: should decide for one of the"
                + " bands of the rating; found 'hihg'. Did you mean 'high'?",
            "warning unknown-state: adjudication on 'DDD' in 2020: should be about a state on the"
                + " board, beside whose result it can stand; found 'DDD'. Known: 'AAA', 'BBB',"
                + " 'CCC'.",
            "warning unknown-state: reply on 'DDD' in 2020: should be about a state on the board,"
                + " beside whose result it can stand; found 'DDD'. Known: 'AAA', 'BBB', 'CCC'.");
    assertThat(BOARD.header().findings()).noneMatch(f -> f.code().startsWith("unknown-"));
  }

  private static Adjudication decided(String state, String rating) {
    return Adjudication.builder()
        .state(state)
        .round(Disputed.ROUND)
        .rating(rating)
        .by("Panel")
        .on(Disputed.DECIDED)
        .why(Text.of("After a hearing."))
        .build();
  }

  /** A decided rating changes neither rating nor rank; a decided answer is scored. */
  @Test
  void aDecisionOnTheRatingHidesNothingAndOneOnAnAnswerIsScored() {
    Scorecard decided = BOARD.card("AAA").orElseThrow();
    Scorecard undecided =
        score(
                Observations.builder()
                    .from(EXERCISE.observations())
                    .adjudications(
                        EXERCISE.observations().adjudications().stream()
                            .filter(a -> a.rating().isEmpty())
                            .toList())
                    .build())
            .card("AAA")
            .orElseThrow();
    assertThat(decided.rating().map(Rating::band)).contains("middle");
    assertThat(decided.rating()).isEqualTo(undecided.rating());
    assertThat(decided.rank()).isEqualTo(undecided.rank()).contains(new Rank(1, 1));
    assertThat(decided.scores()).isEqualTo(undecided.scores());
    Basis basis = decided.score("voice1").orElseThrow().basis().orElseThrow();
    assertThat(basis.origin()).isEqualTo(Basis.Origin.ADJUDICATED);
    assertThat(basis.answer()).contains(Answer.of(10));
    assertThat(basis.beside())
        .extracting(Observation::answer)
        .containsExactly(Optional.of(Answer.of(4)));
  }

  /**
   * 100, 14, 25 or 30, 60, 50 and 40 or 100, over six; replies and decisions come with their day.
   */
  @ParameterizedTest
  @CsvSource({
    "2021-01-09, false, 5, 1, 4",
    "2021-01-10, true, 5, 1, 4",
    "2021-02-20, true, 6, 1, 4",
    "2021-05-31, true, 6, 3, 4",
    "2021-06-01, true, 6, 3, 10"
  })
  void aBoardIsAsItWasKnownOnADay(
      LocalDate day, boolean isCareKnown, double care, int shown, double voice) {
    Scoreboard board = score(EXERCISE.observations().asKnownOn(day));
    Scorecard card = board.card("AAA").orElseThrow();
    double careScore = isCareKnown ? 10 * care / 2 : 0;
    assertThat(card.overall().value().orElseThrow())
        .isCloseTo((100 + 14 + careScore + 60 + 50 + 10 * voice) / 6, within(1e-9));
    assertThat(card.replies()).hasSize(shown - 1);
    assertThat(card.adjudications()).hasSize(voice > 4 ? 1 : 0);
    assertThat(card.score("care1").flatMap(s -> s.basis()).orElseThrow().beside())
        .hasSize(care > 5 ? 1 : 0);
    assertThat(report().card(board, "AAA").plain().contains("decided: 10")).isEqualTo(voice > 4);
  }

  @Test
  void restrictedEvidenceIsInNoOutputUnlessAskedForByName() {
    List<String> outputs = new ArrayList<>();
    for (String language : Report.languages()) {
      Report report = Report.builder().framework(EXERCISE.framework()).language(language).build();
      outputs.add(report.board(BOARD).plain() + report.board(BOARD).markdown());
      for (Scorecard card : BOARD.cards()) {
        outputs.add(report.card(BOARD, card.state()).plain());
        outputs.add(report.card(BOARD, card.state()).markdown());
        outputs.add(report.sentences(BOARD, card.state()).plain());
        outputs.add(report.sentences(BOARD, card.state()).markdown());
      }
      outputs.add(report.reasons(BOARD, reasons()).plain());
    }
    outputs.add(Documents.text(BOARD));
    outputs.add(Documents.text(reasons()));
    outputs.add(Documents.text(EXERCISE.observations()));
    Edition edition =
        Editions.freeze("e", EXERCISE, List.of(Disputed.ROUND), LocalDate.of(2022, 1, 1));
    outputs.add(Documents.text(edition));
    assertThat(outputs)
        .allSatisfy(
            output ->
                assertThat(output)
                    .doesNotContain(Disputed.SECRET)
                    .doesNotContain(Disputed.SECRET_TITLE)
                    .doesNotContain("closed-files")
                    .doesNotContain("evidence-after-round")
                    .doesNotContain("2021-01-09"));
    DocumentWriter asked = Documents.writer().including(Confidentiality.RESTRICTED);
    for (Object document : List.of(BOARD, reasons(), EXERCISE.observations())) {
      assertThat(asked.text(document)).contains(Disputed.SECRET).contains("closed-files");
    }
    Report all = Report.builder().evidence(Confidentiality.RESTRICTED).width(1000).build();
    assertThat(all.sentences(BOARD, "AAA").plain())
        .contains("interview [closed-files], collected 2021-01-09: " + Disputed.SECRET)
        .contains("- [closed-files] Office: " + Disputed.SECRET_TITLE);
    assertThat(all.sentences(BOARD, "BBB").plain()).doesNotContain(Disputed.SECRET_TITLE);
  }

  private static ReasonCodes reasons() {
    return ReasonCodes.of(
        BOARD,
        "AAA",
        ReasonBaseline.bestPossible(),
        Map.of("care1", "services", "care2", "services"));
  }

  /** Restricted evidence is not in the file, and verification does not miss it. */
  @Test
  void anEditionWithRestrictedEvidenceIsVerifiedFromItsFile() {
    Edition edition =
        Editions.freeze("e", EXERCISE, List.of(Disputed.ROUND), LocalDate.of(2022, 1, 1));
    Edition read = Documents.read(Edition.class, Documents.text(edition));
    assertThat(Editions.verify(read).findings()).isEmpty();
  }

  @Test
  void reasonsAreReadAsTheyWereWritten() {
    ReasonCodes reasons = ReasonCodes.of(BOARD, "BBB", ReasonBaseline.nextBand());
    assertThat(Documents.read(ReasonCodes.class, Documents.text(reasons))).isEqualTo(reasons);
    assertThat(reasons.caps()).hasSize(1);
    assertThat(Documents.text(reasons()))
        .contains("\"format\": \"ecpat-monitoring/reasons\"")
        .contains("\"baseline\": \"best-possible\"")
        .contains("\"code\": \"services\"")
        .contains("\"basis\": {\"origin\": \"observed\", \"answer\": 6, \"evidence\":")
        .contains("{\"method\": \"document\", \"source\": \"open-files\", \"locator\": \"p. 3\"}");
  }
}

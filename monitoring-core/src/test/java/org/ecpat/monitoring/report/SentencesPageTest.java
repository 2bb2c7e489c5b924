package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.ReasonBaseline;
import org.ecpat.monitoring.scoring.ReasonCode;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Shortfall;
import org.ecpat.monitoring.scoring.Unrated;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesPageTest {

  @Test
  void aDisputedResultIsToldFromTheRatingToTheEvidence() {
    assertThat(Report.standard().sentences(Samples.board(), "IRL").plain())
        .isEqualTo(
            """
            Ireland (IRL): sample, round 2010
            =================================

            Framework sample 1, methodology plain-means 2, observations notes 1, reference date 2010-12-31.

            Ireland is rated ◐ some progress. This rating is computed by the methodology named above; nobody
            published it. The score is 66.7 on a scale from 0 to 100. The rank is 1, shared by 2 states.

            Panel decided on 2011-03-01 that the rating is ● notable progress: “The law was amended.” What is
            computed stands beside it as it is. Ireland replied (Ministry, 2011-02-03): “We disagree.”

            How sure is it?
            ---------------

            75 % of the weight is answered. With the missing answers the score can lie anywhere from 66.0 to
            91.0. The rating can be anything from ○ slow progress to ● notable progress.

            What holds it back?
            -------------------

            It is 33.3 points away from the best possible score, 100. The reasons, by their points:

            - “National plan”: 25.0, as the answer is “partly”. Evidence: document [open], p. 3, collected
              2010-05-01: a draft.
            - “Prevention”: 8.3, by a step of its own: rounded: 50.000 to 33.333 (points lost: 8.3).

            Lowered to ◐ some progress: child victims can be prosecuted. Without caps the rating would be ●
            notable progress. The next better rating is ● notable progress. The score is enough for it; only
            what limits the rating keeps it out.

            What is missing?
            ----------------

            - No value (not assessed): “Teaching”.
            - As something takes no part, the weights of the rest were raised to 100 % below “Prevention”.

            What was done to the values on the way?
            ---------------------------------------

            - “Prevention”: rounded: 50.000 to 33.333 (points lost: 8.3)

            What else was said about the answers?
            -------------------------------------

            - “National plan”: The state replied: There is a plan.
            - “National plan”: beside it: no (second)

            Sources
            -------

            - [open] Office: A public record (2010), CC0-1.0
            - Framework, states and methodology rest on further sources, which the JSON of the scoreboard cites
              in full: other.
            """);
  }

  /** The sentences of every language, as far as the sample has them; quotes stay in one line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Ireland reçoit l’évaluation ◐ quelques progrès.
          fr | Panel a décidé le 2011-03-01 que l’évaluation est ● notable progress : « The law was amended. »
          fr | Ireland a répondu (Ministry, 2011-02-03) : « We disagree. »
          fr | - « National plan » : 25,0, car la réponse est « partly ». Preuves : document [open], p. 3
          fr | Pas de valeur (non examiné) : « Teaching ».
          es | Ireland recibe la calificación ◐ some progress.
          es | Panel decidió el 2011-03-01 que la calificación es ● notable progress: «The law was amended.»
          es | Ireland respondió (Ministry, 2011-02-03): «We disagree.»
          es | - «National plan»: 25,0, porque la respuesta es «partly». Pruebas: documento [open], p. 3
          es | Sin valor (no examinado): «Teaching».
          """)
  void otherLanguagesSayTheSame(String language, String sentence) {
    Report report = Report.builder().language(language).width(1000).build();
    assertThat(report.sentences(Samples.board(), "IRL").plain().replace('\u00a0', ' '))
        .contains(sentence);
  }

  @Test
  void aLanguageWithoutWordsIsRefusedWithThoseThatThereAre() {
    assertThat(Report.languages()).containsExactly("en", "es", "fr");
    assertThat(Report.builder().language("fr-CA").build().locale()).isEqualTo(Locale.CANADA_FRENCH);
    for (String unknown : List.of("is", "", "français")) {
      assertThatThrownBy(() -> Report.builder().language(unknown))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "error unknown-language at /language: report: the language must be one that reports"
                  + " can be written in; found '"
                  + unknown
                  + "'. Known: en, es, fr.");
    }
  }

  @Test
  void restrictedEvidenceIsShownOnlyIfAskedForByName() {
    ReasonCodes reasons = ReasonCodes.of(Samples.board(), "IRL", ReasonBaseline.bestPossible());
    for (Page page :
        List.of(
            Report.standard().sentences(Samples.board(), "IRL"),
            Report.standard().reasons(Samples.board(), reasons))) {
      assertThat(page.plain() + page.markdown())
          .doesNotContain("shelter")
          .doesNotContain("interview")
          .doesNotContain("secret");
    }
    Report asked = Report.builder().evidence(Confidentiality.RESTRICTED).width(500).build();
    assertThat(asked.sentences(Samples.board(), "IRL").plain())
        .contains("interview [secret]: a girl in a shelter");
    assertThat(asked.reasons(Samples.board(), reasons).plain())
        .contains("interview [secret]: a girl in a shelter");
  }

  @Test
  void aStateNotRatedHasItsScoreAndNoNextRating() {
    assertThat(said(Samples.header(), Samples.japan()))
        .contains("日本 is not rated: 42 % of the weight is answered, and 60 % is asked for.")
        .contains("The score is 50.0 on a scale from 0 to 100.")
        .doesNotContain("next better");
  }

  @Test
  void aStateWithoutScoreSaysWhy() {
    Scorecard card =
        Scorecard.builder()
            .state("AAA")
            .name(Text.of("Aland"))
            .addScores(
                Score.builder()
                    .node("overall")
                    .reason(Reason.REFUSED)
                    .unbounded(Reason.NOT_BOUNDED)
                    .nominalWeight(1)
                    .weight(1)
                    .pathWeight(1)
                    .build())
            .unrated(new Unrated(Unrated.Cause.NO_SCORE, OptionalDouble.empty(), 0.6))
            .build();
    assertThat(said(Samples.header(), card))
        .contains("Aland is not rated, because it has no score: refused.")
        .contains("How far missing answers can move the score cannot be said: no bounds.")
        .doesNotContain("What holds it back?");
  }

  @Test
  void theBestIsHeldBackByNothing() {
    assertThat(said(Samples.header(), rated(100, "notable", "notable")))
        .contains("The rank is 3.")
        .contains("No missing answer can move the score.")
        .contains("The missing answers cannot change the rating.")
        .contains("Nothing: no point is missing to the best possible score.")
        .contains("There is no better rating.")
        .doesNotContain("Without caps");
  }

  /** 66.46 would be printed as 66.5, and what is missing to it as 0.0. */
  @Test
  void whatIsMissingIsNeverPrintedAsNothing() {
    assertThat(said(Samples.header(), rated(66.46, "some", "some")))
        .contains(
            "The next better rating is ● notable progress. It begins at 66.5: 0.04 points are"
                + " missing.");
  }

  @Test
  void whereLowerIsBetterTheNextRatingEndsWhereItsOwnBegins() {
    BoardHeader header =
        BoardHeader.builder().from(Samples.header()).order(Ranking.Order.LOWEST_FIRST).build();
    assertThat(said(header, rated(58, "some", "some")))
        .contains("It is 58.0 points away from the best possible score, 0.")
        .contains(
            "The next better rating is ○ slow progress. It ends at 50: 8.0 points are too many.");
    assertThat(said(header, rated(30, "slow", "slow"))).contains("There is no better rating.");
  }

  @Test
  void reasonsAgainstAnotherStateAreAPageOfTheirOwn() {
    ReasonCodes reasons = ReasonCodes.of(Samples.board(), "IRL", ReasonBaseline.medianState());
    assertThat(reasons.reference()).contains("CIV");
    assertThat(Report.standard().reasons(Samples.board(), reasons).plain())
        .contains(
            "Score 66.7, against CIV, the state in the middle, with 66.7. The reasons, by their"
                + " points:")
        .contains("- “National plan”: 25.0, as the answer is “partly”.");
    ReasonCodes next = ReasonCodes.of(Samples.board(), "IRL", ReasonBaseline.nextBand());
    assertThat(Report.builder().width(500).build().reasons(Samples.board(), next).plain())
        .contains(
            "Score 66.7, against the next better rating, ● notable progress, and its end, 66.5.")
        .contains("- Lowered to ◐ some progress: child victims can be prosecuted\n");
  }

  @Test
  void reasonsWithACodeOfTheirOwnNameTheirParts() {
    ReasonCodes reasons =
        ReasonCodes.builder()
            .from(ReasonCodes.of(Samples.board(), "IRL", ReasonBaseline.bestPossible()))
            .baseline(ReasonBaseline.Kind.GROUP_MEAN)
            .reference("islands")
            .reasons(
                List.of(
                    new ReasonCode(
                        "planning",
                        30,
                        List.of(
                            new Shortfall("school", 5, 0, 5, Optional.empty()),
                            new Shortfall("law", 25, 0, 25, Optional.empty())))))
            .ahead(2)
            .build();
    assertThat(Report.builder().width(500).build().reasons(Samples.board(), reasons).plain())
        .contains("against the mean of the rated states of islands, 100.0.")
        .contains("- planning: 30.0. “Teaching”: 5.0. “Fair law”: 25.0.\n")
        .contains("Elsewhere it is ahead by 2.0 points.");
  }

  private static String said(BoardHeader header, Scorecard card) {
    return Report.builder()
        .width(1000)
        .build()
        .sentences(Scoreboard.of(header, List.of(card)), card.state())
        .plain();
  }

  private static Scorecard rated(double score, String band, String possible) {
    return Scorecard.builder()
        .state("AAA")
        .name(Text.of("Aland"))
        .addScores(
            Samples.score("overall", "", score, 1, 1)
                .bounds(new Bounds(score, score))
                .available(100)
                .lost(100 - score)
                .build(),
            Samples.score("law", "overall", score, 1, 1).available(100).lost(100 - score).build())
        .rating(
            Rating.builder().band(band).uncapped(band).lowest(possible).highest(possible).build())
        .rank(new Rank(3, 1))
        .build();
  }
}

package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Stability;
import org.ecpat.monitoring.robustness.StateRobustness;
import org.junit.jupiter.api.Test;

class SurenessTest {
  private static final Report REPORT = Report.builder().robustness(robustness()).build();

  private static Robustness robustness() {
    return Robustness.builder()
        .framework("sample")
        .frameworkVersion("1")
        .methodology("plain-means")
        .methodologyVersion("2")
        .round(Samples.ROUND)
        .request(RobustnessRequest.of(Factors.weightsWithin(0.25), Factors.answers(0.9)))
        .failed(3)
        .addStates(
            StateRobustness.builder()
                .state("CIV")
                .score(70)
                .rank(1)
                .rating("notable")
                .scores(new Interval(61.25, 69.5, 75))
                .ranks(new Interval(1, 1, 2))
                .meanRank(1.25)
                .ratingProbabilities(Map.of("notable", 0.625, "some", 0.375))
                .above(Map.of("IRL", 0.75))
                .stability(Stability.BOTH_VARY)
                .build(),
            StateRobustness.builder()
                .state("IRL")
                .score(200.0 / 3)
                .rank(1)
                .rating("some")
                .scores(new Interval(66, 67, 68))
                .ranks(new Interval(1, 2, 2))
                .meanRank(1.75)
                .ratingProbabilities(Map.of("some", 0.97))
                .unratedProbability(0.03)
                .above(Map.of("CIV", 0.25))
                .stability(Stability.RANK_VARIES)
                .build(),
            StateRobustness.builder()
                .state("JPN")
                .unratedProbability(1)
                .stability(Stability.NOT_RATED)
                .build())
        .build();
  }

  @Test
  void standsBesideTheRank() {
    assertThat(REPORT.board(Samples.board()).plain())
        .contains(
            """
            rank  ranks  state          score     bounds  coverage  rating          sure  holds         possible
            ----  -----  -------------  -----  ---------  --------  --------------  ----  ------------  --------
            """)
        .contains(
            """
              1=    1–2  IRL Ireland     66.7  66.0–91.0      75 %  ◐ some          97 %  not the rank  ○–●
            """)
        .contains(
            """
            state     score     bounds  coverage  why
            """)
        .contains(
            """
            - How sure: 1000 replicates of weights, answers (seed 1, 3 without any score). ranks: where 90 % of
              them lie. sure: the share that gives the same rating. holds: the ranks span at most 10 % of all,
              and the rating comes in 90 % or more.
            """);
  }

  @Test
  void standsOnTheCard() {
    assertThat(REPORT.card(Samples.board(), "IRL").markdown())
        .contains(
            """
            ## How sure

            - Ranks in 90 % of the replicates: 1–2; scores: 66.0–68.0. Rank and rating hold: not the rank.
            - Rating ◐ some progress: 97 %.
            - Not rated: 3 %.
            - Not surely above or below: CIV 25 %.

            How sure: 1000 replicates of weights, answers\
            """);
    assertThat(REPORT.card(Samples.board(), "JPN").plain())
        .contains("Ranks in 90 % of the replicates: –; scores: –.");
  }

  @Test
  void isAPageOfItsOwn() {
    assertThat(REPORT.robustness(robustness()).plain())
        .isEqualTo(
            """
            How sure: sample, round 2010
            ============================

            Varied: weights, answers.

            state  score  median     scores  rank  mean rank  ranks  unrated  holds
            -----  -----  ------  ---------  ----  ---------  -----  -------  ------------
            CIV     70.0    69.5  61.3–75.0     1        1.3    1–2      0 %  neither
            IRL     66.7    67.0  66.0–68.0     1        1.8    1–2      3 %  not the rank
            JPN        –       –          –     –          –      –    100 %  not rated
            """);
  }

  @Test
  void speaksOtherLanguages() {
    Report french = Report.builder().from(REPORT).locale(Locale.FRENCH).build();
    assertThat(french.board(Samples.board()).plain())
        .contains("rang  rangs  État", "97 %  pas le rang", "Degré de certitude : 1000 répliques");
  }

  @Test
  void saysNothingAboutAnotherRound() {
    Robustness other = Robustness.builder().from(robustness()).round(Round.of(2011)).build();
    assertThat(Report.builder().robustness(other).build().board(Samples.board()).plain())
        .isEqualTo(Report.standard().board(Samples.board()).plain());
  }

  @Test
  void sentencesSayHowSureRankAndRatingAre() {
    Report wide = Report.builder().from(REPORT).width(500).build();
    assertThat(wide.sentences(Samples.board(), "IRL").plain())
        .contains("- Ranks in 90 % of the replicates: 1–2; scores: 66.0–68.0.")
        .contains("- Rating ◐ some progress: 97 %.\n")
        .contains("- Not rated: 3 %.\n");
  }
}

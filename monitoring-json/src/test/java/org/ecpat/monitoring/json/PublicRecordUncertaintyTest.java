package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.robustness.Availability;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.Output;
import org.ecpat.monitoring.robustness.RankChecks;
import org.ecpat.monitoring.robustness.RankCheckup;
import org.ecpat.monitoring.robustness.Sensitivity;
import org.ecpat.monitoring.robustness.SensitivityAnalysis;
import org.ecpat.monitoring.robustness.SobolRequest;
import org.ecpat.monitoring.robustness.UncertaintyModel;
import org.ecpat.monitoring.robustness.Watch;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.junit.jupiter.api.Test;

/** What the board of public records for 2022 rests on, with the output that a reader sees. */
class PublicRecordUncertaintyTest {
  private static final Round ROUND = Round.of(2022);
  private static final Exercise EXERCISE = Catalog.open("public-record");
  private static final ScoringPlan PLAN = Scoring.plan(EXERCISE);

  /**
   * Weights vary by a quarter up and down, the goals are averaged in either way, gaps are skipped
   * or count as worst, one answer in twenty is wrong, and any indicator may be left out. The
   * records state no confidence: one in twenty is an assumption. How much ranks move as a whole
   * depends most on what gaps mean; where one state stands, on whether its answers are right.
   */
  @Test
  void missingAnswersMatterMostForRanks() {
    UncertaintyModel model =
        UncertaintyModel.of(
            PLAN,
            EXERCISE.observations(),
            ROUND,
            List.of(
                Factors.weightsWithin(0.25),
                Factors.aggregationsAt(
                    0, Aggregations.arithmeticMean(), Aggregations.geometricMean()),
                Factors.missing(MissingPolicy.SKIP, MissingPolicy.WORST),
                Factors.answers(0.95),
                Factors.leaveIndicatorOut(EXERCISE.framework())));
    Sensitivity found =
        SensitivityAnalysis.of(model)
            .sobol(
                SobolRequest.builder().seed(1).size(128).build(),
                List.of(Output.meanRankChange(), Output.rankOf("THA")),
                2,
                Watch.NONE);
    assertThat(Report.standard().sensitivity(found).plain())
        .isEqualTo(
            """
            Which uncertainty matters most
            ==============================

            Mean distance of ranks from those without uncertainty
            -----------------------------------------------------

            Mean 15.3, standard deviation 2.0, from 128 rows of the design.

            what varies             with others     between  alone     between
            ----------------------  -----------  ----------  -----  ----------
            missing                        62 %  51 to 74 %   54 %  39 to 69 %
            answers                        29 %  23 to 35 %   20 %  10 to 29 %
            weights                        11 %   8 to 14 %    4 %  -3 to 10 %
            left-out-indicator              5 %    4 to 7 %    1 %   -3 to 6 %
            aggregation-at-level-0          1 %    1 to 1 %    3 %    1 to 5 %

            Rank of THA
            -----------

            Mean 32.3, standard deviation 19.6, from 128 rows of the design.

            what varies             with others      between  alone      between
            ----------------------  -----------  -----------  -----  -----------
            answers                       109 %  95 to 123 %  111 %  93 to 127 %
            missing                         6 %     5 to 8 %   10 %    5 to 15 %
            weights                         5 %     4 to 8 %    0 %    -5 to 4 %
            left-out-indicator              4 %     2 to 8 %    2 %    -1 to 5 %
            aggregation-at-level-0          0 %     0 to 0 %    0 %    -1 to 0 %

            Shares of the variance: “alone” is the first-order Sobol index, “with others” the total one, which
            counts shared shares for each. If the rows were drawn anew, 90 % of the estimates would lie between
            the ends.
            """);
  }

  @Test
  void ranksHoldWithoutAnyOneState() {
    RankCheckup checkup =
        RankChecks.all(PLAN.baseline(EXERCISE.observations(), ROUND), 2, Watch.NONE);
    assertThat(checkup.reversals()).isEmpty();
    assertThat(Report.of(EXERCISE.framework()).checkup(checkup).plain().lines())
        .containsSequence(
            "without                            mean change of rank  moves farthest  rank before  rank"
                + " after",
            "---------------------------------  -------------------  --------------  -----------"
                + "  ----------",
            "Assistance                                        12.3  KIR                      78"
                + "          30",
            "Protection                                        11.2  GHA                      66"
                + "           1",
            "Prevention                                        10.8  CAF                      93"
                + "          23")
        .contains("- No two states change places if another one is away.");
    // Assistance decides more than its weight: importance 41 % for a third.
    assertThat(checkup.importance().stream().filter(i -> i.component().equals("assistance")))
        .singleElement()
        .satisfies(i -> assertThat(i.importance().orElseThrow()).isBetween(0.409, 0.41));
  }

  @Test
  void fourInFiveQuestionsAreAnswered() {
    DataQuality quality = DataQuality.of(PLAN, EXERCISE.observations(), ROUND);
    assertThat(quality.byGoal())
        .extracting(Availability::of, Availability::questions, Availability::answered)
        .contains(tuple("overall", 5098, 3971));
  }
}

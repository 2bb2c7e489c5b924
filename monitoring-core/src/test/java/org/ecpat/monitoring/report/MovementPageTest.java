package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.IndicatorChange;
import org.ecpat.monitoring.progress.LeftOut;
import org.ecpat.monitoring.progress.LevelRow;
import org.ecpat.monitoring.progress.Movement;
import org.ecpat.monitoring.progress.MovementCounts;
import org.ecpat.monitoring.progress.NodeProgress;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.StateProgress;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

/** Pages on the change of one state, with evidence that may be shown and some that may not. */
class MovementPageTest {

  private static NodeProgress node(
      String id, double before, double after, double same, Movement movement) {
    return new NodeProgress(
        id,
        OptionalDouble.of(before),
        OptionalDouble.of(after),
        OptionalDouble.of(before),
        OptionalDouble.of(same),
        Optional.of(movement));
  }

  private static Basis basis(boolean yes, String source, Confidentiality confidentiality) {
    return Basis.builder()
        .origin(Basis.Origin.OBSERVED)
        .answer(Answer.of(yes))
        .addEvidence(
            Evidence.builder()
                .method(Evidence.Method.DOCUMENT)
                .source(source)
                .summary(Text.of("seen in " + source))
                .confidentiality(confidentiality)
                .build())
        .build();
  }

  private static ProgressReview review() {
    StateProgress ireland =
        new StateProgress(
            "IRL",
            Text.of("Ireland"),
            Optional.of("slow"),
            Optional.of("some"),
            List.of(
                node("overall", 40, 66.7, 60, Movement.IMPROVED),
                node("prevention", 30, 33.3, 20, Movement.WORSENED)),
            List.of(
                new IndicatorChange(
                    "law",
                    Movement.IMPROVED,
                    0,
                    100,
                    basis(false, "open", Confidentiality.PUBLIC),
                    basis(true, "secret", Confidentiality.RESTRICTED))),
            List.of(
                new LeftOut(
                    "school", LeftOut.Cause.MISSING_LATER, Optional.of(Reason.NOT_ASSESSED)),
                new LeftOut("plan", LeftOut.Cause.BREAK_IN_SERIES, Optional.empty())));
    return ProgressReview.builder()
        .header(Samples.header())
        .earlier(Round.of(2009))
        .tolerance(0.5)
        .addStates(ireland)
        .addOnlyEarlier("CIV")
        .addMatrix(
            new LevelRow(Optional.of("some"), Map.of(Movement.IMPROVED, 1), 0),
            new LevelRow(Optional.empty(), Map.of(), 2))
        .addRollUps(new MovementCounts("overall", 1, 1, 1, 2))
        .addRollUps(new MovementCounts("prevention", 0, 0, 0, 2))
        .build();
  }

  @Test
  void theWholeShowsLevelAndChangeAndWhatIsLeftOut() {
    // a third each is printed as 34, 33 and 33, which add up
    assertThat(Report.standard().progress(review()).plain())
        .isEqualTo(
            """
            Progress since 2009: sample, round 2010
            =======================================

            Framework sample 1, methodology plain-means 2, observations notes 1, reference date 2010-12-31.

            - States in both rounds: 1.
            - Only in round 2009 (1): CIV.
            - Differences of up to 0.5 points count as unchanged.

            Level and change
            ----------------

            rating 2010      improved  unchanged  worsened  not comparable  states
            ---------------  --------  ---------  --------  --------------  ------
            ◐ some progress         1          0         0               0       1
            Not rated               0          0         0               2       2

            Answers by goal, over all states
            --------------------------------

            goal        compared  improved  unchanged  worsened  left out
            ----------  --------  --------  ---------  --------  --------
            the whole          3  1 (34 %)   1 (33 %)  1 (33 %)         2
            Prevention         0   0 (0 %)    0 (0 %)   0 (0 %)         2

            State by state, over the comparable set
            ---------------------------------------

            state        rating           2009  2010  change  improved  worsened  left out
            -----------  ---------------  ----  ----  ------  --------  --------  --------
            IRL Ireland  ◐ some progress  40.0  60.0   +20.0         1         0         2

            Scores are compared over the comparable set of each state: the indicators with a score in both
            rounds and no break in series between them. So the change need not be the difference of the scores
            on the two boards.

            Sources
            -------

            - [open] Office: A public record (2010), CC0-1.0
            - Framework, states and methodology rest on further sources, which the JSON of the scoreboard cites
              in full: other.
            """);
  }

  @Test
  void aStateIsShownWithTheEvidenceOfBothRounds() {
    assertThat(Report.standard().progress(review(), "IRL").plain())
        .startsWith("Ireland (IRL): Progress since 2009: sample, round 2010\n")
        .contains(
            """
            goal        2009  2010  2009 same  2010 same  change
            ----------  ----  ----  ---------  ---------  ------
            the whole   40.0  66.7       40.0       60.0   +20.0
            Prevention  30.0  33.3       30.0       20.0   -10.0

            What improved
            -------------

            indicator  2009                                 2010  change
            ---------  -----------------------------------  ----  ------
            Fair law   no                                   yes   +100.0
                         · document [open]: seen in open
            """)
        .contains(
            """
            - no score later (not assessed): Teaching
            - break in series: National plan
            """)
        .doesNotContain("secret");
    Report asked = Report.builder().evidence(Confidentiality.RESTRICTED).build();
    assertThat(asked.progress(review(), "IRL").plain()).contains("document [secret]");
  }

  @Test
  void theWordsAreThoseOfTheLanguage() {
    assertThat(Report.builder().locale(Locale.FRENCH).build().progress(review(), "IRL").plain())
        .contains("Progrès depuis 2009")
        .contains("Ce qui s’est amélioré")
        .contains("rupture de série : National plan");
    assertThat(
            Report.builder().locale(Locale.forLanguageTag("es")).build().progress(review()).plain())
        .contains("Nivel y cambio")
        .contains("+20,0");
  }

  @Test
  void aStateThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Report.standard().progress(review(), "CIV"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-state: progress from round 2009 to round 2010: both rounds must be about"
                + " the state; found 'CIV'. Known: 'IRL'.");
  }
}

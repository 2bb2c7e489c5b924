package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

class CardPageTest {

  @Test
  void aCardLeadsFromTheRatingToTheEvidence() {
    assertThat(Report.standard().card(Samples.board(), "IRL").plain())
        .isEqualTo(
            """
            Ireland (IRL): sample, round 2010
            =================================

            Framework sample 1, methodology plain-means 2, observations notes 1, reference date 2010-12-31.

            - Rating: ◐ some progress (computed).
            - Lowered to ◐ some progress: child victims can be prosecuted
            - Without caps the rating would be ● notable progress.
            - Possible with the missing answers: ○ slow progress to ● notable progress.
            - Score: 66.7, between 66.0 and 91.0 with the missing answers; coverage 75 %.
            - Rank: 1=.
            - * Decided for IRL: ● notable progress, by Panel on 2011-03-01: The law was amended.
            - The state replied: We disagree. (Ministry, 2011-02-03)

            Why
            ---

            what                              score   weight  nominal  available  lost  adds
            -------------------------  ------------  -------  -------  ---------  ----  ----
            Overall                            66.7  100.0 %  100.0 %      100.0  33.3  66.7
              Prevention                       33.3   50.0 %   50.0 %       50.0  33.3  16.7
                · rounded: 50.000 to 33.333 (points lost: 8.3)
                National plan: partly          50.0  100.0 %   50.0 %       50.0  25.0  25.0
                  · estimated; carried forward (2009)
                  · confidence of the assessor: 80 %
                  · document [open], p. 3, collected 2010-05-01: a draft
                  · note: The draft is old.
                  · beside it: no (second)
                  · The state replied: There is a plan.
                Teaching               not assessed        –   50.0 %          –     –     –
              Fair law: yes                   100.0   50.0 %   50.0 %       50.0   0.0  50.0
                · from the register of positions

            Weight: the share among the siblings that take part. Nominal: the share before any was left out.
            Available: the points of the score that could be won there; lost: those that were not; adds: what is
            left. The parts of each line add up to it.

            How far each agreement is kept
            ------------------------------

            agreement  kept  coverage
            ---------  ----  --------
            OPSC       62.5      50 %

            How far each commitment is kept
            -------------------------------

            commitment  kept  coverage
            ----------  ----  --------
            OPSC-3      62.5      50 %

            Did not count for the state yet: RIO-1.

            Sources
            -------

            - [open] Office: A public record (2010), CC0-1.0
            - Framework, states and methodology rest on further sources, which the JSON of the scoreboard cites
              in full: other.
            """);
  }

  @Test
  void restrictedEvidenceIsShownOnlyIfAskedForByName() {
    for (Page page :
        List.of(
            Report.standard().card(Samples.board(), "IRL"),
            Report.standard().board(Samples.board()))) {
      assertThat(page.plain() + page.markdown())
          .doesNotContain("shelter")
          .doesNotContain("interview")
          .doesNotContain("secret");
    }
    Report asked = Report.builder().evidence(Confidentiality.RESTRICTED).build();
    assertThat(asked.card(Samples.board(), "IRL").markdown())
        .contains("interview \\[secret\\]: a girl in a shelter")
        .contains("- \\[secret\\] Office: Interviews in shelters (2010), CC0-1.0");
  }

  /** The second source of the header is of the framework; no evidence of the card names it. */
  @Test
  void sourcesAreThoseThatTheEvidenceNames() {
    assertThat(Report.standard().card(Samples.board(), "IRL").plain())
        .contains("- [open] Office: A public record")
        .contains(
            "- Framework, states and methodology rest on further sources, which the JSON of the")
        .doesNotContain("[other]");
    assertThat(Report.standard().card(Samples.board(), "CIV").plain())
        .as("no evidence names any")
        .contains("- [open] Office: A public record", "- [other] Office: A framework");
  }

  @Test
  void aCertainRatingSaysSo() {
    Scorecard certain =
        Scorecard.builder()
            .from(Samples.ivoryCoast())
            .rating(
                Rating.builder()
                    .from(Samples.ivoryCoast().rating().orElseThrow())
                    .lowest("notable")
                    .build())
            .scores(
                List.of(
                    Samples.score("overall", "", 200.0 / 3, 0.9, 1)
                        .bounds(new Bounds(200.0 / 3, 70))
                        .build()))
            .build();
    assertThat(Report.standard().card(Samples.header(), certain).plain())
        .contains("- The missing answers cannot change the rating.\n")
        .contains("- Score: 66.7, between 66.7 and 70.0 with the missing answers; coverage 90 %.\n")
        .contains(
            "- No better than ◐ some progress if so, which is not known: child victims can be"
                + " prosecuted\n")
        .doesNotContain("nominal  ");
  }

  @Test
  void aStateNotRatedHasAllTheRest() {
    assertThat(Report.standard().card(Samples.board(), "JPN").plain())
        .contains("- not rated: coverage 42 % of 60 %\n")
        .contains("- Score: 50.0, between 20.0 and 80.0 with the missing answers; coverage 42 %.\n")
        .doesNotContain("- Rating:");
  }

  @Test
  void withTheFrameworkAnswersAndPromisesAreInItsWords() {
    Framework framework =
        Framework.builder()
            .id("sample")
            .title(Text.of("Sample"))
            .addInstruments(
                Instrument.builder()
                    .id("OPSC")
                    .title(Text.of("A protocol"))
                    .kind(InstrumentKind.TREATY)
                    .force(Force.BINDING)
                    .adopted(LocalDate.of(2000, 5, 25))
                    .build())
            .addCommitments(
                Commitment.builder()
                    .id("OPSC-3")
                    .instrument("OPSC")
                    .provision(Text.of("art. 3"))
                    .text(Text.of("make it a crime"))
                    .build())
            .addIndicators(
                indicator(
                    "plan",
                    LevelScale.of(Level.of("no", 0), new Level("partly", Text.of("in part"), 50))),
                indicator("law", PositionScale.of("OPSC")))
            .build();
    assertThat(Report.of(framework).card(Samples.board(), "IRL").plain())
        .startsWith("Ireland (IRL): Sample, round 2010\n")
        .contains("National plan: in part ")
        .contains("OPSC: A protocol")
        .contains("OPSC-3 (art. 3): make it a crime");
  }

  @Test
  void numbersHaveTheirUnit() {
    Framework framework =
        Framework.builder()
            .id("sample")
            .title(Text.of("Sample"))
            .addIndicators(indicator("law", NumberScale.between(0, 10).in(Text.of("% of girls"))))
            .build();
    Score law =
        Samples.score("law", "overall", 35, 1, 1)
            .basis(basis(Answer.of(3.5)).origin(Basis.Origin.OBSERVED).build())
            .build();
    assertThat(Report.of(framework).card(Samples.header(), card(law)).plain())
        .contains("Fair law: 3.5 % of girls");
  }

  @Test
  void whatIsKeptAndNotScoredSaysSo() {
    Score law = Samples.missing("law", "overall", Reason.CANNOT_COMPUTE).nominalWeight(0).build();
    assertThat(Report.standard().card(Samples.header(), card(law)).markdown())
        .contains("| &emsp;Fair law | not scored | – | – | – | – |");
  }

  @Test
  void aDecidedAnswerNamesWhoAndWhy() {
    Adjudication decision =
        Adjudication.builder()
            .state("AAA")
            .round(Samples.ROUND)
            .indicator("law")
            .answer(Answer.of(true))
            .by("Panel")
            .on(LocalDate.of(2011, 1, 2))
            .why(Text.of("Seen in the gazette."))
            .build();
    Score law =
        Samples.score("law", "overall", 100, 1, 1)
            .basis(
                basis(Answer.of(true))
                    .origin(Basis.Origin.ADJUDICATED)
                    .adjudication(decision)
                    .build())
            .build();
    assertThat(Report.standard().card(Samples.header(), card(law)).markdown())
        .contains("· decided: yes, by Panel on 2011-01-02: Seen in the gazette.");
  }

  @Test
  void anUnknownStateIsNamedWithTheNearestOne() {
    assertThatThrownBy(() -> Report.standard().card(Samples.board(), "IRK"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-state: card: the state must be on the board; found 'IRK'."
                + " Did you mean 'IRL'?");
  }

  private static Basis.Builder basis(Answer answer) {
    return Basis.builder().answer(answer);
  }

  private static Scorecard card(Score law) {
    return Scorecard.builder()
        .state("AAA")
        .name(Text.of("A"))
        .addScores(Samples.score("overall", "", 50, 1, 1).parent(Optional.empty()).build(), law)
        .build();
  }

  private static Indicator indicator(String id, Scale scale) {
    return Indicator.of(id, id, IndicatorKind.STRUCTURAL, scale);
  }
}

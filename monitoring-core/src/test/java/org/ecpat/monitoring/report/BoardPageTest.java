package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.observation.VerdictScheme;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Unrated;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

class BoardPageTest {

  @Test
  void rankedStatesStandAboveThoseNotRated() {
    assertThat(Report.standard().board(Samples.board()).plain())
        .isEqualTo(
            """
            sample, round 2010
            ==================

            Framework sample 1, methodology plain-means 2, observations notes 1, reference date 2010-12-31.

            States ranked: 2. Not rated: 1.

            rank  state                   score     bounds  coverage  rating                possible
            ----  ----------------------  -----  ---------  --------  --------------------  --------
              1=  CIV Co\u0302te | d'Ivoire[2J   66.7       66.7     100 %  ● notable progress ?  ◐–●
              1=  IRL Ireland              66.7  66.0–91.0      75 %  ◐ some progress ↓ *   ○–●

            Not rated
            ---------

            state     score     bounds  coverage  why
            --------  -----  ---------  --------  --------------------------------
            JPN 日本   50.0  20.0–80.0      42 %  not rated: coverage 42 % of 60 %

            How to read it
            --------------

            - Ratings: ● notable progress from 66.5; ◐ some progress from 50; ○ slow progress below.
            - Ratings are computed by the methodology named above; nobody published them.
            - ↓ Lowered to ◐ some progress (IRL): child victims can be prosecuted
            - ? No better than ◐ some progress if so, which is not known (CIV): child victims can be prosecuted
            - * Decided for IRL: ● notable progress, by Panel on 2011-03-01: The law was amended.
            - IRL replied (Ministry, 2011-02-03): We disagree.
            - Replies to single answers stand on the cards: IRL “National plan”.

            Sources
            -------

            - [open] Office: A public record (2010), CC0-1.0
            - Framework, states and methodology rest on further sources, which the JSON of the scoreboard cites
              in full: other.
            """);
  }

  @Test
  void markdownHasTheSameTables() {
    assertThat(Report.standard().board(Samples.board()).markdown())
        .startsWith("# sample, round 2010\n\nFramework sample 1,")
        .contains(
            """
            | rank | state | score | bounds | coverage | rating | possible |
            | ---: | --- | ---: | ---: | ---: | --- | --- |
            | 1= | CIV Co\u0302te \\| d'Ivoire\\[2J | 66.7 | 66.7 | 100 % | ● notable progress ? | ◐–● |
            | 1= | IRL Ireland | 66.7 | 66.0–91.0 | 75 % | ◐ some progress ↓ \\* | ○–● |
            """)
        .contains("| JPN 日本 | 50.0 | 20.0–80.0 | 42 % | not rated: coverage 42 % of 60 % |\n");
  }

  @Test
  void columnsAreChosenAndAdded() {
    Report report =
        Report.builder()
            .addColumns(BoardColumn.Standard.RANK, BoardColumn.Standard.STATE)
            .addColumns(new BoardColumn.NodeScore("prevention"))
            .addExtraColumns(
                new BoardColumn.Changes("since 2009", Map.of("IRL", 3.24, "JPN", -1.0)),
                new BoardColumn.Numbers("size", Map.of("IRL", 2.0)),
                new BoardColumn.Words("note", Map.of("CIV", "new")))
            .digits(2)
            .build();
    assertThat(report.board(Samples.board()).plain())
        .contains(
            """
            rank  state                   Prevention  since 2009  size  note
            ----  ----------------------  ----------  ----------  ----  ----
              1=  CIV Co\u0302te | d'Ivoire[2J       33.33           –     –  new
              1=  IRL Ireland                  33.33       +3.24  2.00  –
            """)
        .contains("JPN 日本     no data       -1.00     –  –     not rated");
  }

  @Test
  void verdictsOfOthersStandBeside() {
    Verdicts verdicts =
        Verdicts.builder()
            .id("others")
            .addSources(Source.builder().id("paper").title(Text.of("A newspaper")).build())
            .addSchemes(scheme("press", "slow", "some"), scheme("tiers", "1", "2"))
            .addVerdicts(
                verdict("press", "IRL", Certainty.DERIVED, "slow", "some"),
                verdict("tiers", "IRL", Certainty.PUBLISHED, "2"),
                verdict("press", "CIV", Certainty.PUBLISHED))
            .build();
    Report report = Report.builder().verdicts(verdicts).build();
    assertThat(report.board(Samples.board()).markdown())
        .contains("| rating | possible | published |")
        .contains("| press: not known |")
        .contains("| press: label slow or label some (derived); tiers: label 2 |")
        .contains(
            "- Published by others for the same year, and not scored: Title of press (Someone).")
        .contains("- \\[paper\\] A newspaper");
    Scoreboard later =
        Scoreboard.of(
            BoardHeader.builder().from(Samples.header()).round(Round.of(2011)).build(),
            Samples.board().cards());
    assertThat(report.board(later).plain())
        .doesNotContain("ublished by others")
        .doesNotContain("newspaper")
        .doesNotContain("press");
  }

  private static VerdictScheme scheme(String id, String... labels) {
    return VerdictScheme.builder()
        .id(id)
        .title(Text.of("Title of " + id))
        .publisher(Text.of("Someone"))
        .labels(
            List.of(labels).stream()
                .map(l -> new VerdictScheme.Label(l, Text.of("label " + l)))
                .toList())
        .build();
  }

  private static Verdict verdict(
      String scheme, String state, Certainty certainty, String... labels) {
    return Verdict.builder()
        .scheme(scheme)
        .state(state)
        .fromYear(2010)
        .certainty(certainty)
        .addLabels(labels)
        .addSources("paper")
        .build();
  }

  @Test
  void noLineIsWiderThanAsked() {
    String name = "The United Kingdom of Great Britain and Northern Ireland ".repeat(3).strip();
    Scorecard card = Scorecard.builder().from(Samples.ireland()).name(Text.of(name)).build();
    Scoreboard board = Scoreboard.of(Samples.header(), List.of(card));
    for (int width : new int[] {70, 80, 100}) {
      Report report = Report.builder().width(width).build();
      assertThat(report.board(board).plain().lines().mapToInt(Glyphs::width).max())
          .isEqualTo(OptionalInt.of(width));
      assertThat(report.card(board, "IRL").plain().lines().mapToInt(Glyphs::width).max().orElse(0))
          .isLessThanOrEqualTo(width);
    }
  }

  @Test
  void withoutBandsStatesAreRankedByScoreAlone() {
    BoardHeader header =
        BoardHeader.builder().from(Samples.header()).bands(List.of()).caps(List.of()).build();
    Scorecard card =
        Scorecard.builder()
            .state("AAA")
            .name(Text.of("A"))
            .addScores(Samples.score("overall", "", 12.34, 1, 1).build())
            .rank(new Rank(2.5, 2))
            .build();
    assertThat(Report.standard().board(Scoreboard.of(header, List.of(card))).plain())
        .contains(
            """
            States ranked: 1. Not rated: 0.

            rank  state  score  bounds  coverage
            ----  -----  -----  ------  --------
            2.5=  AAA A   12.3       –     100 %
            """)
        .doesNotContain("Ratings");
  }

  @Test
  void aStateWithoutScoreSaysWhy() {
    Scorecard card =
        Scorecard.builder()
            .state("AAA")
            .name(Text.of("A"))
            .addScores(
                Samples.missing("overall", "x", Reason.NOT_ASSESSED)
                    .parent(Optional.empty())
                    .build())
            .unrated(new Unrated(Unrated.Cause.NO_SCORE, OptionalDouble.of(0), 0.6))
            .build();
    assertThat(Report.standard().board(Scoreboard.of(Samples.header(), List.of(card))).plain())
        .contains(
            """
            state         score  bounds  coverage  why
            -----  ------------  ------  --------  -------------------
            AAA A  not assessed       –       0 %  not rated: no score
            """);
  }

  @Test
  void anEmptyBoardIsStillAPage() {
    assertThat(Report.standard().board(Scoreboard.of(Samples.header(), List.of())).plain())
        .contains("States ranked: 0. Not rated: 0.")
        .doesNotContain("rank  state");
  }

  @Test
  void findingsOfTheInputAreCounted() {
    Finding finding =
        Finding.builder().code("expired-evidence").subject("x").rule("must not").build();
    BoardHeader header =
        BoardHeader.builder()
            .from(Samples.header())
            .addFindings(finding, finding)
            .addFindings(Finding.builder().from(finding).code("conflict").build())
            .build();
    assertThat(Report.standard().board(Scoreboard.of(header, List.of())).plain())
        .contains("- Findings in the input: 3 (1 conflict, 2 expired-evidence).");
  }

  @Test
  void languageDecidesWordsAndNumbers() {
    Framework framework =
        Framework.builder().id("sample").title(Text.of("Sample").with("fr", "Exemple")).build();
    Report report = Report.builder().framework(framework).locale(Locale.FRENCH).build();
    assertThat(report.board(Samples.board()).plain())
        .startsWith("Exemple, ")
        .contains("États classés : 2. Non évalués : 1.")
        .contains("66,0–91,0")
        .contains("◐ quelques progrès");
  }
}

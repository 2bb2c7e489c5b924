package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.Test;

/** Ratings by classes, written down as documents alone. */
class ClassesFromJsonTest {
  private static final Round ROUND = Round.of(2020);

  private static Framework framework(String... indicators) {
    return Documents.read(
        Framework.class,
        """
        {"format": "ecpat-monitoring/framework", "version": "1.0", "id": "f", "title": "F",
         "goals": [{"id": "all", "title": "All", "indicators": [%s]}], "indicators": [%s]}
        """
            .formatted(
                Stream.of(indicators)
                    .map(i -> "\"" + i.split(" ", -1)[0] + "\"")
                    .collect(Collectors.joining(", ")),
                Stream.of(indicators)
                    .map(ClassesFromJsonTest::indicator)
                    .collect(Collectors.joining(", "))));
  }

  /** An indicator from its id and the type of its scale. */
  private static String indicator(String idAndType) {
    String[] parts = idAndType.split(" ", -1);
    return "{\"id\": \"%s\", \"question\": \"%s?\", \"kind\": \"process\", \"scale\": {\"type\": \"%s\"}}"
        .formatted(parts[0], parts[0], parts[1]);
  }

  private static Methodology methodology(Framework framework, String rules) {
    Methodology methodology =
        Documents.reader()
            .against(framework)
            .read(
                Methodology.class,
                """
                {"format": "ecpat-monitoring/methodology", "version": "1.0", "id": "m", "title": "M",
                 "framework": "f", %s}
                """
                    .formatted(rules));
    assertThat(Documents.read(Methodology.class, Documents.text(methodology)))
        .isEqualTo(methodology);
    return methodology;
  }

  private static Scoreboard board(
      Framework framework, Methodology methodology, List<Observation> seen) {
    Scoreboard board =
        Scoring.plan(framework, methodology)
            .score(Observations.builder().id("o").framework("f").observations(seen).build(), ROUND);
    assertThat(Documents.read(Scoreboard.class, Documents.text(board))).isEqualTo(board);
    return board;
  }

  private static String band(Scoreboard board, String state) {
    return board.card(state).flatMap(Scorecard::rating).map(Rating::band).orElse("none");
  }

  private static List<Observation> table(String[] indicators, Object[]... rows) {
    List<Observation> seen = new ArrayList<>();
    for (Object[] row : rows) {
      for (int i = 0; i < indicators.length; i++) {
        String id = indicators[i].split(" ", -1)[0];
        if (row[i + 1] instanceof Number number) {
          seen.add(Observation.of((String) row[0], id, ROUND, Answer.of(number.doubleValue())));
        } else if (row[i + 1] instanceof Boolean yes) {
          seen.add(Observation.of((String) row[0], id, ROUND, Answer.of(yes)));
        }
      }
    }
    return seen;
  }

  /** The worked example of the reference formulas: Good, Medium, Bad, Bad, Bad. */
  @Test
  void waysToTravelByMajority() {
    String[] indicators = {"price number", "time number", "comfort number"};
    Framework framework = framework(indicators);
    Methodology methodology =
        methodology(
            framework,
            """
            "normalization": {"type": "scaled"},
            "rating": {
              "bands": [{"id": "Bad", "label": "Bad"}, {"id": "Medium", "label": "Medium"}, {"id": "Good", "label": "Good"}],
              "classification": {"type": "mr-sort", "majority": 0.5, "criteria": [
                {"node": "price", "weight": 1, "direction": "lower-is-better", "profiles": [
                  {"band": "Medium", "value": 7}, {"band": "Good", "value": 3, "veto": 6}]},
                {"node": "time", "weight": 3, "direction": "lower-is-better", "profiles": [
                  {"band": "Medium", "value": 25}, {"band": "Good", "value": 11}]},
                {"node": "comfort", "weight": 2, "profiles": [
                  {"band": "Medium", "value": 2, "veto": 2}, {"band": "Good", "value": 3}]}]}}
            """);
    Scoreboard board =
        board(
            framework,
            methodology,
            table(
                indicators,
                new Object[] {"RER", 1, 10, 1},
                new Object[] {"METRO1", 4, 20, 2},
                new Object[] {"METRO2", 2, 20, 0},
                new Object[] {"BUS", 6, 40, 0},
                new Object[] {"TAXI", 30, 30, 3}));
    assertThat(Stream.of("RER", "METRO1", "METRO2", "BUS", "TAXI").map(state -> band(board, state)))
        .containsExactly("Good", "Medium", "Bad", "Bad", "Bad");
    assertThat(Report.standard().card(board, "METRO2").plain())
        .contains(
            """
            - Rating: Bad (computed).
            - Good is not reached: 17 % of the weight supports it (price?); 50 % is needed.
            - Medium is not reached: 67 % of the weight supports it (price?, time?), but a veto forbids it:
              comfort?.
            """);
  }

  /**
   * Mousseau, Słowiński and Zielniewicz, "ELECTRE TRI 2.0a: methodological guide and user's manual"
   * (1999), section 2.2, with a level of 0.75.
   */
  @Test
  void theExampleOfTheManualOfElectreTri() {
    String[] indicators = {"c1 number", "c2 number", "c3 number", "c4 number", "c5 number"};
    double[][] limits = {{50, 48, 55, 55, 60}, {70, 75, 80, 75, 85}};
    String criteria =
        IntStream.range(0, 5)
            .mapToObj(
                c ->
                    """
                    {"node": "c%d", "profiles": [
                      {"band": "C2", "value": %s, "indifference": 5, "preference": 10, "veto": 30},
                      {"band": "C3", "value": %s, "indifference": 5, "preference": 10, "veto": 30}]}
                    """
                        .formatted(c + 1, limits[0][c], limits[1][c]))
            .collect(Collectors.joining(", "));
    Framework framework = framework(indicators);
    List<Observation> seen =
        table(
            indicators,
            new Object[] {"a1", 75, 67, 85, 82, 90},
            new Object[] {"a2", 28, 35, 70, 90, 95},
            new Object[] {"a3", 45, 60, 55, 68, 60});
    String rating =
        """
        "normalization": {"type": "scaled"},
        "rating": {
          "bands": [{"id": "C1", "label": "C1"}, {"id": "C2", "label": "C2"}, {"id": "C3", "label": "C3"}],
          "classification": {"type": "electre-tri", "cuttingLevel": 0.75, "procedure": "%s", "criteria": [%s]}}
        """;
    Scoreboard low =
        board(framework, methodology(framework, rating.formatted("pessimistic", criteria)), seen);
    assertThat(Stream.of("a1", "a2", "a3").map(state -> band(low, state)))
        .containsExactly("C3", "C1", "C2");
    Scoreboard high =
        board(framework, methodology(framework, rating.formatted("optimistic", criteria)), seen);
    assertThat(Stream.of("a1", "a2", "a3").map(state -> band(high, state)))
        .containsExactly("C3", "C3", "C2");
  }

  private static final String[] TIP = {
    "standards yes-no", "efforts yes-no", "many-victims yes-no", "no-increase yes-no"
  };

  private static final String TIERS =
      """
      "rating": {
        "bands": [{"id": "tier-3", "label": "Tier 3"}, {"id": "watch-list", "label": "Tier 2 Watch List"},
          {"id": "tier-2", "label": "Tier 2"}, {"id": "tier-1", "label": "Tier 1"}],
        "classification": {"type": "decision-table", "otherwise": "tier-3", "rows": [
          {"id": "standards", "band": "tier-1", "why": "the minimum standards are met",
           "when": {"type": "answer", "indicator": "standards", "answers": [true]}},
          {"id": "watch", "band": "watch-list",
           "why": "significant efforts, but very many victims or no increase of efforts",
           "when": {"type": "all", "criteria": [
             {"type": "answer", "indicator": "efforts", "answers": [true]},
             {"type": "any", "criteria": [
               {"type": "answer", "indicator": "many-victims", "answers": [true]},
               {"type": "answer", "indicator": "no-increase", "answers": [true]}]}]}},
          {"id": "efforts", "band": "tier-2", "why": "significant efforts",
           "when": {"type": "answer", "indicator": "efforts", "answers": [true]}}]}}
      """;

  /** The order of questions of the Trafficking Victims Protection Act, on invented answers. */
  @Test
  void tiersAreADecisionTable() {
    Framework framework = framework(TIP);
    Scoreboard board =
        board(
            framework,
            methodology(framework, TIERS + ", \"ranking\": {\"by\": \"rating-then-score\"}"),
            table(
                TIP,
                new Object[] {"ONE", true, true, false, false},
                new Object[] {"TWO", false, true, false, false},
                new Object[] {"WAT", false, true, false, true},
                new Object[] {"TRE", false, false, true, true},
                new Object[] {"OPN", "?", true, false, "?"}));
    assertThat(Stream.of("ONE", "TWO", "WAT", "TRE").map(state -> band(board, state)))
        .containsExactly("tier-1", "tier-2", "watch-list", "tier-3");
    Rating open = board.card("OPN").flatMap(Scorecard::rating).orElseThrow();
    assertThat(open.band()).isEqualTo("tier-2");
    assertThat(open.lowest()).contains("watch-list");
    assertThat(open.highest()).contains("tier-1");
    assertThat(board.byRank()).extracting(Scorecard::state).startsWith("ONE").endsWith("TRE");
    assertThat(Report.standard().card(board, "OPN").plain())
        .contains(
            """
            - Rating: Tier 2 (computed).
            - Not known; Tier 1 if so: the minimum standards are met
            - Not known; Tier 2 Watch List if so: significant efforts, but very many victims or no increase of
              efforts
            - So, and therefore Tier 2: significant efforts
            - Possible with the missing answers: Tier 2 Watch List to Tier 1.
            """);
  }

  /** A status that also asks for a minimum in each of two sub-scores: gates, as caps from below. */
  @Test
  void aStatusThatAsksForTwoSubScores() {
    String[] indicators = {"rights number", "liberties number"};
    Framework framework = framework(indicators);
    Methodology methodology =
        methodology(
            framework,
            """
            "normalization": {"type": "scaled"},
            "rating": {
              "bands": [{"id": "not-free", "label": "Not free"}, {"id": "partly", "label": "Partly free", "atLeast": 35},
                {"id": "free", "label": "Free", "atLeast": 70}],
              "caps": [
                {"id": "rights", "atMost": "partly", "why": "political rights below 60",
                 "when": {"type": "score-below", "node": "rights", "value": 60}},
                {"id": "liberties", "atMost": "partly", "why": "civil liberties below 60",
                 "when": {"type": "score-below", "node": "liberties", "value": 60}}]}
            """);
    Scoreboard board =
        board(
            framework,
            methodology,
            table(
                indicators,
                new Object[] {"AAA", 80, 60},
                new Object[] {"BBB", 95, 59},
                new Object[] {"CCC", 20, 30}));
    assertThat(band(board, "AAA")).isEqualTo("free");
    Rating gated = board.card("BBB").flatMap(Scorecard::rating).orElseThrow();
    assertThat(gated.uncapped()).isEqualTo("free");
    assertThat(gated.band()).isEqualTo("partly");
    assertThat(band(board, "CCC")).isEqualTo("not-free");
  }

  @Test
  void whatIsWrongInAClassificationHasItsLine() {
    Framework framework = framework(TIP);
    Throwable refusal =
        catchThrowable(
            () ->
                methodology(
                    framework,
                    """
                    "rating": {
                      "bands": [{"id": "low", "label": "Low"}, {"id": "high", "label": "High"}],
                      "classification": {"type": "mr-sort", "majority": 0.4, "criteria": [
                        {"node": "effort", "profiles": [{"band": "hihg", "value": 50}]}]}}
                    """));
    assertThat(refusal)
        .hasMessage(
            """
            methodology cannot be used:
            error cutting-level at /rating/classification/majority (line 4, column 53): sorting by 'mr-sort': must be a number from 0.5 to 1; found 0.4.\
            """);
    Throwable names =
        catchThrowable(
            () ->
                methodology(
                    framework,
                    """
                    "rating": {
                      "bands": [{"id": "low", "label": "Low"}, {"id": "high", "label": "High"}],
                      "classification": {"type": "mr-sort", "majority": 0.6, "criteria": [
                        {"node": "effort", "profiles": [{"band": "hihg", "value": 50}]}]}}
                    """));
    assertThat(names)
        .hasMessage(
            """
            methodology cannot be used:
            error unknown-node at /rating/classification/criteria/0/node (line 5, column 14): methodology 'm': must refer to one of the framework's goals or indicators; found 'effort'. Did you mean 'efforts'?
            error missing-profile at /rating/classification/criteria/0/profiles (line 5, column 36): methodology 'm': needs a profile of band 'high', as of every band but the worst; found [hihg]. Was 'hihg' meant for it?
            error unknown-band at /rating/classification/criteria/0/profiles/0/band (line 5, column 46): methodology 'm': must refer to one of the bands of the rating; found 'hihg'. Did you mean 'high'?\
            """);
    assertThat(
            catchThrowable(
                () ->
                    methodology(
                        framework,
                        "\"rating\": {\"bands\": [{\"id\": \"low\", \"label\": \"Low\"}],"
                            + " \"classification\": {\"type\": \"mr-sorte\"}}")))
        .hasMessageContaining("found \"mr-sorte\". Did you mean 'mr-sort'?");
  }
}

package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.Test;

/** Kinds of index of which no data are at hand, written down as documents from their formulas. */
class OtherIndicesTest {
  private static final Round ROUND = Round.of(2021);

  private static Framework framework(String goals, String indicators) {
    return Documents.read(
        Framework.class,
        """
        {"format": "ecpat-monitoring/framework", "version": "1.0", "id": "f", "title": "F",
         "goals": [%s], "indicators": [%s]}
        """
            .formatted(goals, indicators));
  }

  private static Methodology methodology(Framework framework, String rules) {
    return Documents.reader()
        .against(framework)
        .read(
            Methodology.class,
            """
            {"format": "ecpat-monitoring/methodology", "version": "1.0", "id": "m", "title": "M",
             "framework": "f", %s}
            """
                .formatted(rules));
  }

  private static String number(String id, String scale) {
    return "{\"id\": \"%s\", \"question\": \"%s\", \"kind\": \"process\", \"scale\": {\"type\": \"number\"%s}}"
        .formatted(id, id, scale);
  }

  private static String goal(String id, String children) {
    return "{\"id\": \"%s\", \"title\": \"%s\", %s}".formatted(id, id, children);
  }

  private static String list(String... ids) {
    return List.of(ids).stream()
        .map(i -> "\"" + i + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static Scorecard card(
      Framework framework, Methodology methodology, Map<String, Double> values) {
    List<Observation> seen = new ArrayList<>();
    values.forEach((id, value) -> seen.add(Observation.of("AAA", id, ROUND, Answer.of(value))));
    Observations observations =
        Observations.builder().id("o").framework("f").observations(seen).build();
    return Scoring.plan(framework, methodology)
        .score(observations, ROUND)
        .card("AAA")
        .orElseThrow();
  }

  private static double score(Scorecard card, String node) {
    return card.score(node).orElseThrow().value().orElseThrow();
  }

  /**
   * The worked example of the Oxford COVID-19 Government Response Tracker (OxCGRT, index
   * methodology 3.6, 5 May 2021): a policy that is not general costs half a point, no data counts
   * as nothing, and one indicator may be missing. Its four indices there: 57.18, 52.86, 43.98,
   * 87.50; the first is 57.1875, which half-even makes 57.19.
   */
  @Test
  void aGovernmentResponseTrackerWithFlags() {
    String[] ids = {
      "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "e1", "e2", "h1", "h2", "h3", "h6", "h7", "h8"
    };
    int[] most = {3, 3, 2, 4, 2, 3, 2, 4, 2, 2, 2, 3, 2, 4, 5, 3};
    double[] values = {2, -1, 2, 2, 0, 1, 1, 3, 2, 2, 2, 3, 2, 2, 2, 2};
    double[] flags = {1, -1, 0, 0, -1, 0, 1, -2, 0, -2, 0, -2, -2, 0, 1, 1};
    List<String> indicators = new ArrayList<>();
    List<String> helpers = new ArrayList<>();
    List<String> penalties = new ArrayList<>();
    Map<String, Double> seen = new java.util.TreeMap<>();
    for (int i = 0; i < ids.length; i++) {
      indicators.add(number(ids[i], ", \"worst\": 0, \"best\": " + most[i]));
      if (values[i] >= 0) {
        seen.put(ids[i], values[i]);
      }
      if (flags[i] > -2) {
        helpers.add(ids[i] + "-flag");
        indicators.add(number(ids[i] + "-flag", "").replace("\"kind\"", "\"weight\": 0, \"kind\""));
        penalties.add(
            "{\"type\": \"flag-penalty\", \"indicator\": \"%s\", \"flag\": \"%s-flag\", \"points\": 0.5}"
                .formatted(ids[i], ids[i]));
      }
      if (flags[i] >= 0) {
        seen.put(ids[i] + "-flag", flags[i]);
      }
    }
    List<String> all = new ArrayList<>(List.of(ids));
    all.addAll(helpers);
    String[] health = {
      "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "h1", "h2", "h3", "h6", "h7", "h8"
    };
    String[] stringent = {"c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "h1"};
    Framework framework =
        framework(
            String.join(
                ",",
                goal("response", "\"indicators\": " + list(all.toArray(String[]::new))),
                goal("health", "\"indicators\": " + list(health)),
                goal("stringency", "\"indicators\": " + list(stringent)),
                goal("support", "\"indicators\": " + list("e1", "e2"))),
            String.join(",", indicators));
    Scorecard card =
        card(
            framework,
            methodology(
                framework,
                """
                "preparation": [%s], "missing": "worst",
                "levels": [{}, {"rounding": {"digits": 2, "mode": "half-even"}}],
                "nodes": {"response": {"threshold": 0.9375}, "health": {"threshold": 0.9285},
                          "stringency": {"threshold": 0.8888}, "support": {"threshold": 1}}
                """
                    .formatted(String.join(",", penalties))),
            seen);
    assertThat(score(card, "c3")).isEqualTo(75);
    assertThat(score(card, "c6")).isCloseTo(16.67, within(0.005));
    assertThat(score(card, "response")).isEqualTo(57.19);
    assertThat(score(card, "health")).isEqualTo(52.86);
    assertThat(score(card, "stringency")).isEqualTo(43.98);
    assertThat(score(card, "support")).isEqualTo(87.5);
  }

  /**
   * A risk index of the kind of INFORM: indicators between goalposts and rounded, categories by a
   * geometric mean on 10 − 0.9·x, the index the geometric mean of its dimensions, one decimal at
   * every step.
   */
  @Test
  void aRiskIndexThatRoundsAtEveryStep() {
    Framework framework =
        framework(
            goal("hazard", "\"indicators\": " + list("flood", "drought"))
                + ","
                + goal("vulnerability", "\"indicators\": " + list("poverty", "children")),
            String.join(
                ",",
                number("flood", ", \"worst\": 0, \"best\": 300"),
                number("drought", ", \"worst\": 0, \"best\": 7"),
                number("poverty", ", \"worst\": 0, \"best\": 60"),
                number("children", ", \"worst\": 0, \"best\": 45")));
    String rounded = "\"rounding\": {\"digits\": 1, \"mode\": \"half-up\"}";
    Methodology methodology =
        methodology(
            framework,
            """
            "range": {"low": 0, "high": 10},
            "levels": [{"aggregation": {"type": "geometric-mean"}, %1$s},
                       {"aggregation": {"type": "quasi-arithmetic-mean", "generator": "log",
                                        "a": 10, "b": -0.9}, %1$s}],
            "indicators": {"flood": {%1$s}, "drought": {%1$s}, "poverty": {%1$s}, "children": {%1$s}}
            """
                .formatted(rounded));
    Scorecard card =
        card(
            framework,
            methodology,
            Map.of("flood", 100.0, "drought", 5.0, "poverty", 21.0, "children", 20.25));
    assertThat(score(card, "flood")).isEqualTo(3.3);
    assertThat(score(card, "drought")).isEqualTo(7.1);
    assertThat(score(card, "hazard"))
        .isEqualTo(Math.round(10 * (10 - Math.sqrt(7.03 * 3.61)) / 0.9) / 10.0);
    assertThat(score(card, "poverty")).isEqualTo(3.5);
    assertThat(score(card, "children")).isEqualTo(4.5);
    assertThat(score(card, "vulnerability"))
        .isEqualTo(Math.round(10 * (10 - Math.sqrt(6.85 * 5.95)) / 0.9) / 10.0);
    assertThat(score(card, "overall"))
        .isEqualTo(
            Math.round(10 * Math.sqrt(score(card, "hazard") * score(card, "vulnerability")))
                / 10.0);
  }

  /** Points of equal activities less one for each negative, in letters, which a negative caps. */
  @Test
  void lettersWithACap() {
    Framework framework =
        framework(
            goal("response", "\"indicators\": " + list("laws", "services", "complicit")),
            String.join(
                ",",
                number("laws", ", \"worst\": 0, \"best\": 5"),
                number("services", ", \"worst\": 0, \"best\": 5"),
                number("complicit", ", \"worst\": 0, \"best\": 1")));
    Methodology methodology =
        methodology(
            framework,
            """
            "normalization": {"type": "scaled"},
            "indicators": {"complicit": {"normalization": {"type": "piecewise-linear",
              "corners": [{"from": 0, "points": 0}, {"from": 1, "points": 1}]}}},
            "nodes": {"response": {"aggregation": {"type": "sum", "subtract": ["complicit"]},
                                   "transform": {"type": "linear", "b": 10}}},
            "rating": {
              "bands": [{"id": "B", "label": "B"}, {"id": "BB", "label": "BB", "atLeast": 50},
                {"id": "BBB", "label": "BBB", "atLeast": 60}, {"id": "A", "label": "A", "atLeast": 70},
                {"id": "AA", "label": "AA", "atLeast": 80}, {"id": "AAA", "label": "AAA", "atLeast": 90}],
              "caps": [{"id": "negative", "atMost": "BBB", "why": "a state takes part in it",
                "when": {"type": "not", "criterion":
                  {"type": "score-below", "node": "complicit", "value": 1}}}]}
            """);
    Rating capped =
        card(framework, methodology, Map.of("laws", 5.0, "services", 5.0, "complicit", 1.0))
            .rating()
            .orElseThrow();
    assertThat(capped.band()).isEqualTo("BBB");
    assertThat(capped.uncapped()).isEqualTo("AAA");
    assertThat(
            card(framework, methodology, Map.of("laws", 4.0, "services", 3.0, "complicit", 0.0))
                .rating()
                .map(Rating::band))
        .contains("A");
  }

  /**
   * The Gender Inequality Index from its formula (Human Development Report, technical note on the
   * index), with invented values: one less the harmonic mean of the geometric means of women and
   * men, over the geometric mean of their arithmetic means.
   */
  @Test
  void harmonicMeansOfGeometricMeans() {
    String women =
        "\"goals\": " + list("health-w", "power-w") + ", \"indicators\": " + list("work-w");
    String goals =
        String.join(
            ",",
            goal("equal", "\"goals\": " + list("women", "men")),
            goal("women", women),
            goal("health-w", "\"indicators\": " + list("mortality", "births")),
            goal("power-w", "\"indicators\": " + list("seats-w", "school-w")),
            goal("men", "\"indicators\": " + list("seats-m", "school-m", "work-m")),
            goal("reference", "\"goals\": " + list("health", "power", "work")),
            goal("health", "\"indicators\": " + list("mortality", "births")),
            goal("power", "\"goals\": " + list("power-of-w", "power-of-m")),
            goal("power-of-w", "\"indicators\": " + list("seats-w", "school-w")),
            goal("power-of-m", "\"indicators\": " + list("seats-m", "school-m")),
            goal("work", "\"indicators\": " + list("work-w", "work-m")));
    List<String> ids =
        List.of(
            "mortality",
            "births",
            "seats-w",
            "school-w",
            "work-w",
            "seats-m",
            "school-m",
            "work-m");
    Framework framework =
        framework(goals, ids.stream().map(id -> number(id, "")).collect(Collectors.joining(",")));
    Methodology methodology =
        methodology(
            framework,
            """
            "range": {"low": 0, "high": 1}, "normalization": {"type": "scaled"},
            "aggregation": {"type": "geometric-mean"},
            "preparation": [
              {"type": "limit", "least": 10, "most": 1000, "indicators": ["mortality"]},
              {"type": "limit", "least": 0.001, "indicators": ["seats-w"]}],
            "indicators": {
              "mortality": {"normalization": {"type": "power", "power": -1, "b": 10}},
              "births": {"normalization": {"type": "power", "power": -1}},
              "work-m": {"weight": 2}},
            "nodes": {
              "overall": {"aggregation": {"type": "ratio", "of": "equal", "to": "reference"},
                          "transform": {"type": "linear", "a": 1, "b": -1}},
              "equal": {"aggregation": {"type": "harmonic-mean"}},
              "men": {"transform": {"type": "power", "power": 0.6666666666666666}},
              "health": {"transform": {"type": "linear", "a": 0.5, "b": 0.5}},
              "power": {"aggregation": {"type": "arithmetic-mean"}},
              "work": {"aggregation": {"type": "arithmetic-mean"}, "weighting": {"type": "equal"}}}
            """);
    Scorecard card =
        card(
            framework,
            methodology,
            Map.of(
                "mortality",
                7.0,
                "births",
                75.6,
                "seats-w",
                0.094,
                "school-w",
                0.488,
                "work-w",
                0.64,
                "seats-m",
                0.906,
                "school-m",
                0.463,
                "work-m",
                0.852));
    double health = Math.sqrt(10 / 10.0 / 75.6);
    double powerOfWomen = Math.sqrt(0.094 * 0.488);
    double powerOfMen = Math.sqrt(0.906 * 0.463);
    double ofWomen = Math.cbrt(health * powerOfWomen * 0.64);
    double ofMen = Math.cbrt(powerOfMen * 0.852);
    double equal = 2 / (1 / ofWomen + 1 / ofMen);
    double reference =
        Math.cbrt((health + 1) / 2 * (powerOfWomen + powerOfMen) / 2 * (0.64 + 0.852) / 2);
    assertThat(score(card, "women")).isCloseTo(ofWomen, within(1e-12));
    assertThat(score(card, "men")).isCloseTo(ofMen, within(1e-12));
    assertThat(score(card, "overall")).isCloseTo(1 - equal / reference, within(1e-12));
  }
}

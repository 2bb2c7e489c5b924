package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Ends;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of the reference formulas that need a whole board. */
class WorkedNumbersTest {
  private static final Round ROUND = Round.of(2010);

  private static Indicator indicator(String id, double worst, double best, double weight) {
    return Indicator.builder()
        .id(id)
        .question(Text.of(id))
        .kind(IndicatorKind.OUTCOME)
        .scale(NumberScale.between(worst, best))
        .weight(weight)
        .build();
  }

  private static Methodology.Builder methodology(Framework framework) {
    return Methodology.builder().from(Methodology.of("m", "M", framework)).range(Range.of(0, 1));
  }

  private static Scorecard card(Framework framework, Methodology methodology, Observation... seen) {
    Observations observations =
        Observations.builder().id("o").framework(framework.id()).addObservations(seen).build();
    return Scoring.plan(framework, methodology)
        .score(observations, ROUND)
        .card("AAA")
        .orElseThrow();
  }

  private static Observation seen(String indicator, double value) {
    return Observation.of("AAA", indicator, ROUND, Answer.of(value));
  }

  private static double score(Scorecard card, String node) {
    return card.score(node).orElseThrow().value().orElseThrow();
  }

  /** KidsRights: domains .9, .8, .7, .6, .2 of one indicator each; 0.57058764, arithmetic .64. */
  @Test
  void takesTheGeometricMeanOfTheDomainsOfKidsRights() {
    double[] domains = {.9, .8, .7, .6, .2};
    Framework.Builder framework = Framework.builder().id("kids").title(Text.of("Kids"));
    List<Observation> seen = new ArrayList<>();
    for (int i = 0; i < domains.length; i++) {
      framework
          .addGoals(Goal.of("domain" + i, "Domain", "known" + i, "gap" + i))
          .addIndicators(indicator("known" + i, 0, 1, 1), indicator("gap" + i, 0, 1, 1));
      seen.add(seen("known" + i, domains[i]));
      seen.add(Observation.of("AAA", "gap" + i, ROUND, Absence.NO_DATA));
    }
    Framework kids = framework.build();
    NodeRules mean = NodeRules.builder().aggregation(Aggregations.geometricMean()).build();
    Methodology index =
        methodology(kids)
            .addLevels(mean)
            .addPreparation(Preparations.limit(OptionalDouble.of(0.01), OptionalDouble.of(1)))
            .build();
    Observation[] all = seen.toArray(Observation[]::new);
    assertThat(score(card(kids, index, all), "overall")).isCloseTo(0.57058764, within(5e-9));
    assertThat(score(card(kids, methodology(kids).build(), all), "overall"))
        .isCloseTo(.64, within(1e-12));
  }

  /** The old index of Germany: 77.2, 99.0, 88.1, 21 260 → .870 .954 .895 → .906. */
  @Test
  void computesTheHumanDevelopmentIndexOfOldForGermany() {
    Framework framework =
        Framework.builder()
            .id("hdi")
            .title(Text.of("HDI"))
            .addGoals(Goal.of("health", "Health", "life"))
            .addGoals(Goal.of("education", "Education", "literacy", "enrolment"))
            .addGoals(Goal.of("living", "Living", "income"))
            .addIndicators(indicator("life", 25, 85, 1), indicator("literacy", 0, 100, 2))
            .addIndicators(indicator("enrolment", 0, 100, 1), indicator("income", 100, 40_000, 1))
            .build();
    Methodology methodology =
        methodology(framework)
            .putIndicators(
                "income",
                IndicatorRules.builder()
                    .normalization(Normalizations.logarithmic(Ends.CLAMPED))
                    .build())
            .build();
    Scorecard germany =
        card(
            framework,
            methodology,
            seen("life", 77.2),
            seen("literacy", 99.0),
            seen("enrolment", 88.1),
            seen("income", 21_260));
    assertThat(score(germany, "health")).isCloseTo(.870, within(5e-4));
    assertThat(score(germany, "education")).isCloseTo(.954, within(5e-4));
    assertThat(score(germany, "living")).isCloseTo(.895, within(5e-4));
    assertThat(score(germany, "overall")).isCloseTo(.906, within(5e-4));
  }

  /** (0.6971·0.3447·0.5506)^(1/3) → 0.510. */
  @Test
  void takesTheGeometricMeanOfTheHumanDevelopmentIndex() {
    Framework framework =
        Framework.builder()
            .id("hdi")
            .title(Text.of("HDI"))
            .addGoals(Goal.of("all", "All", "health", "education", "income"))
            .addIndicators(indicator("health", 0, 1, 1), indicator("education", 0, 1, 1))
            .addIndicators(indicator("income", 0, 1, 1))
            .build();
    Methodology methodology =
        methodology(framework).aggregation(Aggregations.geometricMean()).build();
    Scorecard card =
        card(
            framework,
            methodology,
            seen("health", 0.6971),
            seen("education", 0.3447),
            seen("income", 0.5506));
    assertThat(score(card, "overall")).isCloseTo(0.510, within(5e-4));
  }

  private static final Framework PAIR =
      Framework.builder()
          .id("pair")
          .title(Text.of("Pair"))
          .addGoals(Goal.of("g", "G", "a", "b"))
          .addIndicators(indicator("a", 0, 1, 1), indicator("b", 0, 1, 3))
          .build();

  private static Observation cell(String indicator, String text) {
    return switch (text) {
      case "na" -> Observation.of("AAA", indicator, ROUND, Absence.NOT_APPLICABLE);
      case "nd" -> Observation.of("AAA", indicator, ROUND, Absence.NO_DATA);
      default -> {
        String[] parts = text.split("@", -1);
        Observation plain = seen(indicator, Double.parseDouble(parts[0]));
        yield parts.length == 1
            ? plain
            : Observation.builder().from(plain).confidence(Double.parseDouble(parts[1])).build();
      }
    };
  }

  /**
   * The words "skip if any, all, never missing" of DHIS2 as a truth table: refuse gives nothing if
   * any is missing, skip if all are, worst never. What is not applicable is not missing.
   */
  @ParameterizedTest(name = "{0} and {1}: {2}, {3}, {4}")
  @CsvSource({
    "0.4, 0.8, 0.7, 0.7, 0.7",
    "0.4, nd, NO_DATA, 0.4, 0.1",
    "nd, 0.8, NO_DATA, 0.8, 0.6",
    "nd, nd, NO_DATA, NO_DATA, 0",
    "0.4, na, 0.4, 0.4, 0.4",
    "na, nd, NO_DATA, NO_DATA, 0",
    "na, na, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE"
  })
  void skipsIfAnyIfAllOrNever(String a, String b, String any, String all, String never) {
    Map<MissingPolicy, String> expected = new LinkedHashMap<>();
    expected.put(MissingPolicy.REFUSE, any);
    expected.put(MissingPolicy.SKIP, all);
    expected.put(MissingPolicy.WORST, never);
    expected.forEach(
        (policy, result) -> {
          Methodology methodology = methodology(PAIR).missing(policy).build();
          Score score =
              card(PAIR, methodology, cell("a", a), cell("b", b)).score("g").orElseThrow();
          if (Character.isLetter(result.charAt(0))) {
            Reason reason = Reason.valueOf(result);
            assertThat(score.reason())
                .as("%s", policy)
                .isEqualTo(Optional.of(reason == Reason.NO_DATA ? refused(policy, a, b) : reason));
          } else {
            assertThat(score.value().orElseThrow())
                .as("%s", policy)
                .isCloseTo(Double.parseDouble(result), within(1e-12));
          }
        });
  }

  /** A node that refuses for one missing answer says so; with nothing at all it says what lacks. */
  private static Reason refused(MissingPolicy policy, String a, String b) {
    boolean some = !a.startsWith("n") || !b.startsWith("n");
    return policy == MissingPolicy.REFUSE && some ? Reason.REFUSED : Reason.NO_DATA;
  }

  /**
   * Σw·c/Σw over what applies, with 0 for what is not known; all not applicable stays so, and what
   * is not known beside it is not known: confidence 0.
   */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "0.4@0.9, 0.8@0.5, 0.6",
    "0.4, 0.8@0.5, 0.625",
    "0.4@0.9, nd, 0.225",
    "0.4@0.9, na, 0.9",
    "nd, nd, 0",
    "na, nd, 0",
    "na, na, ''"
  })
  void averagesConfidence(String a, String b, String expected) {
    Scorecard card = card(PAIR, methodology(PAIR).build(), cell("a", a), cell("b", b));
    OptionalDouble confidence = card.confidence("overall");
    if (expected.isEmpty()) {
      assertThat(confidence).isEmpty();
      assertThat(card.overall().reason()).contains(Reason.NOT_APPLICABLE);
    } else {
      assertThat(confidence.orElseThrow()).isCloseTo(Double.parseDouble(expected), within(1e-12));
      assertThat(card.confidence("g")).isEqualTo(confidence);
    }
    assertThat(card.confidence("nothing")).isEmpty();
  }
}

package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.TargetBand;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.Projection.Outlook;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.junit.jupiter.api.Test;

/** The worked numbers of the Open SDG rule again, from the answers of states. */
class TrendsTest {
  private static final Round BASE = Round.of(2015);
  private static final Round CURRENT = Round.of(2021);

  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .addGoals(Goal.of("g", "G", "down", "up", "band", "yes"))
          .addIndicators(
              Indicator.of("down", "?", IndicatorKind.OUTCOME, NumberScale.between(40, 0)),
              Indicator.of("up", "?", IndicatorKind.OUTCOME, NumberScale.between(0, 100)),
              Indicator.of(
                  "band",
                  "?",
                  IndicatorKind.OUTCOME,
                  NumberScale.around(new TargetBand(0, 40, 60, 100))),
              Indicator.of("yes", "?", IndicatorKind.STRUCTURAL, YesNoScale.yesIsGood()))
          .build();

  private static ScoringPlan plan() {
    return Scoring.plan(FRAMEWORK, Methodology.of("m", "M", FRAMEWORK));
  }

  private static Observation at(String state, String indicator, int year, double value) {
    return Observation.of(state, indicator, Round.of(year), Answer.of(value));
  }

  private static Observations observations(Observation... more) {
    List<Observation> all =
        new ArrayList<>(
            List.of(
                at("AAA", "down", 2015, 20),
                at("AAA", "down", 2021, 16),
                at("AAA", "up", 2016, 10),
                at("AAA", "up", 2021, 12),
                at("BBB", "down", 2015, 20),
                at("BBB", "down", 2021, 19),
                at("BBB", "up", 2015, 0),
                at("BBB", "up", 2021, 4),
                at("CCC", "down", 2021, 3)));
    all.addAll(List.of(more));
    return Observations.builder().id("o").framework("f").observations(all).build();
  }

  private static TrendRequest.Builder request() {
    return TrendRequest.builder()
        .base(BASE)
        .current(CURRENT)
        .deadline(Round.of(2030).date())
        .putTargets("down", 10.0);
  }

  private static Trends trends() {
    return Trends.of(plan(), observations(), request().build());
  }

  private static Trend trend(Trends trends, String state, String node) {
    return trends.state(state).orElseThrow().node(node).orElseThrow().trend().orElseThrow();
  }

  @Test
  void answersAreJudgedInTheDirectionOfTheirScale() {
    Trends trends = trends();
    assertThat(trend(trends, "AAA", "down").score()).isCloseTo(1.488804, within(1e-6));
    assertThat(trend(trends, "BBB", "down").score()).isCloseTo(-1.714575, within(1e-6));
    // 10 in 2016, the next round with a value, to 12 in 2021: 1.2^(1/5) − 1 a year is fast
    Trend up = trend(trends, "AAA", "up");
    assertThat(up.base()).isEqualTo(new TrendPoint(Round.of(2016).date(), 10));
    assertThat(up.growth()).isCloseTo(StrictMath.pow(1.2, 0.2) - 1, within(1e-12));
    assertThat(up.score()).isEqualTo(5);
  }

  @Test
  void whatHasNoTrendSaysWhy() {
    Trends trends = trends();
    assertThat(trends.state("BBB").orElseThrow().node("up").orElseThrow().obstacle())
        .hasValue(TrendObstacle.ZERO_BASE);
    assertThat(trends.state("CCC").orElseThrow().node("down").orElseThrow().obstacle())
        .hasValue(TrendObstacle.FEWER_THAN_TWO_VALUES);
    assertThat(trends.state("AAA").orElseThrow().node("band")).isEmpty();
    assertThat(trends.state("AAA").orElseThrow().node("yes")).isEmpty();
    Trends floored = Trends.of(plan(), observations(), request().floor(0.001).build());
    assertThat(trend(floored, "BBB", "up").growth())
        .isCloseTo(StrictMath.pow(4000, 1.0 / 6) - 1, within(1e-12));
  }

  @Test
  void oneRoundOnlyHasNoTrends() {
    Observations one =
        Observations.builder()
            .id("o")
            .framework("f")
            .addObservations(at("AAA", "down", 2021, 16), at("AAA", "up", 2021, 16))
            .build();
    Trends trends = Trends.of(plan(), one, request().build());
    assertThat(trends.state("AAA").orElseThrow().nodes())
        .allSatisfy(n -> assertThat(n.obstacle()).hasValue(TrendObstacle.FEWER_THAN_TWO_VALUES));
    assertThat(trends.rollUps()).allSatisfy(r -> assertThat(r.available()).isZero());
    assertThat(trends.groups()).isEmpty();
  }

  @Test
  void aSeriesBeginsAgainAtABreak() {
    Observation broken =
        Observation.builder()
            .from(at("AAA", "down", 2018, 18))
            .addQualifiers(Qualifier.of(Qualifier.Kind.BREAK_IN_SERIES))
            .build();
    Trends trends = Trends.of(plan(), observations(broken), request().build());
    assertThat(trend(trends, "AAA", "down").base())
        .isEqualTo(new TrendPoint(Round.of(2018).date(), 18));
  }

  @Test
  void scoresAreJudgedOverTheComparableSet() {
    // 2015 and 2021 of AAA have only "down" in common: 100·(40 − 20)/40 = 50 to 60
    StateTrends state = trends().state("AAA").orElseThrow();
    Trend whole = state.node("overall").orElseThrow().trend().orElseThrow();
    assertThat(whole.base().value()).isEqualTo(50);
    assertThat(whole.current().value()).isEqualTo(60);
    assertThat(state.leftOut()).extracting(LeftOut::indicator).containsExactly("up");
  }

  @Test
  void projectionsSayWhetherATargetWillBeReached() {
    // AAA falls by 4 in 6 years, so by 6 more in 9: 10; BBB by 1 in 6 years: 17.5
    Trends trends = trends();
    Projection aaa =
        trends.state("AAA").orElseThrow().node("down").orElseThrow().projection().orElseThrow();
    assertThat(aaa.value()).isCloseTo(10, within(1e-9));
    assertThat(aaa.outlook()).isEqualTo(Outlook.ON_TRACK);
    Projection bbb =
        trends.state("BBB").orElseThrow().node("down").orElseThrow().projection().orElseThrow();
    assertThat(bbb.value()).isCloseTo(17.5, within(1e-9));
    assertThat(bbb.outlook()).isEqualTo(Outlook.OFF_TRACK);
    assertThat(trends.state("AAA").orElseThrow().node("up").orElseThrow().projection()).isEmpty();
    Trends growth =
        Trends.of(plan(), observations(), request().projection(ProjectionMethod.GROWTH).build());
    assertThat(
            growth
                .state("AAA")
                .orElseThrow()
                .node("down")
                .orElseThrow()
                .projection()
                .orElseThrow()
                .value())
        .isCloseTo(11.448668, within(1e-6));
    // a score ends at 100: 50 to 60 in 6 years would be 110 after 30 more
    Trends far =
        Trends.of(
            plan(),
            observations(),
            TrendRequest.builder()
                .base(BASE)
                .current(CURRENT)
                .deadline(Round.of(2051).date())
                .putTargets("overall", 100.0)
                .build());
    Projection clamped =
        far.state("AAA").orElseThrow().node("overall").orElseThrow().projection().orElseThrow();
    assertThat(clamped.value()).isEqualTo(100);
    assertThat(clamped.outlook()).isEqualTo(Outlook.ON_TRACK);
  }

  @Test
  void rollUpsCountEveryStateOnce() {
    Trends trends = trends();
    TrendCounts down =
        trends.rollUps().stream().filter(r -> r.node().equals("down")).findFirst().orElseThrow();
    assertThat(down)
        .isEqualTo(
            new TrendCounts(
                "down", Map.of(TrendStatus.ACCELERATION_NEEDED, 1, TrendStatus.LIMITED, 1), 1));
    assertThat(down.share(TrendStatus.LIMITED)).isEqualTo(0.5);
    for (TrendCounts counts : trends.rollUps()) {
      assertThat(counts.available() + counts.without()).isEqualTo(3);
    }
    // AAA's indicators below g: 1.488804 and 5
    GroupTrend group = trends.state("AAA").orElseThrow().group("g").orElseThrow();
    assertThat(group.score()).isCloseTo((1.488804 + 5) / 2, within(1e-6));
    assertThat(group.status()).isEqualTo(TrendStatus.ON_TRACK);
  }

  @Test
  void badRequestsAreNamed() {
    assertThatThrownBy(() -> TrendRequest.of(/* base= */ CURRENT, /* current= */ BASE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error rounds-order: trends from round 2021 to round 2015: the first round must be"
                + " earlier than the second; found 2021-12-31 and 2015-12-31.");
    assertThatThrownBy(() -> request().deadline(Round.of(2020).date()).build())
        .hasMessage(
            "error deadline-before-round at /deadline: trends from round 2015 to round 2021: the"
                + " deadline must be after the date of the later round, 2021-12-31; found"
                + " 2020-12-31.");
    assertThatThrownBy(() -> request().deadline(Optional.empty()).build())
        .hasMessage(
            "error target-without-deadline at /deadline: trends from round 2015 to round 2021:"
                + " targets need a deadline; found [down].");
    assertThatThrownBy(
            () -> Trends.of(plan(), observations(), request().putTargets("dwon", 1.0).build()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-node: trends of f: a target or limit must be for a goal, overall, or an"
                + " indicator with a scale of numbers; found 'dwon'. Did you mean 'down'?");
    assertThat(trends().state("ZZZ")).isEmpty();
  }
}

package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.LevelRow;
import org.ecpat.monitoring.progress.Movement;
import org.ecpat.monitoring.progress.MovementCounts;
import org.ecpat.monitoring.progress.NodeTrend;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.StateProgress;
import org.ecpat.monitoring.progress.StateTrends;
import org.ecpat.monitoring.progress.TrendCounts;
import org.ecpat.monitoring.progress.TrendPoint;
import org.ecpat.monitoring.progress.TrendRequest;
import org.ecpat.monitoring.progress.TrendRule;
import org.ecpat.monitoring.progress.TrendStatus;
import org.ecpat.monitoring.progress.Trends;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What changed in the public record, between all its rounds. */
class PublicRecordProgressTest {
  private static final Exercise RECORD = Catalog.open("public-record");
  private static final ScoringPlan PLAN = Scoring.plan(RECORD);

  private static ProgressReview review(int earlier, int later) {
    return ProgressReview.of(PLAN, RECORD.observations(), Round.of(earlier), Round.of(later));
  }

  @ParameterizedTest
  @CsvSource({
    "2009, 2010",
    "2010, 2011",
    "2011, 2012",
    "2012, 2016",
    "2016, 2017",
    "2017, 2018",
    "2018, 2019",
    "2019, 2020",
    "2020, 2022",
    "2016, 2022"
  })
  void everyReviewAgreesWithItself(int earlier, int later) {
    ProgressReview review = review(earlier, later);
    for (StateProgress state : review.states()) {
      comparableSetAlone(state);
    }
    int states = review.states().size();
    assertThat(review.matrix().stream().mapToInt(LevelRow::states).sum()).isEqualTo(states);
    for (MovementCounts counts : review.rollUps()) {
      double shares = Stream.of(Movement.values()).mapToDouble(counts::share).sum();
      assertThat(shares).isCloseTo(counts.compared() == 0 ? 0 : 1, within(1e-12));
    }
    MovementCounts whole = review.rollUps().get(0);
    assertThat(whole.node()).isEqualTo(Framework.OVERALL);
    assertThat(whole.compared())
        .isEqualTo(review.states().stream().mapToInt(s -> s.indicators().size()).sum());
  }

  /** Where no indicator changed, no score did; and every indicator is compared or left out once. */
  private static void comparableSetAlone(StateProgress state) {
    boolean same = state.indicators().stream().allMatch(i -> i.movement() == Movement.UNCHANGED);
    if (same) {
      state
          .nodes()
          .forEach(
              n ->
                  assertThat(n.difference().orElse(0))
                      .as("%s, %s", state.state(), n.node())
                      .isZero());
    }
    Set<String> ids = new HashSet<>();
    state.indicators().forEach(i -> assertThat(ids.add(i.indicator())).isTrue());
    state.leftOut().forEach(l -> assertThat(ids.add(l.indicator())).isTrue());
  }

  @ParameterizedTest
  @EnumSource(TrendRule.class)
  void everyStateIsCountedOnceInTheTrends(TrendRule rule) {
    TrendRequest request =
        TrendRequest.builder()
            .base(Round.of(2016))
            .current(Round.of(2022))
            .rule(rule)
            .deadline(Round.of(2030).date())
            .putTargets(Framework.OVERALL, 90.0)
            .putTargets("convictions", 100.0)
            .build();
    Trends trends = Trends.of(PLAN, RECORD.observations(), request);
    for (TrendCounts counts : trends.rollUps()) {
      assertThat(counts.available() + counts.without())
          .as(counts.node())
          .isEqualTo(trends.states().size());
      double shares = Stream.of(TrendStatus.values()).mapToDouble(counts::share).sum();
      assertThat(shares).isCloseTo(counts.available() == 0 ? 0 : 1, within(1e-12));
    }
    for (StateTrends state : trends.states()) {
      for (NodeTrend node : state.nodes()) {
        assertThat(node.trend().isPresent()).isNotEqualTo(node.obstacle().isPresent());
      }
    }
    assertThat(Documents.read(Trends.class, Documents.text(trends))).isEqualTo(trends);
  }

  /** Thailand's numbers of convictions, straight from the record. */
  @Test
  void numbersAreThoseOfTheRecord() {
    Trends trends =
        Trends.of(PLAN, RECORD.observations(), TrendRequest.of(Round.of(2016), Round.of(2022)));
    List<TrendPoint> points =
        RECORD.observations().observations().stream()
            .filter(o -> o.state().equals("THA") && o.indicator().equals("convictions"))
            .filter(o -> o.answer().isPresent())
            .map(
                o ->
                    new TrendPoint(
                        o.round().date(), Double.parseDouble(o.answer().orElseThrow().text())))
            .sorted(Comparator.comparing(TrendPoint::date))
            .toList();
    NodeTrend trend = trends.state("THA").orElseThrow().node("convictions").orElseThrow();
    assertThat(trend.trend().orElseThrow().base()).isEqualTo(points.get(0));
    assertThat(trend.trend().orElseThrow().current()).isEqualTo(points.get(points.size() - 1));
  }

  @Test
  void theDocumentIsReadAsItWasWritten() {
    ProgressReview review = review(2011, 2012);
    assertThat(Documents.read(ProgressReview.class, Documents.text(review))).isEqualTo(review);
  }

  @Test
  void restrictedEvidenceIsLeftOutOfTheDocument() {
    Observation secret =
        Observation.builder()
            .from(
                RECORD.observations().observations().stream()
                    .filter(o -> o.state().equals("THA") && o.round().equals(Round.of(2022)))
                    .findFirst()
                    .orElseThrow())
            .evidence(
                List.of(
                    Evidence.builder()
                        .method(Evidence.Method.INTERVIEW)
                        .summary(Text.of("a girl in a shelter"))
                        .confidentiality(Confidentiality.RESTRICTED)
                        .build()))
            .build();
    Observations observations =
        Observations.builder()
            .from(RECORD.observations())
            .observations(
                RECORD.observations().observations().stream()
                    .map(
                        o ->
                            o.state().equals("THA")
                                    && o.indicator().equals(secret.indicator())
                                    && o.round().equals(secret.round())
                                ? secret
                                : o)
                    .toList())
            .build();
    ProgressReview review = ProgressReview.of(PLAN, observations, Round.of(2020), Round.of(2022));
    assertThat(Documents.text(review)).doesNotContain("a girl in a shelter");
    assertThat(Documents.writer().including(Confidentiality.RESTRICTED).text(review))
        .contains("a girl in a shelter");
    assertThat(review.state("THA").orElseThrow().difference()).isNotEqualTo(OptionalDouble.empty());
  }
}

package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.NodeTrend;
import org.ecpat.monitoring.progress.Projection;
import org.ecpat.monitoring.progress.ProjectionMethod;
import org.ecpat.monitoring.progress.StateTrends;
import org.ecpat.monitoring.progress.Trend;
import org.ecpat.monitoring.progress.TrendCounts;
import org.ecpat.monitoring.progress.TrendObstacle;
import org.ecpat.monitoring.progress.TrendPoint;
import org.ecpat.monitoring.progress.TrendRequest;
import org.ecpat.monitoring.progress.TrendRule;
import org.ecpat.monitoring.progress.TrendStatus;
import org.ecpat.monitoring.progress.TrendTarget;
import org.ecpat.monitoring.progress.Trends;
import org.junit.jupiter.api.Test;

/** A page on two states, one of them without a trend. */
class TrendPageTest {
  private static final LocalDate DEADLINE = LocalDate.of(2015, 12, 31);

  private static Trends trends() {
    Trend trend =
        new Trend(
            TrendRule.OPEN_SDG,
            new TrendPoint(LocalDate.of(2009, 12, 31), 50),
            new TrendPoint(LocalDate.of(2010, 12, 31), 52),
            0.04,
            OptionalDouble.of(0.05),
            OptionalDouble.of(0.8),
            1.4286,
            TrendStatus.ACCELERATION_NEEDED);
    Projection projection =
        new Projection(
            ProjectionMethod.LINEAR,
            new TrendTarget(70, DEADLINE),
            62,
            Projection.Outlook.OFF_TRACK);
    return Trends.builder()
        .header(Samples.header())
        .request(
            TrendRequest.builder()
                .base(Round.of(2009))
                .current(Round.of(2010))
                .deadline(DEADLINE)
                .putTargets("overall", 70.0)
                .build())
        .addStates(
            new StateTrends(
                "IRL",
                Text.of("Ireland"),
                List.of(
                    new NodeTrend(
                        "overall", Optional.of(trend), Optional.empty(), Optional.of(projection))),
                List.of(),
                List.of()),
            new StateTrends(
                "JPN",
                Text.of("Japan"),
                List.of(
                    new NodeTrend(
                        "overall",
                        Optional.empty(),
                        Optional.of(TrendObstacle.ZERO_BASE),
                        Optional.empty())),
                List.of(),
                List.of()))
        .addRollUps(
            new TrendCounts("overall", Map.of(TrendStatus.ACCELERATION_NEEDED, 1), 1),
            new TrendCounts(
                "prevention",
                Map.of(
                    TrendStatus.ACHIEVED, 1,
                    TrendStatus.ACCELERATION_NEEDED, 1,
                    TrendStatus.DETERIORATION, 1),
                0))
        .addGroups(new TrendCounts("prevention", Map.of(TrendStatus.ACHIEVED, 1), 0))
        .build();
  }

  @Test
  void statesAreCountedByTrendAndShownOneByOne() {
    assertThat(Report.standard().trends(trends()).plain())
        .contains(
            """
            - To be reached by 2015-12-31: the whole 70. Projection: as many points a year as before.
            """)
        .contains(
            """
            what        achieved  acceleration needed  deterioration  no trend
            ----------  --------  -------------------  -------------  --------
            the whole    0 (0 %)            1 (100 %)        0 (0 %)         1
            Prevention  1 (34 %)             1 (33 %)       1 (33 %)         0
            """)
        .contains(
            """
            state                     from  2010  a year  points  trend                then  target
            -----------  -----------------  ----  ------  ------  -------------------  ----  ------
            IRL Ireland  50.0 (2009-12-31)  52.0  +4.0 %     1.4  acceleration needed  62.0  missed
            JPN Japan                    –     –       –       –  begins at 0             –  –
            """);
  }

  @Test
  void theWordsAreThoseOfTheLanguage() {
    assertThat(Report.builder().locale(Locale.FRENCH).build().trends(trends()).plain())
        .startsWith("Tendances depuis 2009 : sample, cycle 2010\n")
        .contains("à accélérer");
    assertThat(
            Report.builder().locale(Locale.forLanguageTag("es")).build().trends(trends()).plain())
        .contains("hay que acelerar")
        .contains("no se alcanza");
  }
}

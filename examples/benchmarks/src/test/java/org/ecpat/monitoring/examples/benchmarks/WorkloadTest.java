package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  @Test
  void leavesAboutFivePercentOpen() {
    Workload work = new Workload(200, 200, 1);
    long missing =
        Arrays.stream(work.values).flatMapToDouble(Arrays::stream).filter(Double::isNaN).count();
    assertThat(missing).isBetween(1800L, 2200L);
  }

  @Test
  void saysTheSameAsTableAndAsObservations() {
    Workload work = new Workload(30, 20, 1);
    ScoringPlan plan = work.plan();
    assertThat(plan.score(work.observations(), Workload.ROUND).cards())
        .extracting(card -> card.overall().value().orElseThrow())
        .containsExactlyElementsOf(
            Arrays.stream(plan.evaluate(work.table()).overall().present()).boxed().toList());
  }
}

package org.ecpat.monitoring.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.api.java.JavaSparkContext;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.robustness.Watch;
import org.ecpat.monitoring.table.Column;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Spark gives must have the bits of a local run, however it is cut into parts. */
class SparkRunTest {
  private static JavaSparkContext spark;

  @BeforeAll
  static void start() {
    spark = SparkRun.context("local[2]");
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  @Test
  void replicatesHaveTheBitsOfALocalRun() {
    ReplicateJob job = ReplicateJob.of(Catalog.open("public-record"), 2022, 2000, 7);
    assertThat(job.run(spark, 5)).isEqualTo(job.analysis().run(1, Watch.NONE));
    assertThat(job.run(spark, 2)).isEqualTo(job.run(spark, 3));
  }

  @Test
  void unitsHaveTheBitsOfALocalRun() {
    UnitJob job = UnitJob.of(20_000, 7);
    Column local = job.score(new Part(0, 20_000)).scores();
    assertThat(job.run(spark, 7).scores()).isEqualTo(local);
    assertThat(local.count()).isEqualTo(20_000);
  }

  @Test
  void partsCoverAllAndMeet() {
    assertThat(Part.of(10, 3)).containsExactly(new Part(0, 3), new Part(3, 6), new Part(6, 10));
  }

  @Test
  void unitsAreOnlyJoinedWhereTheyMeet() {
    ScoredUnits first = new ScoredUnits(0, Column.of(1, 2));
    assertThat(first.followedBy(new ScoredUnits(2, Column.of(3))))
        .isEqualTo(new ScoredUnits(0, Column.of(1, 2, 3)));
    assertThatThrownBy(() -> first.followedBy(new ScoredUnits(3, Column.of(3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected the units from 2; found 3.");
  }
}

package org.ecpat.monitoring.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/**
 * Units, such as districts, scored with frozen parameters: those of some reference units.
 *
 * <p>The parameters do not depend on the other units, so every part can be scored on its own.
 *
 * @param framework the framework as a document
 * @param methodology the methodology as a document
 * @param units how many units
 * @param reference how many of them, from the first, the normalisations are fitted on
 * @param seed the seed of their invented values
 */
public record UnitJob(String framework, String methodology, int units, int reference, long seed)
    implements Serializable {
  private static final int GOALS = 3;
  private static final int INDICATORS = 10;
  private static final double MISSING = 0.05;

  /** Units with values between the least and the greatest of the first thousand. */
  public static UnitJob of(int units, long seed) {
    Framework framework = frame();
    Methodology byData =
        Methodology.builder()
            .from(Methodology.of("by-data", "Between the ends of the reference", framework))
            .normalization(Normalizations.minMax())
            .build();
    return new UnitJob(
        Documents.text(framework),
        Documents.text(byData),
        units,
        StrictMath.min(units, 1000),
        seed);
  }

  private static Framework frame() {
    Framework.Builder framework =
        Framework.builder().id("districts").title(Text.of("Invented districts"));
    for (int g = 0; g < GOALS; g++) {
      List<String> its = new ArrayList<>();
      for (int i = 0; i < INDICATORS; i++) {
        String id = "i" + (g * INDICATORS + i);
        its.add(id);
        NumberScale scale = NumberScale.of(Direction.HIGHER_IS_BETTER);
        framework.addIndicators(Indicator.of(id, "How much?", IndicatorKind.OUTCOME, scale));
      }
      framework.addGoals(
          Goal.builder().from(Goal.of("g" + g, "Goal " + g)).indicators(its).build());
    }
    return framework.build();
  }

  /** The overall scores of some units. */
  public ScoredUnits score(Part part) {
    ScoringPlan plan =
        Scoring.plan(
            Documents.read(Framework.class, framework),
            Documents.read(Methodology.class, methodology));
    InputTable frozen = table(new Part(0, reference));
    return new ScoredUnits(
        part.from(), plan.evaluate(table(part), List.of(frozen)).overall().copy());
  }

  /** The values of some units; elsewhere they would be read from where they are kept. */
  private InputTable table(Part part) {
    int rows = part.to() - part.from();
    List<Column> columns =
        IntStream.range(0, GOALS * INDICATORS).mapToObj(i -> Column.ofSize(rows)).toList();
    for (int row = 0; row < rows; row++) {
      SplittableRandom random = new SplittableRandom(seed + part.from() + row);
      for (Column column : columns) {
        double value = random.nextDouble();
        if (random.nextDouble() < MISSING) {
          column.set(row, Reason.NO_DATA);
        } else {
          column.set(row, 100 * value);
        }
      }
    }
    List<String> codes =
        IntStream.range(part.from(), part.to()).mapToObj(u -> String.format("U%07d", u)).toList();
    return InputTable.of(codes, columns);
  }

  /** Shares the units out. */
  public ScoredUnits run(JavaSparkContext spark, int partitions) {
    return spark
        .parallelize(Part.of(units, partitions), partitions)
        .map(this::score)
        .collect()
        .stream()
        .reduce(ScoredUnits::followedBy)
        .orElseThrow();
  }
}

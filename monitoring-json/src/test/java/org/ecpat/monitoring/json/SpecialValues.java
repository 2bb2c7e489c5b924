package org.ecpat.monitoring.json;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.TargetBand;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Ends;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Preparation;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.methodology.Reconciliation;
import org.ecpat.monitoring.methodology.Reconciliations;
import org.ecpat.monitoring.methodology.Shape;
import org.ecpat.monitoring.methodology.TiedRank;
import org.ecpat.monitoring.methodology.Transform;
import org.ecpat.monitoring.methodology.Transforms;
import org.ecpat.monitoring.methodology.Weighting;
import org.ecpat.monitoring.methodology.Weightings;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Range;

/** Values whose rules random parts would hardly ever keep. */
final class SpecialValues {
  private final ValueGenerator generator;
  private final Random random;
  private final Map<Class<?>, Supplier<Object>> special = new LinkedHashMap<>();

  SpecialValues(ValueGenerator generator, Random random) {
    this.generator = generator;
    this.random = random;
    special.put(LevelScale.class, this::levels);
    special.put(NumberScale.class, this::numberScale);
    special.put(TargetBand.class, this::target);
    special.put(RatingRules.class, this::rating);
    special.put(Range.class, () -> Range.of(-random.nextInt(3), 1 + random.nextInt(3)));
    special.put(long.class, () -> (long) random.nextInt());
    special.put(
        Interval.class,
        () -> new Interval(-random.nextInt(3), random.nextInt(2) / 4.0, 1 + random.nextInt(3)));
    special.put(Bounds.class, () -> new Bounds(-random.nextInt(3), random.nextInt(3)));
    special.put(
        Scoreboard.class,
        () ->
            Scoreboard.of(
                generator.value(BoardHeader.class),
                generator.items(Scorecard.class, "cards").stream()
                    .map(Scorecard.class::cast)
                    .toList()));
    strategies(
        Preparation.class,
        Preparations.denominate(List.of(new Preparations.Ratio("a", "b", 1000))),
        Preparations.screenStates(0.5, 0, List.of("a"), List.of("b")),
        Preparations.imputeGroupMean(List.of("a"), "b"),
        Preparations.treatOutliers(5, Shape.LOG_OF_RANGE));
    strategies(
        Normalization.class,
        Normalizations.byScale(),
        Normalizations.minMax(),
        Normalizations.goalposts(1, 2.5, Ends.OPEN),
        Normalizations.percentileRank(TiedRank.MEAN),
        Normalizations.banding(0, List.of(new Transforms.Step(10, 2.5))));
    strategies(Weighting.class, Weightings.declared(), Weightings.equal());
    strategies(
        Aggregation.class,
        Aggregations.arithmeticMean(),
        Aggregations.geometricMean(),
        Aggregations.geometricMean(0.5),
        Aggregations.minimum());
    strategies(
        Transform.class,
        Transforms.linear(2, -0.5),
        Transforms.steps(
            1, List.of(new Transforms.Step(10, 2.5), new Transforms.Step(20.25, 100))));
    strategies(
        Reconciliation.class, Reconciliations.latest(), new FirstOfAll(0.5, "é", List.of("a")));
  }

  /** What makes the values of each type. */
  Map<Class<?>, Supplier<Object>> byType() {
    return special;
  }

  private void strategies(Class<?> family, Object... choices) {
    special.put(family, () -> choices[random.nextInt(choices.length)]);
  }

  private Object levels() {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      Level level = generator.value(Level.class);
      levels.add(
          new Level(
              i + level.id(),
              random.nextBoolean() ? level.label() : Level.of(i + level.id(), 0).label(),
              12.5 * i));
    }
    generator.note(LevelScale.class, "levels", levels);
    return new LevelScale(levels);
  }

  private Object numberScale() {
    NumberScale scale =
        switch (random.nextInt(3)) {
          case 0 -> NumberScale.between(random.nextInt(5) / 4.0, 5 - random.nextInt(10) - 0.5);
          case 1 -> NumberScale.of(generator.value(Direction.class));
          default -> NumberScale.around(target());
        };
    scale = random.nextBoolean() ? scale : scale.in(generator.value(Text.class));
    generator.note(NumberScale.class, "unit", scale.unit());
    generator.note(NumberScale.class, "direction", scale.direction());
    generator.note(NumberScale.class, "worst", scale.worst());
    generator.note(NumberScale.class, "best", scale.best());
    generator.note(NumberScale.class, "target", scale.target());
    return scale;
  }

  private Object rating() {
    Classification classification =
        random.nextBoolean() ? Classification.byScore() : generator.value(Classification.class);
    boolean scores = classification.equals(Classification.byScore());
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      bands.add(
          Band.builder()
              .from(generator.value(Band.class))
              .id("band" + i)
              .atLeast(i == 0 || !scores ? OptionalDouble.empty() : OptionalDouble.of(12.5 * i))
              .build());
    }
    generator.note(RatingRules.class, "bands", bands);
    generator.note(RatingRules.class, "classification", classification);
    List<Cap> caps = generator.items(Cap.class, "").stream().map(Cap.class::cast).limit(1).toList();
    generator.note(RatingRules.class, "caps", caps);
    return RatingRules.builder().bands(bands).classification(classification).caps(caps).build();
  }

  private TargetBand target() {
    double start = random.nextInt(10);
    TargetBand band = new TargetBand(start, start + 1, start + 1 + random.nextInt(2), start + 4.25);
    for (RecordComponent component : TargetBand.class.getRecordComponents()) {
      generator.note(TargetBand.class, component.getName(), start);
    }
    return band;
  }
}

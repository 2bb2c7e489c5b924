package org.ecpat.monitoring.json;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.TargetBand;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
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
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Range;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of any type of the model from a seed, and remembers which values each attribute had.
 *
 * <p>Values keep the rules of their own type; what breaks a rule is thrown away and made anew.
 * References lead nowhere.
 */
final class ValueGenerator {
  private static final double[] NUMBERS = {0, 1, 0.5, 0.1, 33.3, 1e-7, 1234567.875, 1e20, -2.5};
  private static final String[] PIECES = {
    "a", "Z", "7", "-", "_", ".", "é", "ß", "中", "\uD83D\uDE00", "\"", "\\", "/", "~", "<"
  };
  private static final int TRIES = 1000;
  private static final int DEEPEST = 2;

  private final Random random;
  private final Map<Class<?>, Supplier<Object>> special = new LinkedHashMap<>();
  private final Map<String, Set<String>> seen = new TreeMap<>();
  private int depth;

  ValueGenerator(long seed) {
    random = new Random(seed);
    special.put(LevelScale.class, this::levels);
    special.put(NumberScale.class, this::numberScale);
    special.put(TargetBand.class, this::target);
    special.put(RatingRules.class, this::rating);
    special.put(Range.class, () -> Range.of(-random.nextInt(3), 1 + random.nextInt(3)));
    special.put(Bounds.class, () -> new Bounds(-random.nextInt(3), random.nextInt(3)));
    special.put(
        Scoreboard.class,
        () ->
            Scoreboard.of(
                value(BoardHeader.class),
                items(Scorecard.class, "cards").stream().map(Scorecard.class::cast).toList()));
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

  private void strategies(Class<?> family, Object... choices) {
    special.put(family, () -> choices[random.nextInt(choices.length)]);
  }

  /** The values that attributes had, by type and attribute, such as {@code Goal.weight}. */
  Map<String, Set<String>> seen() {
    return seen;
  }

  /** A value of a type of the model. */
  <T> T value(Class<T> type) {
    return type.cast(any(type, ""));
  }

  /** The attributes that a builder of a type can set. */
  static List<Method> attributes(Class<?> type) {
    Class<?> builder = builder(type);
    return Stream.of(type.getMethods())
        .filter(m -> m.getParameterCount() == 0 && !Modifier.isStatic(m.getModifiers()))
        .filter(m -> setter(builder, m) != null)
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .toList();
  }

  private Object any(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), name);
    }
    Class<?> simple = (Class<?>) type;
    Object scalar = scalar(simple, name);
    if (scalar != null) {
      return scalar;
    }
    InvalidInputException broken = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return composite(simple);
      } catch (InvalidInputException e) {
        broken = e;
      }
    }
    throw new AssertionError("no value of " + simple + " keeps its rules", broken);
  }

  private @Nullable Object scalar(Class<?> type, String name) {
    if (type == String.class) {
      return text(name);
    } else if (type == LocalDate.class) {
      return LocalDate.of(1990 + random.nextInt(40), 1 + random.nextInt(12), 28);
    } else if (type == double.class || type == Double.class) {
      return NUMBERS[random.nextInt(NUMBERS.length)];
    } else if (type == int.class || type == Integer.class) {
      return name.endsWith("Year") ? 2000 + random.nextInt(30) : 1 + random.nextInt(9);
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == OptionalDouble.class) {
      return random.nextBoolean()
          ? OptionalDouble.of(random.nextInt(3) / 2.0)
          : OptionalDouble.empty();
    } else if (type == OptionalInt.class) {
      return random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(8)) : OptionalInt.empty();
    } else if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    return null;
  }

  private Object container(Class<?> type, Type[] parts, String name) {
    if (type == Optional.class) {
      return isDone() ? Optional.empty() : Optional.of(any(parts[0], name));
    } else if (type == List.class) {
      return new ArrayList<>(items(parts[0], name));
    } else if (type == Set.class) {
      Set<Object> items = new LinkedHashSet<>(items(parts[0], name));
      items.add(any(parts[0], name));
      return items;
    } else if (type == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      items(parts[0], name + "-key").forEach(key -> map.put(key, any(parts[1], name)));
      return map;
    }
    throw new AssertionError(type);
  }

  private List<Object> items(Type item, String name) {
    List<Object> items = new ArrayList<>();
    if (name.equals("answers")) {
      items.add(any(item, name));
    }
    while (!isDone()) {
      items.add(any(item, name));
    }
    return items;
  }

  private boolean isDone() {
    return depth > DEEPEST + random.nextInt(8) || random.nextInt(5) < 2;
  }

  private Object composite(Class<?> type) {
    depth++;
    try {
      if (special.containsKey(type)) {
        return special.get(type).get();
      } else if (type.isRecord()) {
        return recordOf(type);
      } else if (type.isSealed()) {
        return variant(type);
      }
      return built(type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    } finally {
      depth--;
    }
  }

  private Object variant(Class<?> type) {
    Class<?>[] variants = type.getPermittedSubclasses();
    return any(variants[random.nextInt(variants.length)], "");
  }

  private Object recordOf(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = any(components[i].getGenericType(), components[i].getName());
      note(type, components[i].getName(), values[i]);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw rule(e);
    }
  }

  private Object built(Class<?> type) throws ReflectiveOperationException {
    Class<?> builderType = builder(type);
    Object builder = builderType.getConstructor().newInstance();
    try {
      for (Method attribute : attributes(type)) {
        boolean mandatory = Modifier.isAbstract(attribute.getModifiers());
        if (mandatory || random.nextBoolean()) {
          Object value = any(attribute.getGenericReturnType(), attribute.getName());
          requireNonNull(setter(builderType, attribute)).invoke(builder, value);
          note(type, attribute.getName(), value);
        }
      }
      return builderType.getMethod("build").invoke(builder);
    } catch (InvocationTargetException e) {
      throw rule(e);
    }
  }

  private static InvalidInputException rule(InvocationTargetException e) {
    if (e.getCause() instanceof InvalidInputException problem) {
      return problem;
    }
    throw new AssertionError(e.getCause());
  }

  private void note(Class<?> type, String attribute, Object value) {
    Set<String> values =
        seen.computeIfAbsent(type.getSimpleName() + "." + attribute, k -> new HashSet<>());
    if (values.size() < 2) {
      values.add(value.toString());
    }
  }

  private static Class<?> builder(Class<?> type) {
    return Arrays.stream(type.getClasses())
        .filter(c -> c.getSimpleName().equals("Builder"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no builder of " + type));
  }

  private static @Nullable Method setter(Class<?> builder, Method attribute) {
    Class<?> type = attribute.getReturnType();
    return Stream.of(builder.getMethods())
        .filter(m -> m.getName().equals(attribute.getName()) && m.getParameterCount() == 1)
        .filter(m -> m.getParameterTypes()[0].isAssignableFrom(type))
        .findFirst()
        .orElse(null);
  }

  private String text(String name) {
    return switch (name) {
      case "date" -> List.of("2010", "2010-05", "2010-05-31").get(random.nextInt(3));
      case "color" -> "#" + (100000 + random.nextInt(900000));
      case "translations-key" -> List.of("fr", "es", "pt-br").get(random.nextInt(3));
      default -> text();
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private Object levels() {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      Level level = value(Level.class);
      levels.add(
          new Level(
              i + level.id(),
              random.nextBoolean() ? level.label() : Level.of(i + level.id(), 0).label(),
              12.5 * i));
    }
    note(LevelScale.class, "levels", levels);
    return new LevelScale(levels);
  }

  private Object numberScale() {
    NumberScale scale =
        switch (random.nextInt(3)) {
          case 0 -> NumberScale.between(random.nextInt(5) / 4.0, 5 - random.nextInt(10) - 0.5);
          case 1 -> NumberScale.of(value(org.ecpat.monitoring.framework.Direction.class));
          default -> NumberScale.around(target());
        };
    scale = random.nextBoolean() ? scale : scale.in(value(org.ecpat.monitoring.Text.class));
    note(NumberScale.class, "unit", scale.unit());
    note(NumberScale.class, "direction", scale.direction());
    note(NumberScale.class, "worst", scale.worst());
    note(NumberScale.class, "best", scale.best());
    note(NumberScale.class, "target", scale.target());
    return scale;
  }

  private Object rating() {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      bands.add(
          Band.builder()
              .from(value(Band.class))
              .id("band" + i)
              .atLeast(i == 0 ? OptionalDouble.empty() : OptionalDouble.of(12.5 * i))
              .build());
    }
    note(RatingRules.class, "bands", bands);
    List<Cap> caps = items(Cap.class, "").stream().map(Cap.class::cast).limit(1).toList();
    note(RatingRules.class, "caps", caps);
    return RatingRules.builder().bands(bands).caps(caps).build();
  }

  private TargetBand target() {
    double start = random.nextInt(10);
    TargetBand band = new TargetBand(start, start + 1, start + 1 + random.nextInt(2), start + 4.25);
    for (RecordComponent component : TargetBand.class.getRecordComponents()) {
      note(TargetBand.class, component.getName(), start);
    }
    return band;
  }
}

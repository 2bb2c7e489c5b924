package org.ecpat.monitoring.framework;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Rules;

/**
 * A scale of levels with points, from the worst to the best.
 *
 * @param levels the levels, in the order of their points
 */
public record LevelScale(List<Level> levels) implements Scale {

  /**
   * Checks and copies the levels.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if two levels share an id, the points fall,
   *     or fewer than two of them differ
   */
  public LevelScale {
    levels = List.copyOf(levels);
    Rules rules = Rules.of("level scale");
    rules.require(
        levels.stream().map(Level::id).distinct().count() == levels.size(),
        "duplicate-id",
        "levels",
        "the levels must have different ids",
        ids(levels));
    rules.require(
        levels.stream().mapToDouble(Level::points).distinct().count() >= 2,
        "levels-points",
        "levels",
        "at least two levels must have different points",
        points(levels));
    for (int i = 1; i < levels.size(); i++) {
      rules.require(
          levels.get(i).points() >= levels.get(i - 1).points(),
          "levels-order",
          "levels/" + i,
          "levels must stand in the order of their points, worst first",
          points(levels));
    }
    rules.verify();
  }

  /** A scale of these levels, worst first. */
  public static LevelScale of(Level... levels) {
    return new LevelScale(List.of(levels));
  }

  /** The level with an id. */
  public Optional<Level> level(String id) {
    return levels.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  /**
   * Accepts the id of one of the levels; {@code yes} and {@code no} also as {@link Answer.YesNo}.
   */
  @Override
  public boolean accepts(Answer answer) {
    return !(answer instanceof Answer.Quantity) && level(answer.text()).isPresent();
  }

  @Override
  public String valid() {
    return "one of " + ids(levels);
  }

  @Override
  public double value(Answer answer) {
    if (answer instanceof Answer.Quantity) {
      throw Scales.notAccepted(this, answer);
    }
    return level(answer.text()).orElseThrow(() -> Scales.notAccepted(this, answer)).points();
  }

  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public OptionalDouble worst() {
    return OptionalDouble.of(levels.get(0).points());
  }

  @Override
  public OptionalDouble best() {
    return OptionalDouble.of(levels.get(levels.size() - 1).points());
  }

  private static String ids(List<Level> levels) {
    return levels.stream().map(Level::id).collect(Collectors.joining(", "));
  }

  private static String orNone(String list) {
    return list.isEmpty() ? "none" : list;
  }

  private static String points(List<Level> levels) {
    return levels.stream()
        .map(l -> new Answer.Quantity(l.points()).text())
        .collect(Collectors.collectingAndThen(Collectors.joining(", "), LevelScale::orNone));
  }
}

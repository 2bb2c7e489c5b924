package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;

/**
 * The weightings that come with the library.
 *
 * <table>
 * <caption>Weightings</caption>
 * <tr><th>method</th><th>weight of a child</th></tr>
 * <tr><td>{@link #declared()}</td><td>as the framework or the methodology declares it</td></tr>
 * <tr><td>{@link #equal()}</td><td>the same for all</td></tr>
 * </table>
 *
 * <p>A child declared with weight 0 takes no part in any of them.
 */
public final class Weightings {
  private Weightings() {}

  /** The weights that the framework declares, or the methodology in its place. */
  public static Weighting declared() {
    return new Declared();
  }

  /** The same weight for every child that has a weight. */
  public static Weighting equal() {
    return new Equal();
  }

  static List<Method<Weighting>> methods() {
    return List.of(
        Method.of(
            Weighting.class,
            "declared",
            "The weights that the framework or the methodology declares.",
            arguments -> declared()),
        Method.of(
            Weighting.class,
            "equal",
            "The same weight for every child that has a weight.",
            arguments -> equal()));
  }

  private record Declared() implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      return siblings.declared().stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public Dependence dependence() {
      return Dependence.ON_STRUCTURE;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("declared"));
    }
  }

  private record Equal() implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      return siblings.declared().stream().mapToDouble(w -> w > 0 ? 1 : 0).toArray();
    }

    @Override
    public Dependence dependence() {
      return Dependence.ON_STRUCTURE;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("equal"));
    }
  }
}

package org.ecpat.monitoring.methodology;

import java.util.List;

/** The names under which documents find the transforms. */
final class TransformMethods {
  static final Parameter POWER = Parameter.number("power", "The power p, not 0.");
  static final Parameter SHIFT = Parameter.number("a", "What is added; 0 unless given.").optional();
  static final Parameter FACTOR =
      Parameter.number("b", "What it is multiplied with; 1 unless given.").optional();

  private TransformMethods() {}

  static List<Method<Transform>> all() {
    return List.of(
        Method.of(
            Transform.class,
            "linear",
            "A straight line, a + b·x.",
            arguments ->
                Transforms.linear(arguments.number("a").orElse(0), arguments.number("b").orElse(1)),
            Parameter.number("a", "The value at 0; 0 unless given.").optional(),
            Parameter.number("b", "The slope; 1 unless given.").optional()),
        Method.of(
            Transform.class,
            "piecewise-linear",
            "Straight lines between corners, level before the first and after the last.",
            arguments ->
                Transforms.piecewiseLinear(NormalizationMethods.steps(arguments, "corners")),
            Parameter.list("corners", "Objects with from and points, in rising order of from.")),
        Method.of(
            Transform.class,
            "power",
            "A power, a + b·x^p.",
            TransformMethods::power,
            POWER,
            SHIFT,
            FACTOR),
        Method.of(
            Transform.class,
            "logarithm",
            "The natural logarithm, a + b·ln x.",
            TransformMethods::logarithm,
            SHIFT,
            FACTOR),
        Method.of(
            Transform.class,
            "steps",
            "The points of the highest step whose lower bound the value reaches.",
            arguments ->
                Transforms.steps(
                    arguments.number("below").orElseThrow(),
                    NormalizationMethods.steps(arguments, "steps")),
            Parameter.number("below", "The points of values below the first step."),
            Parameter.list("steps", "Objects with from and points, in rising order of from.")));
  }

  static Transform power(Arguments arguments) {
    return Transforms.power(
        arguments.number("a").orElse(0),
        arguments.number("b").orElse(1),
        arguments.number("power").orElseThrow());
  }

  static Transform logarithm(Arguments arguments) {
    return Transforms.logarithm(arguments.number("a").orElse(0), arguments.number("b").orElse(1));
  }
}

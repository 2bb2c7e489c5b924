package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** A linear programme in variables that are 0 or more, solved by the simplex method. */
final class LinearProgram {
  private static final double EPSILON = 1e-10;
  private static final int ROUNDING_UNITS = 10;
  private static final double CUT_OFF = 1e-12;
  private static final int STEPS = 10_000;

  private final List<LinearConstraint> constraints = new ArrayList<>();
  private double[] objective;

  LinearProgram(int variables) {
    this.objective = new double[variables];
  }

  /** A row with one coefficient that is not 0. */
  static double[] unit(int size, int at, double value) {
    double[] row = new double[size];
    row[at] = value;
    return row;
  }

  /** What is to be as large as can be. */
  void objective(double... coefficients) {
    objective = coefficients.clone();
  }

  void atMost(double[] coefficients, double bound) {
    constraints.add(new LinearConstraint(coefficients, Relationship.LEQ, bound));
  }

  void equal(double[] coefficients, double bound) {
    constraints.add(new LinearConstraint(coefficients, Relationship.EQ, bound));
  }

  /** The variables at the maximum; empty if there is none. */
  Optional<double[]> maximum() {
    try {
      double[] point =
          new SimplexSolver(EPSILON, ROUNDING_UNITS, CUT_OFF)
              .optimize(
                  new MaxIter(STEPS),
                  new LinearObjectiveFunction(objective, 0),
                  new LinearConstraintSet(constraints),
                  GoalType.MAXIMIZE,
                  new NonNegativeConstraint(true),
                  PivotSelectionRule.BLAND)
              .getPoint();
      return Optional.of(Arrays.stream(point).map(v -> StrictMath.max(0, v)).toArray());
    } catch (MathIllegalStateException e) {
      return Optional.empty();
    }
  }
}

package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/**
 * A reason why a score is not higher: the shortfalls that share a code, in points.
 *
 * @param code the code; the id of the node unless another was given
 * @param points the sum of the shortfalls, 0 or more
 * @param shortfalls the shortfalls, in the order of the tree
 */
public record ReasonCode(String code, double points, List<Shortfall> shortfalls) {

  /** Checks the points and copies the shortfalls. */
  public ReasonCode {
    shortfalls = List.copyOf(shortfalls);
    Rules.of("reason '" + code + "'").id("code", code).weight("points", points).verify();
  }

  /**
   * The reasons that some shortfalls are, the largest first.
   *
   * <p>The rule of PMML 4.4 scorecards: the points below the baseline are summed for each code,
   * negative sums are dropped, a sum of zero stays, and the largest stand first. Sums are compared
   * after {@link Decimals#settle}; equal ones stand in the order in which their codes come first.
   * Partial scores 3, 0, 26 against baselines 19, 18, 10 give the reasons of 18 and 16 points.
   *
   * @param shortfalls the shortfalls in declared order; none gives no reasons
   * @param codes the code of each node; a node without one is its own code
   */
  static List<ReasonCode> ranked(List<Shortfall> shortfalls, Map<String, String> codes) {
    List<ReasonCode> reasons = new ArrayList<>();
    byCode(shortfalls, codes)
        .forEach(
            (code, same) -> {
              double sum = sum(same);
              if (Decimals.settle(sum) >= 0) {
                reasons.add(new ReasonCode(code, StrictMath.max(0, sum), same));
              }
            });
    reasons.sort(
        Comparator.comparingDouble((ReasonCode r) -> Decimals.settle(r.points())).reversed());
    return reasons;
  }

  /** The points by which the state is ahead of the baseline: the sums that are dropped, as one. */
  static double ahead(List<Shortfall> shortfalls, Map<String, String> codes) {
    Sum ahead = new Sum();
    for (List<Shortfall> same : byCode(shortfalls, codes).values()) {
      double sum = sum(same);
      ahead.add(Decimals.settle(sum) < 0 ? -sum : 0);
    }
    return ahead.value();
  }

  private static Map<String, List<Shortfall>> byCode(
      List<Shortfall> shortfalls, Map<String, String> codes) {
    Map<String, List<Shortfall>> byCode = new LinkedHashMap<>();
    for (Shortfall shortfall : shortfalls) {
      String code = codes.getOrDefault(shortfall.node(), shortfall.node());
      byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(shortfall);
    }
    return byCode;
  }

  private static double sum(List<Shortfall> shortfalls) {
    Sum sum = new Sum();
    for (Shortfall shortfall : shortfalls) {
      sum.add(shortfall.points());
    }
    return sum.value();
  }
}

package org.ecpat.monitoring.progress;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many states have which trend.
 *
 * @param node the id of the indicator, goal or whole
 * @param statuses the number of states by status; those with no state are left out
 * @param without the number of states without a trend
 */
public record TrendCounts(String node, Map<TrendStatus, Integer> statuses, int without) {

  /** Copies the counts, in order, without zeros. */
  public TrendCounts {
    Map<TrendStatus, Integer> ordered = new EnumMap<>(TrendStatus.class);
    ordered.putAll(statuses);
    ordered.values().removeIf(count -> count == 0);
    statuses = Collections.unmodifiableMap(ordered);
  }

  /** The number of states with a status. */
  public int count(TrendStatus status) {
    return statuses.getOrDefault(status, 0);
  }

  /** The number of states with a trend. */
  public int available() {
    return statuses.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The share of the states with a trend that have a status, from 0 to 1; 0 if there are none. */
  public double share(TrendStatus status) {
    return available() == 0 ? 0 : (double) count(status) / available();
  }
}

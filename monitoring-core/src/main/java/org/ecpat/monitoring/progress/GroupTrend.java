package org.ecpat.monitoring.progress;

import java.util.List;
import org.ecpat.monitoring.table.Sum;

/**
 * The trends of some indicators taken together.
 *
 * <p>Its score is the mean of theirs, each counted once; its status follows from the score, and it
 * is achieved only if all of them are.
 *
 * @param node the id of the goal above them
 * @param trends of how many trends it is made
 * @param score the mean score
 * @param status the same in one word
 */
public record GroupTrend(String node, int trends, double score, TrendStatus status) {

  /**
   * The group of some trends.
   *
   * @throws IllegalArgumentException if there are none, or they are judged by different rules
   */
  public static GroupTrend of(String node, List<Trend> trends) {
    if (trends.stream().map(Trend::rule).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "A group needs trends that are judged by one rule; it has " + trends.size() + ".");
    }
    Sum sum = new Sum();
    trends.forEach(t -> sum.add(t.score()));
    double score = sum.value() / trends.size();
    return new GroupTrend(node, trends.size(), score, status(trends, score));
  }

  private static TrendStatus status(List<Trend> trends, double score) {
    if (trends.stream().allMatch(t -> t.status() == TrendStatus.ACHIEVED)) {
      return TrendStatus.ACHIEVED;
    }
    return switch (trends.get(0).rule()) {
      case OPEN_SDG -> OpenSdg.status(score);
      case UN_PROGRESS_CHART -> UnProgressChart.status(score);
    };
  }
}

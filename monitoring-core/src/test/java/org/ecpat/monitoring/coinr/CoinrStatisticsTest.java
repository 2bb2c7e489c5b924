package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Correlation;
import org.ecpat.monitoring.table.Statistics;
import org.junit.jupiter.api.Test;

/** Statistics of the raw ASEM data against COINr's get_stats, get_corr and get_cronbach. */
class CoinrStatisticsTest {
  private static final Offset<Double> SAME = within(1e-9);

  private final CoinrTable raw = CoinrTable.read("raw.csv");

  @Test
  void describesAsCoinrDoes() {
    CoinrTable theirs = CoinrTable.read("analysis/stats_raw.csv");
    assertThat(theirs.texts("iCode")).hasSize(49).isEqualTo(raw.indicators());
    for (String indicator : raw.indicators()) {
      double[] values = raw.column(indicator).present();
      assertThat((double) values.length).isEqualTo(of(theirs, indicator, "N.Avail"));
      close(Statistics.quantile(0, values), of(theirs, indicator, "Min"));
      close(Statistics.quantile(1, values), of(theirs, indicator, "Max"));
      close(Statistics.mean(values), of(theirs, indicator, "Mean"));
      close(Statistics.quantile(0.5, values), of(theirs, indicator, "Median"));
      close(Statistics.standardDeviation(values), of(theirs, indicator, "Std"));
      close(Statistics.skewness(values), of(theirs, indicator, "Skew"));
      close(Statistics.kurtosis(values), of(theirs, indicator, "Kurt"));
    }
  }

  private static double of(CoinrTable table, String indicator, String statistic) {
    return table.number("iCode", indicator, statistic);
  }

  private static void close(double ours, double theirs) {
    assertThat(ours / Math.max(1, Math.abs(theirs)))
        .isCloseTo(theirs / Math.max(1, Math.abs(theirs)), SAME);
  }

  @Test
  void correlatesAsCoinrDoes() {
    CoinrTable theirs = CoinrTable.read("analysis/correlations_raw.csv");
    assertThat(theirs.rows()).hasSize(49 * 48 / 2);
    for (List<String> row : theirs.rows()) {
      Column x = raw.column(row.get(0));
      Column y = raw.column(row.get(1));
      assertThat(Correlation.pearson(x, y).orElseThrow())
          .as("%s", row)
          .isCloseTo(Double.parseDouble(row.get(2)), SAME);
      assertThat(Correlation.spearman(x, y).orElseThrow())
          .as("%s", row)
          .isCloseTo(Double.parseDouble(row.get(3)), SAME);
      assertThat(Correlation.kendall(x, y).orElseThrow())
          .as("%s", row)
          .isCloseTo(Double.parseDouble(row.get(4)), SAME);
    }
  }

  @Test
  void findsThePillarsAsConsistentAsCoinrDoes() {
    CoinrTable normalised = CoinrTable.read("pipeline/Normalised.csv");
    CoinrTable lineage = CoinrTable.read("lineage.csv");
    CoinrTable theirs = CoinrTable.read("analysis/cronbach_pillars.csv");
    assertThat(theirs.rows()).hasSize(8);
    for (String pillar : theirs.texts("group")) {
      List<Column> columns =
          lineage.rows().stream()
              .filter(row -> row.contains(pillar))
              .map(row -> normalised.column(row.get(0)))
              .toList();
      assertThat(Correlation.cronbach(Columns.of(columns)).orElseThrow())
          .isCloseTo(theirs.number("group", pillar, "alpha"), SAME);
    }
  }
}

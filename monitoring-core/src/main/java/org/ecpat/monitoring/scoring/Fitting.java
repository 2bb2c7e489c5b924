package org.ecpat.monitoring.scoring;

import java.util.List;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Fit;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Measure;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.table.Column;

/** Fits the normalisation of each indicator on values. */
final class Fitting {
  private final Layout layout;
  private final Methodology methodology;

  Fitting(Layout layout, Methodology methodology) {
    this.layout = layout;
    this.methodology = methodology;
  }

  /** The normalisations of all indicators, fitted on the rows of all tables together. */
  Fit[] fits(List<InputTable> tables) {
    Fit[] fits = new Fit[layout.leaves.size()];
    List<String> states = tables.stream().flatMap(t -> t.states().stream()).toList();
    for (int leaf = 0; leaf < fits.length; leaf++) {
      Column population = Column.ofSize(0);
      for (InputTable table : tables) {
        population =
            population.size() == 0 ? table.column(leaf) : population.append(table.column(leaf));
      }
      fits[leaf] = fit(leaf, population, states);
    }
    return fits;
  }

  /** The normalisation of an indicator, fitted on the values of some states. */
  Fit fit(int leaf, Column population, List<String> states) {
    Indicator indicator = layout.leaves.get(leaf);
    IndicatorRules rules =
        methodology.indicators().getOrDefault(indicator.id(), IndicatorRules.builder().build());
    Measure measure = rules.measure(indicator.scale(), methodology.range());
    return rules
        .normalization()
        .orElse(methodology.normalization())
        .fit(population, states, measure);
  }
}

package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Trait;
import org.ecpat.monitoring.methodology.Weighting;

/** What a methodology lets a state's score depend on, as far as its strategies say. */
final class Dependence {
  private static final Set<String> FIXED =
      Set.of("by-scale", "goalposts", "logarithmic", "saturating", "piecewise-linear", "banding");

  private Dependence() {}

  /** Whether no score of a state can depend on another state's answers. */
  static boolean isPerState(Methodology methodology) {
    return methodology.preparation().isEmpty()
        && normalizations(methodology).allMatch(Dependence::isFixed)
        && aggregations(methodology).noneMatch(a -> a.traits().contains(Trait.WHOLE_TABLE))
        && weightings(methodology)
            .allMatch(w -> w.dependence() == Weighting.Dependence.ON_STRUCTURE);
  }

  /** Whether the overall score is a sum over the answered indicators, as long as none is added. */
  static boolean isAdditive(Methodology methodology) {
    return isPerState(methodology)
        && aggregations(methodology).allMatch(a -> a.equals(Aggregations.arithmeticMean()))
        && rules(methodology).allMatch(r -> r.transform().isEmpty() && r.rounding().isEmpty());
  }

  private static boolean isFixed(Normalization normalization) {
    return normalization.spec().map(s -> FIXED.contains(s.method())).orElse(false);
  }

  private static Stream<Normalization> normalizations(Methodology methodology) {
    return Stream.concat(
        Stream.of(methodology.normalization()),
        methodology.indicators().values().stream()
            .map(IndicatorRules::normalization)
            .flatMap(Optional::stream));
  }

  static Stream<Aggregation> aggregations(Methodology methodology) {
    return Stream.concat(
        Stream.of(methodology.aggregation()),
        rules(methodology).map(NodeRules::aggregation).flatMap(Optional::stream));
  }

  private static Stream<Weighting> weightings(Methodology methodology) {
    return Stream.concat(
        Stream.of(methodology.weighting()),
        rules(methodology).map(NodeRules::weighting).flatMap(Optional::stream));
  }

  static Stream<NodeRules> rules(Methodology methodology) {
    return Stream.of(methodology.levels(), List.copyOf(methodology.nodes().values()))
        .flatMap(List::stream);
  }
}

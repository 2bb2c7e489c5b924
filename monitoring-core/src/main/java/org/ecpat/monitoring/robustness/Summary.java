package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.Workspace;
import org.ecpat.monitoring.table.Decimals;

/** Makes the results of the states of a tally. */
final class Summary {
  private static final int MOST_CONFIDENCE_RUNS = 250;

  private final UncertaintyModel model;
  private final RobustnessRequest request;
  private final Tally tally;
  private final List<String> bands;
  private final List<UncertaintyModel.DrawnNode> drawn;
  private final Workspace nominal;
  private final Replicate replicate;
  private final double[] coordinates;
  private final int ranked;

  Summary(UncertaintyModel model, RobustnessRequest request, Tally tally) {
    this.model = model;
    this.request = request;
    this.tally = tally;
    this.bands =
        model
            .baseline()
            .plan()
            .methodology()
            .rating()
            .map(RatingRules::bands)
            .orElse(List.of())
            .stream()
            .map(Band::id)
            .toList();
    this.drawn = model.drawnNodes();
    this.nominal = model.baseline().workspace();
    this.replicate = model.replicate();
    this.coordinates = new double[model.dimension()];
    nominal.run();
    int count = 0;
    for (int row = 0; row < model.states().size(); row++) {
      count += Double.isNaN(nominal.rank(row)) ? 0 : 1;
    }
    this.ranked = count;
  }

  List<StateRobustness> states() {
    List<StateRobustness> states = new ArrayList<>();
    for (int row = 0; row < model.states().size(); row++) {
      states.add(state(row));
    }
    return states;
  }

  private StateRobustness state(int row) {
    Counts ranks = tally.ranks(row);
    StateRobustness.Builder state =
        StateRobustness.builder()
            .state(model.states().get(row))
            .score(present(nominal.score(row)))
            .rank(present(nominal.rank(row)))
            .rating(ratingOf(row))
            .scores(scores(row))
            .ranks(ranks(row))
            .meanRank(
                ranks.total() == 0 ? OptionalDouble.empty() : OptionalDouble.of(ranks.mean() / 2))
            .rankProbabilities(rankProbabilities(ranks))
            .ratingProbabilities(ratingProbabilities(row))
            .unratedProbability(share(tally.counted() - ranks.total()))
            .above(above(row))
            .stability(stability(row));
    if (tally.first(row) > 0 && !drawn.isEmpty()) {
      state.centralWeights(centralWeights(row)).confidence(confidence(row));
    }
    return state.build();
  }

  private static OptionalDouble present(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private double share(long count) {
    return tally.counted() == 0 ? 0 : (double) count / tally.counted();
  }

  private Optional<String> ratingOf(int row) {
    int band = nominal.band(row);
    return band < 0 || bands.isEmpty() ? Optional.empty() : Optional.of(bands.get(band));
  }

  private double low() {
    return (1 - request.coverage()) / 2;
  }

  private Optional<Interval> scores(int row) {
    double low = tally.score(row, low());
    return Double.isNaN(low)
        ? Optional.empty()
        : Optional.of(new Interval(low, tally.score(row, 0.5), tally.score(row, 1 - low())));
  }

  private Optional<Interval> ranks(int row) {
    Counts ranks = tally.ranks(row);
    return ranks.total() == 0
        ? Optional.empty()
        : Optional.of(
            new Interval(
                ranks.quantile(low()) / 2.0,
                ranks.quantile(0.5) / 2.0,
                ranks.quantile(1 - low()) / 2.0));
  }

  private List<StateRobustness.RankShare> rankProbabilities(Counts ranks) {
    List<StateRobustness.RankShare> probabilities = new ArrayList<>();
    for (int rank = ranks.low(); rank < ranks.end(); rank++) {
      if (ranks.count(rank) > 0) {
        probabilities.add(new StateRobustness.RankShare(rank / 2.0, share(ranks.count(rank))));
      }
    }
    return probabilities;
  }

  private Map<String, Double> ratingProbabilities(int row) {
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int band = 0; band < bands.size(); band++) {
      if (tally.band(row, band) > 0) {
        probabilities.put(bands.get(band), share(tally.band(row, band)));
      }
    }
    return probabilities;
  }

  private Map<String, Double> above(int row) {
    Map<String, Double> above = new LinkedHashMap<>();
    for (int other = 0; tally.hasPairs() && other < model.states().size(); other++) {
      if (tally.above(row, other) > 0) {
        above.put(model.states().get(other), share(tally.above(row, other)));
      }
    }
    return above;
  }

  private Stability stability(int row) {
    if (Double.isNaN(nominal.rank(row))) {
      return Stability.NOT_RATED;
    }
    Counts ranks = tally.ranks(row);
    double width = (ranks.quantile(1 - low()) - ranks.quantile(low())) / 2.0;
    boolean rankHolds =
        ranks.total() > 0 && Decimals.reaches(request.stability().rankWidth() * ranked, width);
    boolean ratingHolds =
        bands.isEmpty()
            || Decimals.reaches(
                share(tally.band(row, nominal.band(row))), request.stability().rating());
    if (rankHolds) {
      return ratingHolds ? Stability.STABLE : Stability.RATING_VARIES;
    }
    return ratingHolds ? Stability.RANK_VARIES : Stability.BOTH_VARY;
  }

  private Map<String, Map<String, Double>> centralWeights(int row) {
    Baseline baseline = model.baseline();
    Map<String, Map<String, Double>> central = new LinkedHashMap<>();
    for (UncertaintyModel.DrawnNode node : drawn) {
      Map<String, Double> weights = new LinkedHashMap<>();
      List<String> children = baseline.children(node.node());
      for (int c = 0; c < children.size(); c++) {
        weights.put(children.get(c), tally.centralWeight(row, node.from() + c));
      }
      central.put(baseline.nodes().get(node.node()), weights);
    }
    return central;
  }

  private double confidence(int row) {
    boolean others =
        model.factors().stream().anyMatch(factor -> !(factor instanceof Factor.Weights));
    int runs = others ? StrictMath.min(request.replicates(), MOST_CONFIDENCE_RUNS) : 1;
    int first = 0;
    for (int run = 0; run < runs; run++) {
      Draws.fill(request.seed(), run, coordinates);
      replicate.prepare(coordinates);
      for (UncertaintyModel.DrawnNode node : drawn) {
        int children = model.baseline().children(node.node()).size();
        for (int c = 0; c < children; c++) {
          double weight = tally.centralWeight(row, node.from() + c);
          replicate.workspace().weight(node.node(), c, weight);
        }
      }
      replicate.workspace().run();
      first += replicate.rank(row) < 2 ? 1 : 0;
    }
    return (double) first / runs;
  }
}

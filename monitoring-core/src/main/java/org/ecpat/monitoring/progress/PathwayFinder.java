package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.table.Decimals;

/** Finds the way of one state to one band. */
final class PathwayFinder {
  private final Baseline baseline;
  private final int row;
  private final Trial trial;
  private final PathwayRequest request;
  private final RatingRules rules;
  private final int target;
  private final int up;
  private final List<Candidate> candidates;
  private final Improvement improvement;

  PathwayFinder(Baseline baseline, int row, Trial trial, PathwayRequest request, int target) {
    this.baseline = baseline;
    this.row = row;
    this.trial = trial;
    this.request = request;
    this.rules = baseline.plan().methodology().rating().orElseThrow();
    this.target = target;
    this.up =
        baseline.plan().methodology().ranking().order() == Ranking.Order.HIGHEST_FIRST ? 1 : -1;
    this.candidates = new Candidates(baseline, row, trial, request, up).find();
    this.improvement = new Improvement(baseline.plan(), candidates, up);
  }

  void find(Pathway.Builder pathway) {
    Trial.Outcome all = trial.outcome(best(candidates));
    pathway.highestScore(number(all.score())).highestBand(band(all)).steps(steps());
    boolean monotone = improvement.isMonotone();
    if (monotone && !reaches(all)) {
      pathway.search(Pathway.Search.UNREACHABLE);
      return;
    }
    List<Candidate> forced = monotone ? forced() : List.of();
    List<Interchangeable> groups = groups(forced);
    PathwaySearch.Found found = search(groups, forced, monotone);
    double base = cost(forced);
    List<int[]> best = found.best();
    if (best.isEmpty() && !found.complete()) {
      best =
          new GreedyPath(groups, counts -> reaches(counts, groups, forced))
              .find().stream().toList();
    }
    SetList list = new SetList(groups, forced);
    pathway
        .search(state(found))
        .sets(list.first(best).stream().map(this::set).toList())
        .count(list.count(best));
    if (found.least() < Double.POSITIVE_INFINITY) {
      pathway.leastCost(Decimals.settle(base + found.least()));
    }
  }

  private static Pathway.Search state(PathwaySearch.Found found) {
    if (!found.complete()) {
      return Pathway.Search.LIMITED;
    }
    return found.best().isEmpty() ? Pathway.Search.UNREACHABLE : Pathway.Search.COMPLETE;
  }

  private PathwaySearch.Found search(
      List<Interchangeable> groups, List<Candidate> forced, boolean monotone) {
    if (monotone && improvement.isAdditive()) {
      AdditiveBound bound = additive(groups, forced);
      return new PathwaySearch(
              groups,
              counts -> bound.reaches(counts) && reaches(counts, groups, forced),
              bound,
              request.nodeLimit())
          .find();
    }
    CostBound bound =
        (counts, from) -> {
          double cheapest = Double.POSITIVE_INFINITY;
          int[] all = counts.clone();
          for (int g = from; g < all.length; g++) {
            if (all[g] < groups.get(g).size()) {
              cheapest = StrictMath.min(cheapest, groups.get(g).cost());
              all[g] = groups.get(g).size();
            }
          }
          return monotone && !reaches(all, groups, forced) ? Double.POSITIVE_INFINITY : cheapest;
        };
    return new PathwaySearch(
            groups, counts -> reaches(counts, groups, forced), bound, request.nodeLimit())
        .find();
  }

  private AdditiveBound additive(List<Interchangeable> groups, List<Candidate> forced) {
    return new AdditiveBound(
        new AdditiveTree(baseline, row, up),
        forced,
        groups,
        up,
        needed().isPresent() ? up * needed().getAsDouble() : Double.NEGATIVE_INFINITY,
        baseline.plan().methodology().minimumCoverage());
  }

  /** The score from which on, or below which, the band lies; empty if every score is in it. */
  OptionalDouble needed() {
    int bound = up > 0 ? target : target + 1;
    return bound < rules.bands().size()
        ? rules.bands().get(bound).atLeast()
        : OptionalDouble.empty();
  }

  /** The changes without which the band cannot be reached, whatever else changes. */
  private List<Candidate> forced() {
    List<Candidate> forced = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<Candidate> others =
          candidates.stream().filter(c -> c.position() != candidate.position()).toList();
      if (!reaches(trial.outcome(best(others)))) {
        forced.add(candidate);
      }
    }
    return forced;
  }

  private List<Interchangeable> groups(List<Candidate> forced) {
    List<Candidate> free = candidates.stream().filter(c -> !forced.contains(c)).toList();
    if (!improvement.isSymmetric()) {
      return free.stream().map(c -> new Interchangeable(List.of(c))).toList();
    }
    AdditiveTree tree = new AdditiveTree(baseline, row, up);
    record Alike(String places, double now, double then, double cost, int alone) {}
    Map<Alike, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate c : free) {
      int alone = improvement.isNamed(c.indicator()) ? c.position() : -1;
      Alike key = new Alike(tree.places(c.position()), c.now(), c.then(), c.cost(), alone);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(c);
    }
    Map<Integer, Double> gains = new HashMap<>();
    steps(candidates).forEach((position, step) -> gains.put(position, step.gain().orElse(0) * up));
    return groups.values().stream()
        .map(Interchangeable::new)
        .sorted(Comparator.comparingDouble(g -> -gains.getOrDefault(g.first().position(), 0.0)))
        .toList();
  }

  private boolean reaches(int[] counts, List<Interchangeable> groups, List<Candidate> forced) {
    List<Candidate> chosen = new ArrayList<>(forced);
    for (int g = 0; g < counts.length; g++) {
      chosen.addAll(groups.get(g).members().subList(0, counts[g]));
    }
    return reaches(trial.outcome(best(chosen)));
  }

  private boolean reaches(Trial.Outcome outcome) {
    return outcome.band() >= 0 && up * outcome.band() >= up * target;
  }

  private static Map<Integer, Answer> best(List<Candidate> chosen) {
    Map<Integer, Answer> answers = new LinkedHashMap<>();
    chosen.forEach(c -> answers.put(c.position(), c.best()));
    return answers;
  }

  private static double cost(List<Candidate> chosen) {
    double cost = 0;
    for (Candidate candidate : chosen) {
      cost += candidate.cost();
    }
    return Decimals.settle(cost);
  }

  /** A set with the lowest levels that suffice, where they are lowered in order of the plan. */
  private PathwaySet set(List<Candidate> chosen) {
    Map<Integer, Answer> answers = best(chosen);
    for (Candidate candidate : chosen) {
      for (Answer lower : candidate.options()) {
        answers.put(candidate.position(), lower);
        if (reaches(trial.outcome(answers))) {
          break;
        }
      }
    }
    Trial.Outcome outcome = trial.outcome(answers);
    return new PathwaySet(
        chosen.stream().map(c -> c.to(answers.getOrDefault(c.position(), c.best()))).toList(),
        cost(chosen),
        number(outcome.score()),
        band(outcome).orElseThrow());
  }

  private List<SingleStep> steps() {
    Comparator<SingleStep> best =
        Comparator.comparingDouble(s -> -up * s.gain().orElse(up * Double.NEGATIVE_INFINITY));
    return steps(candidates).values().stream().sorted(best).toList();
  }

  private Map<Integer, SingleStep> steps(List<Candidate> some) {
    double now = trial.outcome(Map.of()).score();
    return some.stream()
        .collect(
            Collectors.toMap(
                Candidate::position, c -> step(c, now), (a, b) -> a, LinkedHashMap::new));
  }

  private SingleStep step(Candidate candidate, double now) {
    Trial.Outcome outcome = trial.outcome(best(List.of(candidate)));
    return new SingleStep(
        candidate.to(candidate.best()), number(outcome.score() - now), band(outcome));
  }

  private Optional<String> band(Trial.Outcome outcome) {
    return outcome.band() < 0
        ? Optional.empty()
        : Optional.of(rules.bands().get(outcome.band()).id());
  }

  private static OptionalDouble number(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}

package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;

/** Binds factors to a baseline, with all that is wrong with them reported at once. */
final class Binder {
  private static final int MOST_PLANS = 1000;

  private final Baseline baseline;
  private final List<Factor> factors;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Bound> bound = new ArrayList<>();
  private final List<ScoringPlan> plans = new ArrayList<>();
  private final Set<Integer> weighted = new HashSet<>();

  Binder(Baseline baseline, List<Factor> factors) {
    this.baseline = baseline;
    this.factors = factors;
    checkNames();
    checkSize();
    InvalidInputException.throwIfErrors(findings);
    List<Methodology> methodologies = methodologies();
    int stride = 1;
    for (int f = 0; f < factors.size(); f++) {
      bound.add(bind(f, stride));
      stride *= alternatives(factors.get(f));
    }
    InvalidInputException.throwIfErrors(findings);
    for (Methodology methodology : methodologies) {
      plans.add(Scoring.plan(baseline.plan().framework(), methodology));
    }
  }

  List<Bound> bound() {
    return List.copyOf(bound);
  }

  /** The plans, the alternatives of the first factor varying fastest. */
  List<ScoringPlan> plans() {
    return List.copyOf(plans);
  }

  private static String subject(Factor factor) {
    return "factor '" + factor.name() + "'";
  }

  private void checkNames() {
    Definitions names = Definitions.of("factor", "the factors");
    for (int f = 0; f < factors.size(); f++) {
      String name = factors.get(f).name();
      names.put(name, "/factors/" + f);
      names.requireUnique(name, subject(factors.get(f)), "/factors/" + f, findings);
    }
  }

  private void checkSize() {
    long size = 1;
    for (Factor factor : factors) {
      size *= alternatives(factor);
      if (size > MOST_PLANS) {
        findings.add(
            Finding.error("too-many-plans", subject(factor), "/factors")
                .rule("the alternatives must make at most " + MOST_PLANS + " methodologies")
                .value("more than " + MOST_PLANS)
                .remedy("Vary fewer of them at once.")
                .build());
        return;
      }
    }
  }

  private static int alternatives(Factor factor) {
    if (factor instanceof Factor.NormalizedBy f) {
      return f.alternatives().size();
    }
    if (factor instanceof Factor.AggregatedBy f) {
      return f.alternatives().size();
    }
    return factor instanceof Factor.MissingAs f ? f.alternatives().size() : 1;
  }

  private List<Methodology> methodologies() {
    List<Methodology> all = List.of(baseline.plan().methodology());
    for (Factor factor : factors) {
      List<Methodology> next = new ArrayList<>();
      for (int a = 0; a < alternatives(factor); a++) {
        for (Methodology methodology : all) {
          next.add(vary(methodology, factor, a));
        }
      }
      all = next;
    }
    return all;
  }

  private static Methodology vary(Methodology methodology, Factor factor, int alternative) {
    Methodology.Builder varied = Methodology.builder().from(methodology);
    if (factor instanceof Factor.NormalizedBy f) {
      return varied.normalization(f.alternatives().get(alternative)).build();
    }
    if (factor instanceof Factor.MissingAs f) {
      return varied.missing(f.alternatives().get(alternative)).build();
    }
    if (factor instanceof Factor.AggregatedBy f) {
      if (f.level().isEmpty()) {
        return varied.aggregation(f.alternatives().get(alternative)).build();
      }
      return varied.levels(levels(methodology, f, alternative)).build();
    }
    return methodology;
  }

  private static List<NodeRules> levels(
      Methodology methodology, Factor.AggregatedBy factor, int alternative) {
    List<NodeRules> levels = new ArrayList<>(methodology.levels());
    int level = factor.level().orElseThrow();
    while (levels.size() <= level) {
      levels.add(NodeRules.builder().build());
    }
    levels.set(
        level,
        NodeRules.builder()
            .from(levels.get(level))
            .aggregation(factor.alternatives().get(alternative))
            .build());
    return levels;
  }

  private Bound bind(int f, int stride) {
    Factor factor = factors.get(f);
    if (factor instanceof Factor.Weights weights) {
      return new BoundWeights(baseline, nodes(weights, "/factors/" + f), weights.spread());
    }
    if (factor instanceof Factor.Answers answers) {
      return new BoundAnswers(baseline, answers);
    }
    if (factor instanceof Factor.LeftOut leftOut) {
      Definitions known = Definitions.of("node", "the framework's indicators and goals");
      baseline.plan().indicators().forEach(i -> known.put(i.id(), ""));
      baseline.nodes().forEach(n -> known.put(n, ""));
      known.requireAll(leftOut.ids(), subject(factor), "/factors/" + f + "/ids", findings);
      return new Bound.LeftOut(leftOut.ids(), leftOut.probability());
    }
    return new Bound.Choice(alternatives(factor), stride);
  }

  private List<Integer> nodes(Factor.Weights factor, String place) {
    List<String> ids = baseline.nodes();
    Definitions known = Definitions.of("node", "the framework's goals or overall");
    ids.forEach(id -> known.put(id, ""));
    known.requireAll(factor.nodes(), subject(factor), place + "/nodes", findings);
    List<Integer> positions = new ArrayList<>();
    for (int node = 0; node < ids.size(); node++) {
      if (factor.nodes().isEmpty() || factor.nodes().contains(ids.get(node))) {
        positions.add(node);
        if (!weighted.add(node)) {
          findings.add(
              Finding.error("weights-twice", subject(factor), place)
                  .rule("the weights of a node vary in one factor only")
                  .value("'" + ids.get(node) + "'")
                  .build());
        }
      }
    }
    return positions;
  }
}

package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.scoring.Workspace;

/** Reads outputs from replicates. */
final class Outputs {
  private final UncertaintyModel model;
  private final double[] scores;
  private final double[] ranks;
  private final List<ToDoubleFunction<Replicate>> readers = new ArrayList<>();
  private final List<Double> nominals = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Outputs(UncertaintyModel model, List<Output> outputs) {
    this.model = model;
    Workspace nominal = model.baseline().workspace();
    nominal.run();
    this.scores = all(nominal::score);
    this.ranks = all(nominal::rank);
    if (outputs.isEmpty()) {
      findings.add(
          Finding.error("outputs", "sensitivity", "/outputs")
              .rule("needs at least one output")
              .value("none")
              .build());
    }
    for (int o = 0; o < outputs.size(); o++) {
      bind(outputs.get(o), "/outputs/" + o);
    }
    InvalidInputException.throwIfErrors(findings);
  }

  private double[] all(IntToDoubleFunction of) {
    return IntStream.range(0, model.states().size()).mapToDouble(of).toArray();
  }

  private void bind(Output output, String place) {
    if (output instanceof Output.Score score) {
      int row = row("score", score.state(), scores, place);
      add(r -> r.score(row), row < 0 ? Double.NaN : scores[row]);
    } else if (output instanceof Output.Rank rank) {
      int row = row("rank", rank.state(), ranks, place);
      add(r -> r.rank(row), row < 0 ? Double.NaN : ranks[row]);
    } else {
      enoughStates(place);
      add(this::meanRankChange, 0);
    }
  }

  private void add(ToDoubleFunction<Replicate> reader, double nominal) {
    readers.add(reader);
    nominals.add(nominal);
  }

  private int row(String what, String state, double[] values, String place) {
    String subject = "output " + what + " of '" + state + "'";
    Definitions known = Definitions.of("state", "the states of the round");
    model.states().forEach(s -> known.put(s, ""));
    known.require(state, subject, place, findings);
    int row = model.states().indexOf(state);
    if (row >= 0 && Double.isNaN(values[row])) {
      findings.add(
          Finding.error("no-" + what, subject, place)
              .rule("the state must have a " + what + " without any change")
              .value("none")
              .build());
    }
    return row;
  }

  private void enoughStates(String place) {
    long ranked = IntStream.range(0, ranks.length).filter(r -> !Double.isNaN(ranks[r])).count();
    if (ranked < 2) {
      findings.add(
          Finding.error("too-few-states", "output mean rank change", place)
              .rule("at least two states must have a rank")
              .value(ranked + " of " + ranks.length)
              .build());
    }
  }

  private double meanRankChange(Replicate replicate) {
    double sum = 0;
    int count = 0;
    for (int row = 0; row < ranks.length; row++) {
      double change = StrictMath.abs(replicate.rank(row) - ranks[row]);
      if (!Double.isNaN(change)) {
        sum += change;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  int size() {
    return readers.size();
  }

  /** An output without any change. */
  double nominal(int output) {
    return nominals.get(output);
  }

  /** An output of the last run of a replicate; NaN if it has none. */
  double value(int output, Replicate replicate) {
    return readers.get(output).applyAsDouble(replicate);
  }
}

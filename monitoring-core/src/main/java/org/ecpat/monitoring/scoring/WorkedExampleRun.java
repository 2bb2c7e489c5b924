package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.table.Decimals;

/** Computes one worked example and compares it with what is expected. */
final class WorkedExampleRun {
  private static final double TOLERANCE = 1e-9;

  private final ScoringPlan plan;
  private final WorkedExample example;
  private final String place;
  private final List<Finding> findings = new ArrayList<>();

  WorkedExampleRun(ScoringPlan plan, WorkedExample example, String place) {
    this.plan = plan;
    this.example = example;
    this.place = place;
  }

  /** A plan whose population is whoever an example observes. */
  static ScoringPlan plan(Framework framework, Methodology methodology) {
    return Scoring.plan(
        framework, Methodology.builder().from(methodology).populations(List.of()).build());
  }

  List<Finding> findings() {
    Scoreboard board = plan.score(observations(), example.observations().get(0).round());
    for (int i = 0; i < example.expected().size(); i++) {
      compare(example.expected().get(i), board, place + "/expected/" + i);
    }
    return findings;
  }

  private Observations observations() {
    return Observations.builder()
        .id(example.id())
        .framework(plan.framework().id())
        .observations(example.observations())
        .build();
  }

  private void compare(ExpectedScore expected, Scoreboard board, String at) {
    Optional<Scorecard> card = board.card(expected.state());
    if (card.isEmpty()) {
      List<String> states = board.cards().stream().map(Scorecard::state).toList();
      throw unknown("state", expected.state(), states, at + "/state");
    }
    Optional<Score> score = card.get().score(expected.node());
    if (score.isEmpty()) {
      List<String> nodes = board.header().nodes().stream().map(Node::id).toList();
      throw unknown("node", expected.node(), nodes, at + "/node");
    }
    compare(expected, score.get(), at);
    compareRating(expected, card.get(), at);
  }

  private void compare(ExpectedScore expected, Score score, String at) {
    if (expected.value().isPresent()) {
      double wanted = expected.value().getAsDouble();
      if (score.value().isEmpty() || !agree(wanted, score.value().getAsDouble())) {
        differs(at + "/value", Double.toString(wanted), said(score));
      }
    } else if (expected.reason().isPresent() && !expected.reason().equals(score.reason())) {
      differs(at + "/reason", expected.reason().get().toString(), said(score));
    }
  }

  private boolean agree(double wanted, double found) {
    if (example.digits().isEmpty()) {
      return Math.abs(wanted - found) <= TOLERANCE * Math.max(1, Math.abs(wanted));
    }
    double unit = StrictMath.pow(10, -example.digits().getAsInt());
    return Decimals.reaches(unit / 2, Math.abs(wanted - found));
  }

  private void compareRating(ExpectedScore expected, Scorecard card, String at) {
    Optional<String> rating = card.rating().map(Rating::band);
    if (expected.rating().isPresent() && !expected.rating().equals(rating)) {
      differs(at + "/rating", expected.rating().get(), rating.orElse("none"));
    }
  }

  private static String said(Score score) {
    return score.value().isPresent()
        ? Double.toString(score.value().getAsDouble())
        : score.reason().map(Object::toString).orElse("nothing");
  }

  private void differs(String at, String wanted, String found) {
    findings.add(
        Finding.error("example-differs", "example '" + example.id() + "'", at)
            .rule("must come out as " + wanted)
            .value(found)
            .build());
  }

  private InvalidInputException unknown(String kind, String id, List<String> known, String at) {
    return new InvalidInputException(
        Finding.error("unknown-" + kind, "example '" + example.id() + "'", at)
            .rule("must refer to a " + kind + " of the example's board")
            .unknown(id, known)
            .build());
  }
}

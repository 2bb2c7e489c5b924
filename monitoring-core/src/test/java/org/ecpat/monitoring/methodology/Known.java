package org.ecpat.monitoring.methodology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.table.Bounds;

/** What a test says is known of one state. */
final class Known implements Criterion.Results {
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, Double> scores = new HashMap<>();
  private final Map<String, Bounds> bounds = new HashMap<>();
  private final Map<String, Double> coverages = new HashMap<>();
  private final Set<String> notApplicable = new HashSet<>();

  Known answer(String indicator, Answer answer) {
    answers.put(indicator, answer);
    return this;
  }

  /** A score that nothing missing can change. */
  Known score(String node, double score) {
    scores.put(node, score);
    bounds.put(node, new Bounds(score, score));
    return this;
  }

  /** Bounds, of a score if there is one. */
  Known between(String node, double low, double high) {
    bounds.put(node, new Bounds(low, high));
    return this;
  }

  /** A score without bounds. */
  Known unbounded(String node, double score) {
    scores.put(node, score);
    return this;
  }

  Known coverage(String node, double share) {
    coverages.put(node, share);
    return this;
  }

  Known notApplicable(String node) {
    notApplicable.add(node);
    return this;
  }

  @Override
  public Optional<Answer> answer(String indicator) {
    return Optional.ofNullable(answers.get(indicator));
  }

  @Override
  public boolean isNotApplicable(String node) {
    return notApplicable.contains(node);
  }

  @Override
  public OptionalDouble score(String node) {
    Double score = scores.get(node);
    return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
  }

  @Override
  public Optional<Bounds> bounds(String node) {
    return Optional.ofNullable(bounds.get(node));
  }

  @Override
  public OptionalDouble coverage(String node) {
    Double share = coverages.get(node);
    return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
  }
}

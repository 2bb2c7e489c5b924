package org.ecpat.monitoring.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;

/**
 * An exercise in one round: what a board is made of, and where "what if" begins.
 *
 * <pre>{@code
 * var now = Assessment.of(exercise, Round.of(2022));
 * var board = now.with("THA", "minimum-age-work", Answer.of(true)).board();
 * }</pre>
 *
 * <p>Each {@code with…} answers a copy; this one stays as it is.
 *
 * @param exercise the framework, the methodology and the observations
 * @param round the round
 */
public record Assessment(Exercise exercise, Round round) {

  /** An exercise in one round. */
  public static Assessment of(Exercise exercise, Round round) {
    return new Assessment(exercise, round);
  }

  /** The names of its parts. */
  public AssessmentIdentity identity() {
    return AssessmentIdentity.of(this);
  }

  /**
   * The plan of the exercise.
   *
   * @throws InvalidInputException if framework or methodology has an error
   */
  public ScoringPlan plan() {
    return Scoring.plan(exercise);
  }

  /**
   * The board of the round.
   *
   * @throws InvalidInputException if any part of the exercise has an error
   */
  public Scoreboard board() {
    return plan().score(exercise.observations(), round);
  }

  /** The same exercise in another round. */
  public Assessment in(Round other) {
    return new Assessment(exercise, other);
  }

  /** The same as it was known on a day, by {@link Observations#asKnownOn}. */
  public Assessment asKnownOn(LocalDate day) {
    return with(exercise.observations().asKnownOn(day));
  }

  /** The same with other observations. */
  public Assessment with(Observations observations) {
    return new Assessment(
        new Exercise(exercise.framework(), exercise.methodology(), observations), round);
  }

  /** The same judged by another methodology. */
  public Assessment with(Methodology methodology) {
    return new Assessment(
        new Exercise(exercise.framework(), methodology, exercise.observations()), round);
  }

  /**
   * The same if a state had given this answer.
   *
   * @throws InvalidInputException as {@link #with(String, Map)}
   */
  public Assessment with(String state, String indicator, Answer answer) {
    return with(state, Map.of(indicator, answer));
  }

  /**
   * The same if a state had given these answers, by indicator.
   *
   * <p>They take the place of all that was observed or decided on their cells in this round. Where
   * an indicator does not apply to the state, it still does not. A state that is not observed in
   * the round joins it, unless the methodology lists the round's states.
   *
   * @throws InvalidInputException if the framework has no such indicator, its scale no such answer,
   *     or the methodology lists the states of the round without this one
   */
  public Assessment with(String state, Map<String, Answer> answers) {
    requirePopulation(state);
    answers.forEach(this::requireAnswer);
    Observations all = exercise.observations();
    List<Observation> observations =
        new ArrayList<>(
            all.observations().stream()
                .filter(
                    o ->
                        !(o.state().equals(state)
                            && answers.containsKey(o.indicator())
                            && o.round().id().equals(round.id())
                            && o.disaggregation().isEmpty()))
                .toList());
    answers.forEach(
        (indicator, answer) -> observations.add(Observation.of(state, indicator, round, answer)));
    return with(
        Observations.builder()
            .from(all)
            .observations(observations)
            .adjudications(
                all.adjudications().stream()
                    .filter(
                        a ->
                            !(a.state().equals(state)
                                && a.round().id().equals(round.id())
                                && a.indicator().filter(answers::containsKey).isPresent()))
                    .toList())
            .build());
  }

  /**
   * The same if a goal or indicator had this weight among its siblings.
   *
   * @throws InvalidInputException if the framework has no such goal or indicator, or the weight is
   *     negative or not finite
   */
  public Assessment withWeight(String node, double weight) {
    Framework framework = exercise.framework();
    List<String> known = new ArrayList<>(framework.goals().stream().map(Goal::id).toList());
    framework.indicators().forEach(i -> known.add(i.id()));
    require(node, known);
    Methodology methodology = exercise.methodology();
    Methodology.Builder changed = Methodology.builder().from(methodology);
    if (framework.indicator(node).isPresent()) {
      IndicatorRules rules =
          methodology.indicators().getOrDefault(node, IndicatorRules.builder().build());
      changed.putIndicators(node, IndicatorRules.builder().from(rules).weight(weight).build());
    } else {
      NodeRules rules = methodology.nodes().getOrDefault(node, NodeRules.builder().build());
      changed.putNodes(node, NodeRules.builder().from(rules).weight(weight).build());
    }
    return with(changed.build());
  }

  private void requirePopulation(String state) {
    exercise
        .methodology()
        .population(round.id())
        .ifPresent(
            listed -> {
              if (!listed.states().contains(state)) {
                throw invalid(
                    "unknown-state",
                    "the state must be one of those that the methodology lists for the round",
                    state,
                    listed.states());
              }
            });
  }

  private void requireAnswer(String indicator, Answer answer) {
    require(indicator, exercise.framework().indicators().stream().map(Indicator::id).toList());
    Scale scale = exercise.framework().indicator(indicator).orElseThrow().scale();
    if (!scale.accepts(answer)) {
      throw new InvalidInputException(
          Finding.builder()
              .code("answer")
              .subject(subject())
              .rule("the answer to '" + indicator + "' must be " + scale.valid())
              .value("'" + answer.text() + "'")
              .build());
    }
  }

  private void require(String id, List<String> known) {
    if (!known.contains(id)) {
      throw invalid("unknown-node", "the framework must have the goal or indicator", id, known);
    }
  }

  private InvalidInputException invalid(String code, String rule, String id, List<String> known) {
    return new InvalidInputException(
        Finding.builder().code(code).subject(subject()).rule(rule).unknown(id, known).build());
  }

  private String subject() {
    return "assessment of '" + exercise.framework().id() + "' in round " + round;
  }
}

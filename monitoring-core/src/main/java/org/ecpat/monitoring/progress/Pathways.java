package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.ScoringPlan;

/**
 * The ways of states to better ratings: the smallest sets of answers that would have to change.
 *
 * <pre>{@code
 * var pathways = Pathways.of(Assessment.of(exercise, Round.of(2022)));
 * pathways.from("THA").sets().get(0).answers();
 * }</pre>
 *
 * <p>A changed answer is the best of its scale, or of levels the lowest that suffices beside the
 * others (levels are lowered in order of the plan). What does not apply to the state cannot change;
 * a missing answer can be given, and then counts for coverage. A state that is not rated is on its
 * way to the lowest band, which is to be rated at all.
 *
 * <p>The search is branch and bound over groups of indicators that can stand for each other. Where
 * scores are weighted means (arithmetic, missing answers left out or worst), bounds are close and
 * the result is exact with caps and gates. Other methods of which better answers are known not to
 * lower a score are searched with the bound that all changes together reach the band; all others
 * are searched by size. If the node limit ends the search, the result says how much better an
 * unknown set could be. Where values are prepared, every set costs a whole board.
 */
public final class Pathways {
  private final Assessment assessment;
  private final ScoringPlan plan;
  private final RatingRules rules;
  private final Scoreboard board;
  private final Baseline baseline;
  private final int up;

  private Pathways(Assessment assessment, ScoringPlan plan, RatingRules rules) {
    this.assessment = assessment;
    this.plan = plan;
    this.rules = rules;
    this.board = plan.score(assessment.exercise().observations(), assessment.round());
    this.baseline = plan.baseline(assessment.exercise().observations(), assessment.round());
    this.up = plan.methodology().ranking().order() == Ranking.Order.HIGHEST_FIRST ? 1 : -1;
  }

  /**
   * The ways from an assessment.
   *
   * @throws InvalidInputException if its methodology has no rating, or a part has an error
   */
  public static Pathways of(Assessment assessment) {
    ScoringPlan plan = assessment.plan();
    RatingRules rules =
        plan.methodology()
            .rating()
            .orElseThrow(
                () ->
                    invalid(
                        "no-rating",
                        "methodology '" + plan.methodology().id() + "'",
                        "must have a rating, whose bands pathways lead to",
                        "none",
                        Optional.empty()));
    return new Pathways(assessment, plan, rules);
  }

  /** The codes of the states, in order. */
  public List<String> states() {
    return board.cards().stream().map(Scorecard::state).toList();
  }

  /**
   * The way of a state to the next better band, every change at a cost of 1.
   *
   * @throws InvalidInputException if the board has no such state, or it is in the best band
   */
  public Pathway from(String state) {
    return find(PathwayRequest.of(state));
  }

  /** The ways to the next better band of all states that are not in the best one, in order. */
  public List<Pathway> all() {
    List<Pathway> all = new ArrayList<>();
    for (Scorecard card : board.cards()) {
      if (next(card).isPresent()) {
        all.add(from(card.state()));
      }
    }
    return List.copyOf(all);
  }

  /**
   * The way that a request asks for.
   *
   * @throws InvalidInputException if the board has no such state, it is in the band or a better one
   *     already, or the methodology has no such band or the framework no indicator of the request
   */
  public Pathway find(PathwayRequest request) {
    String subject = "pathway of '" + request.state() + "'";
    check(request, subject);
    Scorecard card = board.card(request.state()).orElseThrow();
    int target = target(request, card, subject);
    int row = baseline.states().indexOf(request.state());
    Pathway.Builder pathway =
        Pathway.builder()
            .assessment(AssessmentIdentity.of(assessment))
            .request(request)
            .bands(rules.bands())
            .caps(rules.caps())
            .score(card.overall().value())
            .coverage(card.overall().coverage())
            .band(card.rating().map(Rating::band))
            .toward(rules.bands().get(target).id());
    PathwayFinder finder = finder(request, row, target);
    finder.find(pathway);
    return pathway.obstacles(new Obstacles(rules, up).of(card, target, finder.needed())).build();
  }

  private PathwayFinder finder(PathwayRequest request, int row, int target) {
    boolean prepared =
        !plan.methodology().preparation().isEmpty()
            || IntStream.range(0, plan.indicators().size())
                .anyMatch(i -> baseline.scores().input().isImputed(i, row));
    if (prepared) {
      Trial trial = new BoardTrial(assessment, plan, request.state());
      return new PathwayFinder(baseline, row, trial, request, target);
    }
    boolean alone = Dependence.isPerState(plan.methodology());
    Baseline base = alone ? baseline.only(row) : baseline;
    int at = alone ? 0 : row;
    return new PathwayFinder(base, at, new WorkspaceTrial(base, at), request, target);
  }

  private void check(PathwayRequest request, String subject) {
    if (board.card(request.state()).isEmpty()) {
      throw unknown(
          "unknown-state",
          subject,
          "the state must be on the board of round " + assessment.round(),
          request.state(),
          states());
    }
    List<String> known = plan.indicators().stream().map(Indicator::id).toList();
    List<String> named = new ArrayList<>(request.costs().keySet());
    named.addAll(request.fixed());
    for (String indicator : named) {
      if (!known.contains(indicator)) {
        throw unknown(
            "unknown-indicator",
            subject,
            "costs and fixed answers must be of indicators that goals use",
            indicator,
            known);
      }
    }
  }

  private int target(PathwayRequest request, Scorecard card, String subject) {
    List<String> bands = rules.bands().stream().map(Band::id).toList();
    String wanted =
        request
            .toward()
            .or(() -> next(card))
            .orElseThrow(
                () ->
                    invalid(
                        "already-there",
                        subject,
                        "the state must not be in the best band already",
                        card.rating().map(Rating::band).orElse(""),
                        Optional.empty()));
    int target = bands.indexOf(wanted);
    if (target < 0) {
      throw unknown("unknown-band", subject, "the methodology must have the band", wanted, bands);
    }
    Optional<Integer> now = card.rating().map(r -> rules.index(r.band()));
    if (now.isPresent() && up * now.get() >= up * target) {
      throw invalid(
          "already-there",
          subject,
          "the state must not be in the band '" + wanted + "' or a better one already",
          bands.get(now.get()),
          Optional.empty());
    }
    return target;
  }

  /** The id of the next better band; empty if there is none. */
  private Optional<String> next(Scorecard card) {
    int worst = up > 0 ? 0 : rules.bands().size() - 1;
    int next = card.rating().map(r -> rules.index(r.band()) + up).orElse(worst);
    return next >= 0 && next < rules.bands().size()
        ? Optional.of(rules.bands().get(next).id())
        : Optional.empty();
  }

  private static InvalidInputException unknown(
      String code, String subject, String rule, String id, List<String> known) {
    return invalid(code, subject, rule, id, Optional.of(Names.remedy(id, known)));
  }

  private static InvalidInputException invalid(
      String code, String subject, String rule, String value, Optional<String> remedy) {
    return new InvalidInputException(
        Finding.builder()
            .code(code)
            .subject(subject)
            .rule(rule)
            .value("'" + value + "'")
            .remedy(remedy)
            .build());
  }
}

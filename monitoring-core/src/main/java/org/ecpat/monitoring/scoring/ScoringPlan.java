package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.FitOn;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/**
 * A framework and a methodology bound together: ids as columns, strategies chosen and checked.
 *
 * <p>Made once by {@link Scoring#plan}, immutable and thread-safe.
 */
public final class ScoringPlan {
  private final Framework framework;
  private final Methodology methodology;
  private final Layout layout;
  private final Fitting fitting;
  private final Evaluation evaluation;
  private final Preparer preparer;

  ScoringPlan(Framework framework, Methodology methodology) {
    this.framework = framework;
    this.methodology = methodology;
    this.layout = new Layout(framework, methodology);
    this.fitting = new Fitting(layout, methodology);
    this.evaluation = new Evaluation(layout, framework, methodology);
    this.preparer = new Preparer(framework, methodology, layout);
  }

  /** The framework. */
  public Framework framework() {
    return framework;
  }

  /** The methodology. */
  public Methodology methodology() {
    return methodology;
  }

  /** The indicators that goals use, in the order of the columns of an {@link InputTable}. */
  public List<Indicator> indicators() {
    return List.copyOf(layout.leaves);
  }

  /** How a goal or the whole is made of its children; empty for anything else. */
  public Optional<Aggregation> aggregation(String node) {
    return layout
        .slot(node)
        .filter(slot -> !layout.isLeaf(slot))
        .map(slot -> layout.node(slot).aggregation);
  }

  /**
   * Scores one round.
   *
   * @throws InvalidInputException with all findings if the observations have an error
   */
  public Scoreboard score(Observations observations, Round round) {
    return score(observations, List.of(round)).get(0);
  }

  /**
   * Scores some rounds, each as if it were scored alone.
   *
   * <p>The boards stand in the order of the rounds. To use more threads, score each round on its
   * own: the plan can be shared, and every board has the same bits.
   *
   * @throws InvalidInputException with all findings if the observations have an error
   */
  public List<Scoreboard> score(Observations observations, Collection<Round> rounds) {
    List<Finding> findings = observations.findings(framework);
    InvalidInputException.throwIfErrors(findings);
    return rounds.stream().map(round -> board(observations, round, findings)).toList();
  }

  /**
   * Scores a table of values, of which no observations are given.
   *
   * <p>Nothing is prepared, and normalisations are fitted on the table itself. The scores of
   * indicators have no {@linkplain Score#basis() basis}, a cap that asks for an answer is not known
   * to apply, and the board calls its observations {@code table}.
   *
   * @throws IllegalArgumentException if it does not have a column for each of {@link #indicators()}
   */
  public Scoreboard score(InputTable table, Round round) {
    checkSize(table);
    Observations none = Observations.builder().id("table").framework(framework.id()).build();
    StateFacts facts = new StateFacts(framework, table.states(), List.of(), round.date());
    ScoreTable scores = evaluation.run(table, fitting.fits(List.of(table)));
    return board(
        new Results(layout, scores, evaluation, facts, Optional.empty()), none, round, List.of());
  }

  /** The states of a round: those that the methodology lists, or else those observed. */
  public List<String> population(Observations observations, Round round) {
    return methodology
        .population(round.id())
        .map(p -> List.copyOf(new TreeSet<>(p.states())))
        .orElseGet(() -> CellIndex.observedStates(observations, round));
  }

  /** The answers of a round as values, before all preparations, a row for each state. */
  public InputTable answers(Observations observations, Round round) {
    return resolver(observations, round).table();
  }

  /** The values of a round after all preparations, a row for each state of its population. */
  public InputTable table(Observations observations, Round round) {
    return prepared(observations, round, resolver(observations, round));
  }

  private InputTable prepared(Observations observations, Round round, CellResolver cells) {
    InputTable answers = cells.table();
    return methodology.preparation().isEmpty()
        ? answers
        : preparer.prepare(
            round, answers, observations.rounds(), other -> resolver(observations, other).table());
  }

  /**
   * Scores a table of values into plain columns.
   *
   * <p>Normalisations are fitted on the table itself.
   *
   * @throws IllegalArgumentException if it does not have a column for each of {@link #indicators()}
   */
  public ScoreTable evaluate(InputTable table) {
    return evaluate(table, List.of(table));
  }

  /**
   * Scores a table of values into plain columns, with normalisations fitted on others.
   *
   * @throws IllegalArgumentException if a table does not have a column for each of {@link
   *     #indicators()}
   */
  public ScoreTable evaluate(InputTable table, List<InputTable> fitOn) {
    checkSize(table);
    fitOn.forEach(this::checkSize);
    return evaluation.run(table, fitting.fits(fitOn));
  }

  /**
   * The scores of a round as plain columns, with normalisations fitted as the methodology says.
   *
   * @throws InvalidInputException with all findings if the observations have an error
   */
  public ScoreTable scores(Observations observations, Round round) {
    InvalidInputException.throwIfErrors(observations.findings(framework));
    InputTable input = table(observations, round);
    return evaluation.run(input, fitting.fits(fitTables(observations, round, input)));
  }

  /**
   * A round made ready to be scored again and again with changed inputs.
   *
   * @throws InvalidInputException with all findings if the observations have an error
   */
  public Baseline baseline(Observations observations, Round round) {
    InvalidInputException.throwIfErrors(observations.findings(framework));
    CellResolver cells = resolver(observations, round);
    InputTable input = prepared(observations, round, cells);
    return baseline(input, fitTables(observations, round, input), Optional.of(cells));
  }

  /**
   * A table of values made ready to be scored again and again with changed inputs.
   *
   * <p>Normalisations are fitted on the table itself. There are no answers behind it, so a cap that
   * asks for one is not known to apply.
   *
   * @throws IllegalArgumentException if it does not have a column for each of {@link #indicators()}
   */
  public Baseline baseline(InputTable table) {
    checkSize(table);
    return baseline(table, List.of(table), Optional.empty());
  }

  /** A baseline of a table whose normalisations are fitted on others. */
  Baseline baseline(InputTable input, List<InputTable> fitOn, Optional<CellResolver> cells) {
    return new Baseline(
        this, layout, evaluation, evaluation.run(input, fitting.fits(fitOn)), fitOn, cells);
  }

  /**
   * The same scores of indicators, aggregated again over some of them.
   *
   * <p>Cells that are not kept count as not applicable. Nothing is fitted anew.
   */
  public ScoreTable restrict(ScoreTable scores, CellFilter kept) {
    ScoreTable table = new ScoreTable(layout, scores.input, scores.fits);
    for (int leaf = 0; leaf < layout.leaves.size(); leaf++) {
      Column column = scores.columns[leaf].copy();
      for (int row = 0; row < column.size(); row++) {
        if (!kept.keeps(leaf, row)) {
          column.set(row, Reason.NOT_APPLICABLE);
        }
      }
      table.columns[leaf] = column;
    }
    evaluation.aggregate(table);
    return table;
  }

  /** Says which cells of a table are kept. */
  @FunctionalInterface
  public interface CellFilter {
    /** Whether the cell of an indicator, by its position in the plan, and a row is kept. */
    boolean keeps(int indicator, int row);
  }

  /**
   * The ranks of a table's overall scores, NaN where there is none.
   *
   * <p>Every state with a score is ranked, by score; coverage and ratings are not asked for.
   */
  public double[] ranks(ScoreTable scores) {
    Column overall = scores.overall();
    return Judgement.ranks(
        methodology.ranking(),
        row -> overall.has(row) ? OptionalDouble.of(overall.value(row)) : OptionalDouble.empty(),
        row -> OptionalInt.empty(),
        overall.size());
  }

  private void checkSize(InputTable table) {
    if (table.size() != layout.leaves.size()) {
      throw new IllegalArgumentException(
          "The table must have a column for each of the plan's "
              + layout.leaves.size()
              + " indicators; it has "
              + table.size()
              + ".");
    }
  }

  private CellResolver resolver(Observations observations, Round round) {
    StateFacts facts =
        new StateFacts(
            framework, population(observations, round), observations.positions(), round.date());
    return new CellResolver(facts, methodology, layout.leaves, observations, round);
  }

  private Scoreboard board(Observations observations, Round round, List<Finding> findings) {
    Results results = results(observations, round);
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(
        new Asides(methodology, observations, round).findings(Set.copyOf(results.facts.states())));
    return board(results, observations, round, all);
  }

  private Results results(Observations observations, Round round) {
    CellResolver cells = resolver(observations, round);
    InputTable input = prepared(observations, round, cells);
    ScoreTable table = evaluation.run(input, fitting.fits(fitTables(observations, round, input)));
    return new Results(layout, table, evaluation, cells.facts(), Optional.of(cells));
  }

  /** How far promises are kept, where they count by a policy. */
  Commitments commitments(Observations observations, Round round, CommitmentPolicy policy) {
    List<Finding> findings = observations.findings(framework);
    InvalidInputException.throwIfErrors(findings);
    Results results = results(observations, round);
    BoardHeader header =
        new HeaderMaker(framework, methodology, layout)
            .header(observations, round, results.table, findings);
    return new CommitmentsMaker(results, methodology, policy).make(header);
  }

  private Scoreboard board(
      Results results, Observations observations, Round round, List<Finding> findings) {
    BoardHeader header =
        new HeaderMaker(framework, methodology, layout)
            .header(observations, round, results.table, findings);
    return Scoreboard.lazy(
        header, new CardMaker(results, evaluation, methodology, observations, round));
  }

  /** How the values of indicators become scores. */
  Fitting fitting() {
    return fitting;
  }

  private List<InputTable> fitTables(Observations observations, Round round, InputTable own) {
    FitOn fitOn = methodology.fitOn();
    return switch (fitOn.rounds()) {
      case THIS -> List.of(own);
      case FROZEN -> List.of(tableOrOwn(observations, fitOn.frozen().orElseThrow(), round, own));
      case ALL ->
          observations.rounds().stream().map(r -> tableOrOwn(observations, r, round, own)).toList();
    };
  }

  private InputTable tableOrOwn(
      Observations observations, Round round, Round ownRound, InputTable own) {
    return round.id().equals(ownRound.id()) ? own : table(observations, round);
  }
}

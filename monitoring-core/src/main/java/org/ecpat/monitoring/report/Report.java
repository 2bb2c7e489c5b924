package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.StateChange;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.robustness.FactorEffect;
import org.ecpat.monitoring.robustness.RankCheckup;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.Sensitivity;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.immutables.value.Value;

/**
 * How results are written for readers: language, digits, width, columns, what stands beside.
 *
 * <pre>{@code
 * String text = Report.standard().board(board).plain();
 * String markdown = Report.of(framework).card(board, "IRL").markdown();
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public interface Report {

  /** The language of words, texts and numbers; English where a text is not translated. */
  @Value.Default
  default Locale locale() {
    return Locale.ENGLISH;
  }

  /** The digits after the point, from 0 to 9; those of the methodology unless given. */
  OptionalInt digits();

  /** The columns of plain text that a line may fill; 100 unless given. */
  @Value.Default
  default int width() {
    return 100;
  }

  /** The columns of a board; {@link BoardColumn#standard()} unless given. */
  List<BoardColumn> columns();

  /** Columns of a board after those. */
  List<BoardColumn> extraColumns();

  /** The framework, for titles, levels, units and the words of commitments. */
  Optional<Framework> framework();

  /** Ratings that others published, shown beside those computed for the same year. */
  Optional<Verdicts> verdicts();

  /** How sure ranks and ratings are, shown beside them where it is about the same round. */
  Optional<Robustness> robustness();

  /** The most confidential evidence that is shown; public unless restricted is asked for. */
  @Value.Default
  default Confidentiality evidence() {
    return Confidentiality.PUBLIC;
  }

  /** The ranked board: rated states, states that are not rated and why, legend, sources. */
  default Page board(Scoreboard board) {
    return new BoardPage(this, board).page();
  }

  /**
   * The card of one state: rating, tree of scores, commitments, sources.
   *
   * @throws InvalidInputException if the board has no card of the state
   */
  default Page card(Scoreboard board, String state) {
    return card(
        board.header(),
        board
            .card(state)
            .orElseThrow(
                () ->
                    unknownState(
                        "card",
                        "the state must be on the board",
                        state,
                        board.cards().stream().map(Scorecard::state).toList())));
  }

  /** The card of one state, read with the header of its board. */
  default Page card(BoardHeader header, Scorecard card) {
    return new CardPage(this, header, card).page();
  }

  /** How sure the scores, ranks and ratings of a round are, a row for each state. */
  default Page robustness(Robustness robustness) {
    return new RobustnessPage(this, robustness).page();
  }

  /** What the data of a round are like: availability, distributions, correlations, doubts. */
  default Page quality(DataQuality quality) {
    return new QualityPage(this, quality).page();
  }

  /** Which uncertainty matters most, for every output. */
  default Page sensitivity(Sensitivity sensitivity) {
    return new SensitivityPage(this).page(sensitivity);
  }

  /** What each factor alone does to some outputs. */
  default Page effects(List<FactorEffect> effects) {
    return new SensitivityPage(this).page(effects);
  }

  /** What ranks owe to single indicators, to single states, and to weighing at all. */
  default Page checkup(RankCheckup checkup) {
    return new CheckupPage(this, checkup).page();
  }

  /** How much each state's score changed between two boards, and by which causes. */
  default Page change(BoardChange change) {
    return new ChangePage(this, change).page();
  }

  /**
   * Why the scores of one state changed between two boards.
   *
   * @throws InvalidInputException if the state does not stand on both boards
   */
  default Page change(BoardChange change, String state) {
    return new ChangePage(this, change)
        .page(
            change
                .state(state)
                .orElseThrow(
                    () ->
                        unknownState(
                            "change",
                            "the state must stand on both boards",
                            state,
                            change.states().stream().map(StateChange::state).toList())));
  }

  /** What keeps a state out of a band, and the smallest sets of answers that lead into it. */
  default Page pathway(Pathway pathway) {
    return new PathwayPage(this, pathway).page();
  }

  /** How two judgements of a round agree, which states move most, and why. */
  default Page comparison(Comparison comparison) {
    return new ComparisonPage(this, comparison).page();
  }

  private static InvalidInputException unknownState(
      String subject, String rule, String state, List<String> known) {
    return new InvalidInputException(
        Finding.builder()
            .code("unknown-state")
            .subject(subject)
            .rule(rule)
            .value("'" + state + "'")
            .remedy(Names.remedy(state, known))
            .build());
  }

  /** The columns of a board with the extra ones. */
  default List<BoardColumn> allColumns() {
    List<BoardColumn> all =
        new ArrayList<>(columns().isEmpty() ? BoardColumn.standard() : columns());
    all.addAll(extraColumns());
    return List.copyOf(all);
  }

  /** Checks digits and width. */
  @Value.Check
  default void check() {
    Rules rules =
        Rules.of("report")
            .require(
                width() >= 60 && width() <= 1000,
                "width",
                "width",
                "must be from 60 to 1000",
                width());
    digits()
        .ifPresent(
            d -> rules.require(d >= 0 && d <= 9, "digits", "digits", "must be from 0 to 9", d));
    rules.verify();
  }

  /** English, with the digits of the methodology, 100 columns wide. */
  static Report standard() {
    return builder().build();
  }

  /** The same, with the words of a framework. */
  static Report of(Framework framework) {
    return builder().framework(framework).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Report}. */
  final class Builder extends ImmutableReport.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}

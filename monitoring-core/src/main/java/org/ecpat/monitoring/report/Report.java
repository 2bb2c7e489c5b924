package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.methodology.Prepared;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.Trends;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.robustness.FactorEffect;
import org.ecpat.monitoring.robustness.RankCheckup;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.Sensitivity;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.immutables.value.Value;

/**
 * How results are written for readers: language, digits, width, columns, what stands beside.
 *
 * <pre>{@code
 * String text = Report.standard().board(board).plain();
 * String markdown = Report.of(framework).card(board, "IRL").markdown();
 * String phrases = Report.builder().language("fr").build().sentences(board, "IRL").plain();
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
    return card(board.header(), cardOf(board, state));
  }

  private static Scorecard cardOf(Scoreboard board, String state) {
    return new StateLookup("card", "the state must be on the board")
        .require(state, board.card(state), board.cards(), Scorecard::state);
  }

  /** The card of one state, read with the header of its board. */
  default Page card(BoardHeader header, Scorecard card) {
    return new CardPage(this, header, card).page();
  }

  /**
   * The result of one state in sentences: its rating, how sure it is, what holds it back with the
   * answers and their evidence, what is missing, and what was replied and decided.
   *
   * @throws InvalidInputException if the board has no card of the state
   */
  default Page sentences(Scoreboard board, String state) {
    return new SentencesPage(this, board, cardOf(board, state)).page();
  }

  /**
   * The reasons for a score against one baseline, in sentences with the answers and their evidence.
   *
   * @param board the board that they were found on
   * @throws InvalidInputException if the board has no card of their state
   */
  default Page reasons(Scoreboard board, ReasonCodes reasons) {
    Scorecard card = cardOf(board, reasons.state());
    return new ReasonsPage(this, new Context(this, board.header()), card, reasons).page();
  }

  /**
   * How states come into bands that do not follow from the score, in a sentence.
   *
   * <p>Majority rules, outranking and decision tables do so; empty where bands follow from it.
   */
  default Optional<String> classification(BoardHeader header) {
    return new ClassGrounds(new Context(this, header)).reading();
  }

  /**
   * Why a state is in such a band before caps, in sentences: one for each test, then what was left
   * out; none where bands follow from the score.
   */
  default List<String> grounds(BoardHeader header, Rating rating) {
    return new ClassGrounds(new Context(this, header)).lines(rating);
  }

  /** What a preparation did to a value, and on what ground, in a phrase. */
  default String preparation(BoardHeader header, Prepared prepared) {
    return Preparations.line(new Context(this, header), prepared);
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

  /** How far promises are kept over all states: what is overdue, and what nobody measures. */
  default Page commitments(Commitments commitments) {
    return new KeptPage(this, commitments).page();
  }

  /**
   * How far one state keeps its promises.
   *
   * @throws InvalidInputException if it is not among the states
   */
  default Page commitments(Commitments commitments, String state) {
    return new KeptCardPage(this, commitments, state).page();
  }

  /** What changed between two rounds: level and change, goals, a row for each state. */
  default Page progress(ProgressReview review) {
    return new MovementPage(this, review).page();
  }

  /**
   * What changed in one state, with the evidence of both rounds.
   *
   * @throws InvalidInputException if not both rounds are about it
   */
  default Page progress(ProgressReview review, String state) {
    return new MovementCardPage(this, review, state).page();
  }

  /** How many states have which trend, and the overall trend of each. */
  default Page trends(Trends trends) {
    return new TrendPage(this, trends).page();
  }

  /**
   * How the indicators of two frameworks correspond, and what each asks alone.
   *
   * @throws InvalidInputException if the mapping does not fit the frameworks
   */
  default Page mapping(FrameworkMapping mapping, Framework first, Framework second) {
    return new MappingPage(this, mapping, first, second).page();
  }

  /**
   * What a profile leaves out of its base, weighs differently, and adds.
   *
   * @throws InvalidInputException if the profile does not fit the base
   */
  default Page profile(Profile profile, Framework base) {
    return new ProfilePage(this, profile, base).page();
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
    return new ChangePage(this, change).page(state);
  }

  /** What keeps a state out of a band, and the smallest sets of answers that lead into it. */
  default Page pathway(Pathway pathway) {
    return new PathwayPage(this, pathway).page();
  }

  /** How two judgements of a round agree, which states move most, and why. */
  default Page comparison(Comparison comparison) {
    return new ComparisonPage(this, comparison).page();
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

  /**
   * The languages that pages can be written in, as ISO 639-1 codes in alphabetical order.
   *
   * <p>Another language is a file of words beside those of the library; see its comment.
   */
  static List<String> languages() {
    return Wording.languages();
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

    /**
     * Sets the language by its tag, such as {@code fr} or {@code fr-CA}.
     *
     * <p>Unlike {@link #locale(Locale)}, which falls back to English, it must be one of {@link
     * Report#languages()}.
     *
     * @throws InvalidInputException if there are no words in the language
     */
    public Builder language(String tag) {
      Locale locale = Locale.forLanguageTag(tag);
      if (!languages().contains(locale.getLanguage())) {
        throw new InvalidInputException(
            Finding.error("unknown-language", "report", "/language")
                .rule("the language must be one that reports can be written in")
                .value("'" + tag + "'")
                .remedy("Known: " + String.join(", ", languages()) + ".")
                .build());
      }
      return locale(locale);
    }
  }
}

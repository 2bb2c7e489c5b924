package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Fulfilment;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;

/**
 * An indicator on a card: the answer, what it is worth and what it rests on.
 *
 * @param label its short name
 * @param question the question
 * @param standing how good the answer is
 * @param answer the answer, or why there is none
 * @param score what it is worth, or nothing where the answer is missing
 * @param weight its share of the whole
 * @param lost the points of the whole that were lost here
 * @param remarks how the answer came about
 * @param evidence what it rests on
 * @param replies what the state replied
 */
public record IndicatorLine(
    String label,
    String question,
    Standing standing,
    String answer,
    String score,
    String weight,
    String lost,
    List<String> remarks,
    List<Proof> evidence,
    List<CardPage.Statement> replies) {

  /**
   * A piece of evidence.
   *
   * @param text how and where it was found, and what it says
   * @param source the source, if it is named on the page
   */
  public record Proof(String text, Optional<SourceView> source) {}

  /** How good an answer is. */
  public enum Standing {
    /** The best there is. */
    GOOD("✓"),
    /** The best as far as is known. */
    OPEN("✓?"),
    /** Between the two. */
    PART("◐"),
    /** The worst there is. */
    BAD("✗"),
    /** Not known. */
    GAP("?"),
    /** Kept and not scored. */
    KEPT("·"),
    /** The question does not arise. */
    NONE("–");

    private final String symbol;

    Standing(String symbol) {
      this.symbol = symbol;
    }

    /** Its sign. */
    public String symbol() {
      return symbol;
    }

    /** Its class in the style sheet. */
    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Standing of(OptionalDouble value, Optional<Reason> reason, Range range) {
      if (value.isPresent()) {
        double score = Decimals.settle(value.getAsDouble());
        return score >= range.high() ? GOOD : score <= range.low() ? BAD : PART;
      }
      return reason.equals(Optional.of(Reason.NOT_APPLICABLE)) ? NONE : GAP;
    }

    static Standing of(Fulfilment fulfilment) {
      return switch (fulfilment) {
        case KEPT -> GOOD;
        case KEPT_AS_FAR_AS_KNOWN -> OPEN;
        case PARTLY_KEPT -> PART;
        case NOT_KEPT -> BAD;
        case UNKNOWN, UNMEASURED -> GAP;
        case NOT_APPLICABLE -> NONE;
      };
    }
  }

  static IndicatorLine of(Context context, Scorecard card, Score score) {
    return new Maker(context, card, score).line();
  }

  private static final class Maker {
    private final Context context;
    private final Words words;
    private final Scorecard card;
    private final Score score;
    private final Optional<Indicator> indicator;
    private final Answers answers;

    Maker(Context context, Scorecard card, Score score) {
      this.context = context;
      this.words = context.words();
      this.card = card;
      this.score = score;
      this.indicator = context.indicator(score.node());
      this.answers = new Answers(words, indicator.map(Indicator::scale));
    }

    IndicatorLine line() {
      boolean kept = score.nominalWeight() == 0;
      Standing standing = Standing.of(score.value(), score.reason(), context.header().range());
      String label = context.label(score.node());
      String question = words.text(indicator.map(Indicator::question));
      return new IndicatorLine(
          label,
          question.endsWith(label) ? "" : question,
          kept && standing != Standing.NONE ? Standing.KEPT : standing,
          answer(),
          kept
              ? words.say("indicator.unscored")
              : score.value().isPresent() ? words.number(score.value().getAsDouble()) : "",
          score.pathWeight() > 0 ? words.weight(score.pathWeight()) : Words.NOTHING,
          score.lost().isPresent() ? words.number(score.lost().getAsDouble()) : Words.NOTHING,
          remarks(),
          score.basis().map(b -> proofs(b.evidence())).orElse(List.of()),
          card.replies().stream()
              .filter(r -> r.indicator().equals(Optional.of(score.node())))
              .map(r -> CardPage.reply(words, r))
              .toList());
    }

    private String answer() {
      Optional<String> answer = score.basis().flatMap(Basis::answer).map(answers::say);
      return answer.orElseGet(
          () ->
              score
                  .basis()
                  .flatMap(Basis::absence)
                  .map(a -> words.word("reason", Reason.of(a)))
                  .or(() -> score.reason().map(r -> words.word("reason", r)))
                  .orElse(Words.NOTHING));
    }

    private List<String> remarks() {
      List<String> remarks = new ArrayList<>();
      score.basis().ifPresent(b -> addOrigin(remarks, b));
      score.steps().stream().map(this::step).forEach(remarks::add);
      score.basis().ifPresent(b -> addBeside(remarks, b));
      return remarks;
    }

    private void addOrigin(List<String> remarks, Basis basis) {
      switch (basis.origin()) {
        case RECONCILED, REGISTER, CONDITION -> remarks.add(words.word("origin", basis.origin()));
        case OBSERVED, ADJUDICATED, NOTHING -> {}
      }
      basis.qualifiers().stream().map(this::qualifier).forEach(remarks::add);
      basis
          .confidence()
          .ifPresent(c -> remarks.add(words.say("indicator.confidence", words.percent(c))));
      basis.note().ifPresent(n -> remarks.add(words.say("indicator.note", words.text(n))));
      basis
          .preparation()
          .forEach(p -> remarks.add(Clean.text(context.report().preparation(context.header(), p))));
    }

    private void addBeside(List<String> remarks, Basis basis) {
      basis
          .adjudication()
          .ifPresent(
              a ->
                  remarks.add(
                      words.say(
                          "indicator.decided",
                          a.answer().map(answers::say).orElse(Words.NOTHING),
                          Clean.text(a.by()),
                          words.date(a.on()),
                          words.text(a.why()))));
      basis.beside().stream().map(this::beside).forEach(remarks::add);
    }

    private String qualifier(Qualifier qualifier) {
      String word = words.word("qualifier", qualifier.kind());
      return qualifier.detail().map(d -> word + " (" + Clean.text(d) + ")").orElse(word);
    }

    private String step(Step step) {
      return words.say(
          "step." + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          words.number(step.before()),
          words.number(step.after()));
    }

    private String beside(Observation observation) {
      List<String> who = new ArrayList<>();
      observation.assessor().map(Clean::text).ifPresent(who::add);
      observation.recordedOn().map(words::date).ifPresent(who::add);
      String found =
          observation
              .answer()
              .map(answers::say)
              .or(() -> observation.absence().map(a -> words.word("reason", Reason.of(a))))
              .orElse(Words.NOTHING);
      String evidence =
          Context.open(observation.evidence()).stream()
              .map(this::text)
              .map(t -> "; " + t)
              .collect(Collectors.joining());
      String by = who.isEmpty() ? "" : " (" + String.join(", ", who) + ")";
      return words.say("indicator.beside", found + by + evidence);
    }

    private List<Proof> proofs(List<Evidence> evidence) {
      return Context.open(evidence).stream()
          .map(e -> new Proof(text(e), e.source().flatMap(context::source).map(SourceView::of)))
          .toList();
    }

    private String text(Evidence evidence) {
      StringBuilder text = new StringBuilder(words.word("evidence", evidence.method()));
      evidence.locator().ifPresent(l -> text.append(", ").append(Clean.text(l)));
      evidence
          .collectedOn()
          .ifPresent(d -> text.append(", ").append(words.say("evidence.collected", words.date(d))));
      evidence
          .expiresOn()
          .ifPresent(d -> text.append(", ").append(words.say("evidence.expires", words.date(d))));
      evidence.summary().ifPresent(s -> text.append(": ").append(words.text(s)));
      return text.toString();
    }
  }
}

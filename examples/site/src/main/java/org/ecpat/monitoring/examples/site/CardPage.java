package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.scoring.CapOutcome;
import org.ecpat.monitoring.scoring.CapOutcome.Effect;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;

/** The card of one state. */
public final class CardPage {
  private final Context context;
  private final Words words;
  private final Scorecard card;

  CardPage(Context context, Scorecard card) {
    this.context = context;
    this.words = context.words();
    this.card = card;
  }

  /**
   * A part of the line from the worst to the best score that is one band.
   *
   * @param rating the band
   * @param at where it begins, from 0 to 100
   * @param width how wide it is
   */
  public record Zone(Ratings.Shown rating, String at, String width) {}

  /**
   * A rating that others published.
   *
   * @param label the label, or the possible ones
   * @param asReported the words of the publication where they differ
   * @param scheme what kind of rating it is
   * @param publisher who published it
   * @param certainty how sure it is, where it was not simply published
   */
  public record Published(
      String label, String asReported, String scheme, String publisher, String certainty) {}

  /**
   * What somebody said or decided.
   *
   * @param who who and when
   * @param text what
   * @param result the rating or answer that was decided, or nothing
   */
  public record Statement(String who, String text, String result) {}

  /** The code of the state. */
  public String code() {
    return Clean.text(card.state());
  }

  /** The name of the state. */
  public String name() {
    return context.name(card);
  }

  /** The computed rating. */
  public Ratings.Shown rating() {
    return context.ratings().of(card);
  }

  /** Whether the methodology rates at all. */
  public boolean hasBands() {
    return !context.header().bands().isEmpty();
  }

  /** The score, or why there is none. */
  public String score() {
    return words.number(card.overall().value(), card.overall().reason());
  }

  /** The score with its bounds. */
  public Bar bar() {
    return Bar.of(card.overall().value(), card.overall().bounds(), context.header().range());
  }

  /** The ends of the score range. */
  public List<String> ends() {
    return List.of(
        words.exact(context.header().range().low()), words.exact(context.header().range().high()));
  }

  /** The bands along the line of the score. */
  public List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    List<Band> bands = context.ratings().followScores() ? context.header().bands() : List.of();
    for (int i = 0; i < bands.size(); i++) {
      double from =
          Bar.place(
              bands.get(i).atLeast().orElse(context.header().range().low()),
              context.header().range());
      double to =
          i + 1 < bands.size()
              ? Bar.place(bands.get(i + 1).atLeast().orElseThrow(), context.header().range())
              : 100;
      if (to > from) {
        zones.add(
            new Zone(
                context.ratings().shown(bands.get(i)), Bar.length(from), Bar.length(to - from)));
      }
    }
    return zones;
  }

  /** The chart of the score in words. */
  public String scoreInWords() {
    return words.say(
        "card.gauge", score(), words.bounds(card.overall().bounds()), ends().get(0), ends().get(1));
  }

  /** The rating and how far it can be trusted, in sentences. */
  public List<String> facts() {
    List<String> facts = new ArrayList<>();
    card.unrated().ifPresent(u -> facts.add(OverviewPage.unrated(words, u)));
    facts.add(standing());
    facts.add(words.say("card.coverage", words.percent(card.overall().coverage())));
    card.rating().ifPresent(r -> addUncertainty(facts, r));
    if (context.ratings().index(card.rating()) == context.header().bands().size() - 1
        && hasBands()) {
      facts.add(words.say("card.best"));
    }
    card.overall().unbounded().ifPresent(r -> facts.add(words.word("reason", r)));
    return facts;
  }

  private String standing() {
    Score whole = card.overall();
    String bounds =
        whole.bounds().filter(b -> b.width() > 0).isPresent()
            ? words.say(
                "card.between",
                words.number(whole.bounds().get().low()),
                words.number(whole.bounds().get().high()))
            : "";
    return words.say("card.score", score(), ends().get(1), bounds);
  }

  /** The rank and among how many states. */
  public Optional<String> rank() {
    long ranked = context.board().cards().stream().filter(c -> c.rank().isPresent()).count();
    return card.rank()
        .map(
            r ->
                words.say(
                    r.sharedBy() > 1 ? "card.rank-shared" : "card.rank",
                    words.exact(r.position()),
                    ranked,
                    r.sharedBy() - 1));
  }

  /** Why the state is in its band, where bands do not follow from the score. */
  public List<String> grounds() {
    return card.rating().stream()
        .flatMap(r -> context.report().grounds(context.header(), r).stream())
        .map(Clean::text)
        .toList();
  }

  private void addUncertainty(List<String> facts, Rating rating) {
    for (CapOutcome outcome : rating.caps()) {
      context.header().caps().stream()
          .filter(c -> c.id().equals(outcome.cap()))
          .findFirst()
          .ifPresent(c -> facts.add(cap(c, outcome.effect())));
    }
    if (!rating.band().equals(rating.uncapped())) {
      facts.add(words.say("card.uncapped", band(rating.uncapped())));
    }
    if (rating.lowest().isPresent() && rating.highest().isPresent()) {
      String low = band(rating.lowest().get());
      String high = band(rating.highest().get());
      facts.add(
          low.equals(high) ? words.say("card.certain") : words.say("card.possible", low, high));
    }
  }

  private String cap(Cap cap, Effect effect) {
    return words.say(
        "card.cap." + effect.name().toLowerCase(Locale.ROOT),
        band(cap.atMost()),
        words.text(cap.why()));
  }

  private String band(String id) {
    Ratings.Shown shown = context.ratings().of(id);
    return shown.symbol() + " " + shown.label();
  }

  /** What others published for the year. */
  public List<Published> published() {
    return context.verdicts(card.state()).stream().map(this::published).toList();
  }

  private Published published(Verdict verdict) {
    return new Published(
        context.label(verdict),
        verdict.asReported().map(Clean::text).orElse(""),
        context.scheme(verdict).map(s -> words.text(s.title())).orElse(verdict.scheme()),
        context.scheme(verdict).map(s -> words.text(s.publisher())).orElse(""),
        verdict.certainty() == Certainty.PUBLISHED
            ? ""
            : words.word("certainty", verdict.certainty()));
  }

  /** The ratings that were decided in place of the computed one. */
  public List<Statement> decisions() {
    return card.adjudications().stream().map(this::decision).toList();
  }

  private Statement decision(Adjudication decision) {
    return new Statement(
        words.say("said.by", Clean.text(decision.by()), words.date(decision.on())),
        words.text(decision.why()),
        decision.rating().map(this::band).orElse(""));
  }

  /** What the state replied to the card as a whole. */
  public List<Statement> replies() {
    return card.replies().stream()
        .filter(r -> r.indicator().isEmpty())
        .map(r -> reply(words, r))
        .toList();
  }

  static Statement reply(Words words, Reply reply) {
    String by = reply.by().map(Clean::text).orElse("");
    String on = reply.on().map(words::date).orElse("");
    return new Statement(
        by.isEmpty() || on.isEmpty() ? by + on : words.say("said.by", by, on),
        words.text(reply.text()),
        "");
  }

  /** How sure rank and rating are. */
  public Optional<SurePart> sure() {
    return SurePart.of(context, card.state());
  }

  /** The way to the next better rating; empty if the state has the best. */
  public Optional<PathwayPart> pathway() {
    return PathwayPart.of(context, card.state());
  }

  /** The answers that differ from those of the round before. */
  public Optional<Turns> turns() {
    return Turns.of(context, card);
  }

  /** The goals with their indicators. */
  public List<GoalParts.Part> goals() {
    return new GoalParts(context, card).parts();
  }

  /** How far each promise is kept. */
  public PromiseParts promises() {
    return new PromiseParts(context, card);
  }

  /** The scores of all rounds. */
  public History history() {
    return History.of(context, card);
  }

  /** The sources that this card rests on. */
  public List<SourceView> sources() {
    Map<String, Source> used = new LinkedHashMap<>();
    card.scores().stream()
        .flatMap(s -> s.basis().stream())
        .flatMap(b -> Context.open(Context.evidence(b).toList()).stream())
        .map(Evidence::source)
        .flatMap(Optional::stream)
        .forEach(id -> context.source(id).ifPresent(s -> used.put(id, s)));
    context.verdicts(card.state()).stream()
        .flatMap(v -> v.sources().stream())
        .forEach(id -> context.source(id).ifPresent(s -> used.put(id, s)));
    return used.values().stream().map(SourceView::of).toList();
  }
}

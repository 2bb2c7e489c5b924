package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.ReasonBaseline;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Unrated;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Range;

/** Writes the result of one state in sentences: rating, certainty, reasons, gaps, disputes. */
final class SentencesPage {
  private static final int MOST_REASONS = 5;

  private final Report report;
  private final Scoreboard board;
  private final Scorecard card;
  private final Context context;
  private final ReasonWords words;
  private final String name;
  private final List<Block> blocks = new ArrayList<>();

  SentencesPage(Report report, Scoreboard board, Scorecard card) {
    this.report = report;
    this.board = board;
    this.card = card;
    this.context = new Context(report, board.header());
    this.words = new ReasonWords(context, card);
    this.name = context.wording().text(card.name());
  }

  Page page() {
    blocks.add(
        new Block.Heading(
            1, context.say("card.title", name, card.state(), Headings.title(context))));
    blocks.add(new Block.Paragraph(Headings.subtitle(context)));
    paragraph(result());
    paragraph(disputes());
    part("say.sure", sure());
    Sureness.items(context, card).ifPresent(items -> blocks.add(new Block.Items(items)));
    holdsBack();
    Gaps gaps = new Gaps(context, card);
    items("say.missing", gaps.missing());
    items("say.steps", gaps.steps());
    items("say.contest", gaps.contest());
    blocks.addAll(new SourceList(context).of(List.of(card)));
    return new Page(blocks, report.width());
  }

  private List<String> result() {
    List<String> said = new ArrayList<>();
    card.rating().ifPresent(r -> said.add(context.say("say.rated", name, context.band(r.band()))));
    card.unrated().ifPresent(u -> said.add(unrated(u)));
    Range range = context.header().range();
    card.overall()
        .value()
        .ifPresent(
            score ->
                said.add(
                    context.say(
                        "say.score",
                        context.figures().number(score),
                        context.figures().exact(range.low()),
                        context.figures().exact(range.high()))));
    card.rank().ifPresent(r -> said.add(rank(r)));
    context.published(card.state()).stream()
        .map(v -> context.say("card.published", context.scheme(v), context.verdict(v)))
        .forEach(said::add);
    return said;
  }

  private String unrated(Unrated unrated) {
    return unrated.cause() == Unrated.Cause.NO_SCORE || unrated.coverage().isEmpty()
        ? context.say(
            "say.no-score",
            name,
            card.overall().reason().map(context::reason).orElse(Context.NOTHING))
        : context.say(
            "say.low-coverage",
            name,
            context.figures().percentBelow(unrated.coverage().getAsDouble(), unrated.minimum()),
            context.figures().exact(100 * unrated.minimum()));
  }

  private String rank(Rank rank) {
    String place = context.figures().exact(rank.position());
    return rank.sharedBy() > 1
        ? context.say("say.rank-shared", place, rank.sharedBy())
        : context.say("say.rank", place);
  }

  /** What the state replied on the whole card, and which rating was decided. */
  private List<String> disputes() {
    List<String> said = new ArrayList<>();
    for (Adjudication a : card.adjudications()) {
      said.add(
          context.say(
              "say.decided",
              a.rating().map(context::band).orElse(Context.NOTHING),
              a.by(),
              a.on().toString(),
              context.wording().text(a.why())));
    }
    for (Reply r : card.replies()) {
      if (r.indicator().isEmpty()) {
        said.add(
            context.say(
                "say.reply", name, Headings.who(r.by(), r.on()), context.wording().text(r.text())));
      }
    }
    return said;
  }

  private List<String> sure() {
    List<String> said = new ArrayList<>();
    Score whole = card.overall();
    whole
        .coverage()
        .ifPresent(c -> said.add(context.say("say.covered", context.figures().percent(c))));
    Optional<Bounds> bounds = whole.bounds();
    if (bounds.isPresent() && bounds.get().width() > 0) {
      said.add(
          context.say(
              "say.bounds",
              context.figures().number(bounds.get().low()),
              context.figures().number(bounds.get().high())));
    }
    if (bounds.isPresent() && bounds.get().width() == 0) {
      said.add(context.say("say.exact"));
    }
    whole.unbounded().ifPresent(r -> said.add(context.say("say.unbounded", context.reason(r))));
    card.rating().flatMap(this::possible).ifPresent(said::add);
    return said;
  }

  private Optional<String> possible(Rating rating) {
    if (rating.lowest().isEmpty() || rating.highest().isEmpty()) {
      return Optional.empty();
    }
    String low = context.band(rating.lowest().get());
    String high = context.band(rating.highest().get());
    return Optional.of(
        low.equals(high) ? context.say("say.certain") : context.say("say.possible", low, high));
  }

  private void holdsBack() {
    if (card.overall().value().isEmpty()) {
      return;
    }
    ReasonCodes best = reasons(ReasonBaseline.bestPossible());
    double behind = StrictMath.abs(best.baselineScore() - best.score());
    String most = context.figures().exact(best.baselineScore());
    part(
        "say.back",
        List.of(
            Decimals.settle(behind) == 0
                ? context.say("say.best")
                : context.say("say.behind", words.points(behind), most)));
    List<String> items = words.items(best, MOST_REASONS);
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(items));
    }
    card.rating().ifPresent(this::next);
  }

  private ReasonCodes reasons(ReasonBaseline baseline) {
    return ReasonCodes.of(board, card.state(), baseline);
  }

  private void next(Rating rating) {
    List<String> said = new ArrayList<>();
    rating.caps().forEach(outcome -> said.add(Headings.sentence(words.cap(outcome))));
    if (!rating.band().equals(rating.uncapped())) {
      said.add(context.say("card.uncapped", context.band(rating.uncapped())));
    }
    said.add(nextBand(rating));
    paragraph(said);
    List<String> tests = new ClassGrounds(context).lines(rating);
    if (!tests.isEmpty()) {
      blocks.add(new Block.Items(tests));
    }
  }

  private String nextBand(Rating rating) {
    boolean up = context.header().order() == Ranking.Order.HIGHEST_FIRST;
    List<String> bands = context.header().bands().stream().map(Band::id).toList();
    if (rating.band().equals(bands.get(up ? bands.size() - 1 : 0))) {
      return context.say("say.top");
    }
    if (!context.header().classification().isByScore()) {
      String better = bands.get(bands.indexOf(rating.band()) + (up ? 1 : -1));
      return context.say("say.next-class", context.band(better));
    }
    ReasonCodes next = reasons(ReasonBaseline.nextBand());
    String band = context.band(next.reference().orElseThrow());
    return next.reasons().isEmpty()
        ? context.say("say.next-capped", band)
        : context.say(
            up ? "say.next" : "say.next-below",
            band,
            context.figures().exact(next.baselineScore()),
            words.points(StrictMath.abs(next.baselineScore() - next.score())));
  }

  private void part(String heading, List<String> sentences) {
    blocks.add(new Block.Heading(2, context.say(heading)));
    paragraph(sentences);
  }

  private void paragraph(List<String> sentences) {
    if (!sentences.isEmpty()) {
      blocks.add(new Block.Paragraph(String.join(" ", sentences)));
    }
  }

  private void items(String heading, List<String> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.Heading(2, context.say(heading)));
      blocks.add(new Block.Items(items));
    }
  }
}

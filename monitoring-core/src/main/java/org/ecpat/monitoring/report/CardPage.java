package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.CapOutcome;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;

/** Writes the card of one state: the rating, why it is so, and how far each promise is kept. */
final class CardPage {
  private final Report report;
  private final Scorecard card;
  private final Context context;

  CardPage(Report report, BoardHeader header, Scorecard card) {
    this.report = report;
    this.card = card;
    this.context = new Context(report, header);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    String name = context.wording().text(card.name());
    blocks.add(
        new Block.Heading(
            1, context.say("card.title", name, card.state(), Headings.title(context))));
    blocks.add(new Block.Paragraph(Headings.subtitle(context)));
    blocks.add(new Block.Items(facts()));
    blocks.add(new Block.Heading(2, context.say("card.why")));
    blocks.addAll(new Explanation(context, card).blocks());
    blocks.addAll(Sureness.blocks(context, card));
    blocks.addAll(new Promises(context, card).blocks());
    blocks.addAll(new SourceList(context).of(List.of(card)));
    return new Page(blocks, report.width());
  }

  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    card.rating().ifPresent(rating -> rating(facts, rating));
    card.unrated().ifPresent(u -> facts.add(context.unrated(u)));
    facts.add(score(card.overall()));
    Preparations.fact(context, card).ifPresent(facts::add);
    card.rank().ifPresent(r -> facts.add(context.say("card.rank", context.rank(r))));
    card.adjudications().forEach(a -> facts.add(Headings.decision(context, card.state(), a)));
    card.replies().stream()
        .filter(r -> r.indicator().isEmpty())
        .forEach(r -> facts.add(reply(context, r)));
    context.published(card.state()).stream()
        .map(v -> context.say("card.published", context.scheme(v), context.verdict(v)))
        .forEach(facts::add);
    return facts;
  }

  private void rating(List<String> facts, Rating rating) {
    facts.add(context.say("card.rating", context.band(rating.band())));
    facts.addAll(new ClassGrounds(context).lines(rating));
    for (CapOutcome outcome : rating.caps()) {
      String why =
          context.header().caps().stream()
              .filter(c -> c.id().equals(outcome.cap()))
              .map(Cap::why)
              .map(context.wording()::text)
              .findFirst()
              .orElse(outcome.cap());
      String key = "card.cap." + Wording.key(outcome.effect());
      facts.add(context.say(key, atMost(outcome), why));
    }
    if (!rating.band().equals(rating.uncapped())) {
      facts.add(context.say("card.uncapped", context.band(rating.uncapped())));
    }
    boolean open =
        card.overall().coverage().orElse(1) < 1 || !rating.lowest().equals(rating.highest());
    if (open && rating.lowest().isPresent() && rating.highest().isPresent()) {
      String low = context.band(rating.lowest().get());
      String high = context.band(rating.highest().get());
      facts.add(
          low.equals(high) ? context.say("card.certain") : context.say("card.possible", low, high));
    }
  }

  private String atMost(CapOutcome outcome) {
    return context.header().caps().stream()
        .filter(c -> c.id().equals(outcome.cap()))
        .map(c -> context.band(c.atMost()))
        .findFirst()
        .orElse(Context.NOTHING);
  }

  private String score(Score score) {
    String value = context.numberOr(score.value(), score.reason());
    String bounds =
        score
            .bounds()
            .filter(b -> b.width() > 0)
            .map(
                b ->
                    context.say(
                        "card.bounds",
                        context.figures().number(b.low()),
                        context.figures().number(b.high())))
            .orElseGet(() -> score.unbounded().map(r -> ", " + context.reason(r)).orElse(""));
    return context.say("card.score", value, bounds, context.percent(score.coverage()));
  }

  /** What a state replied, with who and when. */
  static String reply(Context context, Reply reply) {
    return context.say(
        "reply", context.wording().text(reply.text()), Headings.who(reply.by(), reply.on()));
  }
}

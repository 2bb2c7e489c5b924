package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Scorecard;

/** Writes the reasons for a score against one baseline. */
final class ReasonsPage {
  private final Report report;
  private final Scorecard card;
  private final ReasonCodes reasons;
  private final Context context;
  private final ReasonWords words;

  ReasonsPage(Report report, Context context, Scorecard card, ReasonCodes reasons) {
    this.report = report;
    this.card = card;
    this.reasons = reasons;
    this.context = context;
    this.words = new ReasonWords(context, card);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    String name = context.wording().text(card.name());
    blocks.add(
        new Block.Heading(
            1, context.say("card.title", name, card.state(), Headings.title(context))));
    blocks.add(new Block.Paragraph(Headings.subtitle(context)));
    blocks.add(new Block.Paragraph(against()));
    List<String> disputes = disputes();
    if (!disputes.isEmpty()) {
      blocks.add(new Block.Items(disputes));
    }
    List<String> items = words.items(reasons, Integer.MAX_VALUE);
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(items));
    }
    List<String> caps = reasons.caps().stream().map(words::cap).toList();
    if (!caps.isEmpty()) {
      blocks.add(new Block.Items(caps));
    }
    if (reasons.ahead() > 0) {
      blocks.add(new Block.Paragraph(context.say("reason.ahead", words.points(reasons.ahead()))));
    }
    blocks.addAll(new SourceList(context).of(List.of(card)));
    return new Page(blocks, report.width());
  }

  /** What was decided in place of the rating, and what the state replied. */
  private List<String> disputes() {
    List<String> lines = new ArrayList<>();
    reasons.adjudications().forEach(a -> lines.add(Headings.decision(context, reasons.state(), a)));
    for (Reply reply : reasons.replies()) {
      String said = CardPage.reply(context, reply);
      lines.add(
          reply.indicator().map(i -> context.say("say.on", context.label(i), said)).orElse(said));
    }
    return lines;
  }

  private String against() {
    String reference = reasons.reference().orElse(Context.NOTHING);
    String named =
        switch (reasons.baseline()) {
          case NEXT_BAND -> context.band(reference);
          case GROUP_MEAN -> context.group(reference);
          case BEST_POSSIBLE, MEDIAN_STATE, LAST_ROUND -> reference;
        };
    return context.say(
        "against." + Wording.key(reasons.baseline()),
        context.figures().number(reasons.score()),
        context.figures().number(reasons.baselineScore()),
        named);
  }
}

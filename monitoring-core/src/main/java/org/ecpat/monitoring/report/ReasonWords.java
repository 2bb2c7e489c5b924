package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.CapOutcome;
import org.ecpat.monitoring.scoring.ReasonCode;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Shortfall;
import org.ecpat.monitoring.table.Decimals;

/** Says in sentences why a score is not better, with the answers and their evidence. */
final class ReasonWords {
  private final Context context;
  private final Scorecard card;
  private final Grounds grounds;

  ReasonWords(Context context, Scorecard card) {
    this.context = context;
    this.card = card;
    this.grounds = new Grounds(context);
  }

  /** The reasons that cost points, up to some number, and what the others cost together. */
  List<String> items(ReasonCodes reasons, int most) {
    List<ReasonCode> costing =
        reasons.reasons().stream().filter(r -> Decimals.settle(r.points()) > 0).toList();
    List<String> items = new ArrayList<>(costing.stream().limit(most).map(this::reason).toList());
    if (costing.size() > most) {
      List<ReasonCode> others = costing.subList(most, costing.size());
      double points = others.stream().mapToDouble(ReasonCode::points).sum();
      items.add(context.say("reason.others", others.size(), points(points)));
    }
    return items;
  }

  private String reason(ReasonCode reason) {
    boolean alone = reason.shortfalls().size() == 1;
    return alone && reason.shortfalls().get(0).node().equals(reason.code())
        ? shortfall(reason.shortfalls().get(0))
        : context.say(
            "reason.code",
            reason.code(),
            points(reason.points()),
            reason.shortfalls().stream().map(this::shortfall).collect(Collectors.joining(" ")));
  }

  private String shortfall(Shortfall shortfall) {
    String label = context.label(shortfall.node());
    String points = points(shortfall.points());
    Optional<Score> score = card.score(shortfall.node());
    if (shortfall.basis().isEmpty()) {
      return score
          .filter(s -> !s.steps().isEmpty())
          .map(s -> context.say("reason.steps", label, points, steps(s)))
          .orElseGet(() -> context.say("reason.plain", label, points));
    }
    Basis basis = shortfall.basis().get();
    String why =
        basis
            .answer()
            .map(
                a ->
                    context.say(
                        "reason.answered", label, points, grounds.answer(shortfall.node(), a)))
            .orElseGet(() -> missing(label, points, score));
    List<String> evidence = grounds.evidence(basis);
    return evidence.isEmpty()
        ? why
        : why + " " + context.say("reason.evidence", String.join("; ", evidence));
  }

  private String missing(String label, String points, Optional<Score> score) {
    return score.flatMap(Score::reason).isPresent()
        ? context.say("reason.missing", label, points, context.reason(score.get().reason().get()))
        : context.say("reason.imputed", label, points);
  }

  private String steps(Score score) {
    return score.steps().stream().map(grounds::step).collect(Collectors.joining("; "));
  }

  /** The points with the digits of the report; with all they have where these would show none. */
  String points(double points) {
    boolean hidden = points > 0 && Double.compare(context.figures().rounded(points), 0) == 0;
    return hidden ? context.figures().exact(points) : context.figures().number(points);
  }

  /** What caps did to the rating, or may have done. */
  String cap(CapOutcome outcome) {
    Optional<Cap> cap =
        context.header().caps().stream().filter(c -> c.id().equals(outcome.cap())).findFirst();
    return context.say(
        "card.cap." + Wording.key(outcome.effect()),
        cap.map(c -> context.band(c.atMost())).orElse(Context.NOTHING),
        cap.map(c -> context.wording().text(c.why())).orElse(outcome.cap()));
  }
}

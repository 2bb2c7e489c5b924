package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecpat.monitoring.robustness.Factor;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.StateRobustness;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Scorecard;

/** How sure the results of one state are, in words. */
record Sureness(Context context, Robustness all, StateRobustness state) {
  private static final int MOST_CONTESTED = 12;
  private static final double CONTESTED = 0.05;

  /** Something said about a state; a dash where nothing is known of it. */
  static String of(Context context, Scorecard card, Function<Sureness, String> said) {
    return of(context, card).map(said).orElse(Context.NOTHING);
  }

  private static Optional<Sureness> of(Context context, Scorecard card) {
    return about(context)
        .flatMap(all -> all.state(card.state()).map(state -> new Sureness(context, all, state)));
  }

  /** What the report knows about the round of the page. */
  static Optional<Robustness> about(Context context) {
    BoardHeader header = context.header();
    return context
        .report()
        .robustness()
        .filter(all -> all.framework().equals(header.framework()))
        .filter(all -> all.methodology().equals(header.methodology()))
        .filter(all -> all.round().map(header.round()::equals).orElse(true));
  }

  /** Where most ranks lie. */
  String ranks() {
    return state.ranks().map(i -> interval(i, context.figures()::exact)).orElse(Context.NOTHING);
  }

  /** Where most scores lie. */
  String scores() {
    return state.scores().map(i -> interval(i, context.figures()::number)).orElse(Context.NOTHING);
  }

  private String interval(Interval interval, Function<Double, String> written) {
    String low = written.apply(interval.low());
    String high = written.apply(interval.high());
    return low.equals(high) ? low : context.say("bounds", low, high);
  }

  /** The share of replicates with the same rating. */
  String likely() {
    return state.rating().map(r -> percent(ratings().getOrDefault(r, 0.0))).orElse(Context.NOTHING);
  }

  private Map<String, Double> ratings() {
    return state.ratingProbabilities();
  }

  private String percent(double share) {
    return context.say("percent", context.figures().percent(share));
  }

  /** Whether rank and rating hold. */
  String stability() {
    return context.wording().word("stability", state.stability());
  }

  /** How many replicates of what, and how to read them. */
  static Optional<String> note(Context context) {
    return about(context).map(all -> note(context, all));
  }

  static String note(Context context, Robustness all) {
    RobustnessRequest request = all.request();
    return context.say(
        "board.robust",
        context.figures().exact(request.replicates()),
        request.factors().stream().map(Factor::name).collect(Collectors.joining(", ")),
        Long.toString(request.seed()),
        context.figures().exact(all.failed()),
        context.figures().percent(request.coverage()),
        context.figures().percent(request.stability().rankWidth()),
        context.figures().percent(request.stability().rating()));
  }

  /** The part of a card on how sure it is. */
  static List<Block> blocks(Context context, Scorecard card) {
    return of(context, card).map(Sureness::blocks).orElse(List.of());
  }

  /** What replicates say about a state, a sentence each; empty where nothing is known of it. */
  static Optional<List<String>> items(Context context, Scorecard card) {
    return of(context, card).map(Sureness::items);
  }

  private List<Block> blocks() {
    return List.of(
        new Block.Heading(2, context.say("card.robust")),
        new Block.Items(items()),
        new Block.Paragraph(note(context, all)));
  }

  private List<String> items() {
    List<String> items = new ArrayList<>();
    items.add(
        context.say(
            "card.ranks",
            context.figures().percent(all.request().coverage()),
            ranks(),
            scores(),
            stability()));
    for (int band = context.header().bands().size() - 1; band >= 0; band--) {
      String id = context.header().bands().get(band).id();
      if (ratings().containsKey(id)) {
        items.add(
            context.say("card.likely", context.band(id), percent(ratings().getOrDefault(id, 0.0))));
      }
    }
    if (state.unratedProbability() > 0) {
      items.add(context.say("card.unrated-share", percent(state.unratedProbability())));
    }
    List<String> contested = contested();
    if (!contested.isEmpty()) {
      items.add(context.say("card.contested", String.join(", ", contested)));
    }
    return items;
  }

  /** The states whose order to this one is least sure. */
  private List<String> contested() {
    return all.states().stream()
        .filter(other -> StrictMath.min(above(state, other), above(other, state)) >= CONTESTED)
        .sorted(
            Comparator.comparingDouble(
                other -> StrictMath.abs(above(state, other) - above(other, state))))
        .limit(MOST_CONTESTED)
        .map(other -> other.state() + " " + percent(above(state, other)))
        .toList();
  }

  private static double above(StateRobustness one, StateRobustness other) {
    return one.above().getOrDefault(other.state(), 0.0);
  }
}

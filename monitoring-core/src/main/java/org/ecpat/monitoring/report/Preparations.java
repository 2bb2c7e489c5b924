package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecpat.monitoring.methodology.CellChange;
import org.ecpat.monitoring.methodology.Prepared;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;

/** Says which values the preparations of a methodology touched, and why. */
final class Preparations {
  private static final int MOST_LISTED = 12;

  private Preparations() {}

  /** What one step did to a value. */
  static String line(Context context, Prepared prepared) {
    return context.say(
        "prepared." + Wording.key(prepared.kind()),
        prepared.step(),
        exact(context, prepared.before()),
        exact(context, prepared.after()),
        context.wording().ground(prepared.why(), context.figures()::exact));
  }

  private static String exact(Context context, OptionalDouble value) {
    return value.isPresent() ? context.figures().exact(value.getAsDouble()) : Context.NOTHING;
  }

  /** How many values of a state were touched, and the weight of those that were imputed. */
  static Optional<String> fact(Context context, Scorecard card) {
    int changed = touched(card, CellChange.Kind.CHANGED);
    int imputed = touched(card, CellChange.Kind.IMPUTED);
    int removed = touched(card, CellChange.Kind.REMOVED);
    String share = context.percent(OptionalDouble.of(card.imputedShare()));
    return changed + imputed + removed == 0
        ? Optional.empty()
        : Optional.of(context.say("card.prepared", changed, imputed, share, removed));
  }

  /** How many indicators a kind of change touched; one of two goals counts once. */
  private static int touched(Scorecard card, CellChange.Kind kind) {
    return (int)
        card.scores().stream()
            .filter(score -> of(score).stream().anyMatch(p -> p.kind() == kind))
            .map(Score::node)
            .distinct()
            .count();
  }

  /** For each step, how many values of which states and indicators it touched. */
  static List<String> notes(Context context, List<Scorecard> cards) {
    Map<List<Object>, Touched> steps = new LinkedHashMap<>();
    for (Scorecard card : cards) {
      for (Score score : card.scores()) {
        for (Prepared prepared : of(score)) {
          steps
              .computeIfAbsent(List.of(prepared.step(), prepared.kind()), s -> new Touched())
              .add(card.state(), score.node());
        }
      }
    }
    List<String> notes = new ArrayList<>();
    steps.forEach((step, touched) -> notes.add(note(context, step, touched)));
    return notes;
  }

  private static String note(Context context, List<Object> step, Touched touched) {
    return context.say(
        "board.prepared." + Wording.key((CellChange.Kind) step.get(1)),
        step.get(0),
        touched.cells.size(),
        list(context, touched.states.stream().toList()),
        list(context, touched.indicators.stream().map(context::label).toList()));
  }

  private static String list(Context context, List<String> all) {
    String first = all.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int rest = all.size() - MOST_LISTED;
    return rest > 0 ? context.say("board.and-more", first, rest) : first;
  }

  private static List<Prepared> of(Score score) {
    return score.basis().map(Basis::preparation).orElse(List.of());
  }

  /** What a step touched; an indicator of two goals counts once. */
  private static final class Touched {
    private final Set<String> states = new TreeSet<>();
    private final Set<String> indicators = new LinkedHashSet<>();
    private final Set<List<String>> cells = new LinkedHashSet<>();

    void add(String state, String indicator) {
      states.add(state);
      indicators.add(indicator);
      cells.add(List.of(state, indicator));
    }
  }
}

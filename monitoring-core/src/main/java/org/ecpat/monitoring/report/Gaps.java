package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Reason;

/** Says in sentences what is missing on a card, what was done to values, and what is disputed. */
final class Gaps {
  private final Context context;
  private final Scorecard card;
  private final Grounds grounds;

  Gaps(Context context, Scorecard card) {
    this.context = context;
    this.card = card;
    this.grounds = new Grounds(context);
  }

  /** The indicators without a value by reason, those that were filled, and whose weights rose. */
  List<String> missing() {
    Map<Reason, Set<String>> byReason = new TreeMap<>();
    Set<String> imputed = new LinkedHashSet<>();
    Set<String> unscored = new LinkedHashSet<>();
    for (Score score : indicators()) {
      if (score.nominalWeight() == 0) {
        unscored.add(quoted(score.node()));
      } else if (score.reason().isPresent()) {
        byReason
            .computeIfAbsent(score.reason().get(), r -> new LinkedHashSet<>())
            .add(quoted(score.node()));
      } else if (isImputed(score)) {
        imputed.add(quoted(score.node()));
      }
    }
    List<String> said = new ArrayList<>();
    byReason.forEach(
        (reason, labels) -> said.add(context.say("say.gap", context.reason(reason), list(labels))));
    add(said, "say.imputed", imputed);
    add(said, "say.unscored", unscored);
    add(said, "say.rescaled", rescaled());
    return said;
  }

  private static boolean isImputed(Score score) {
    return score
        .basis()
        .filter(b -> b.answer().isEmpty() || has(b, Qualifier.Kind.IMPUTED))
        .isPresent();
  }

  private static boolean has(Basis basis, Qualifier.Kind kind) {
    return basis.qualifiers().stream().anyMatch(q -> q.kind() == kind);
  }

  /** The nodes below which the shares were raised, because something takes no part. */
  private Set<String> rescaled() {
    Set<String> nodes = new LinkedHashSet<>();
    for (Score score : card.scores()) {
      boolean raised = Decimals.settle(score.weight()) > Decimals.settle(score.nominalWeight());
      score.parent().filter(p -> raised).ifPresent(p -> nodes.add(quoted(p)));
    }
    return nodes;
  }

  private void add(List<String> said, String key, Set<String> labels) {
    if (!labels.isEmpty()) {
      said.add(context.say(key, list(labels)));
    }
  }

  /**
   * Clamps, transforms, roundings and the like, and what preparations did, in order of the tree.
   */
  List<String> steps() {
    Set<String> said = new LinkedHashSet<>();
    for (Score score : card.scores()) {
      score
          .basis()
          .map(Basis::preparation)
          .orElse(List.of())
          .forEach(p -> said.add(on(score, grounds.prepared(p))));
      for (Step step : score.steps()) {
        said.add(on(score, grounds.step(step)));
      }
    }
    return List.copyOf(said);
  }

  /** Replies to answers, decisions on answers, and observations that do not count. */
  List<String> contest() {
    Map<String, List<String>> byNode = new LinkedHashMap<>();
    for (Score score : indicators()) {
      List<String> lines = new ArrayList<>();
      card.replies().stream()
          .filter(r -> r.indicator().equals(Optional.of(score.node())))
          .forEach(r -> lines.add(CardPage.reply(context, r)));
      score.basis().ifPresent(b -> lines.addAll(grounds.disputes(score.node(), b)));
      byNode.put(score.node(), lines.stream().map(line -> on(score, line)).toList());
    }
    return byNode.values().stream().flatMap(List::stream).toList();
  }

  private String on(Score score, String what) {
    return context.say("say.on", context.label(score.node()), what);
  }

  private List<Score> indicators() {
    return card.scores().stream().filter(s -> s.basis().isPresent() || isLeaf(s)).toList();
  }

  private boolean isLeaf(Score score) {
    return score.parent().isPresent() && card.below(score.node()).isEmpty();
  }

  private String quoted(String node) {
    return context.say("say.quoted", context.label(node));
  }

  private static String list(Set<String> labels) {
    return labels.stream().collect(Collectors.joining(", "));
  }
}

package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.table.Reason;

/** Says in words what the score of an indicator rests on. */
final class Grounds {
  private final Context context;

  Grounds(Context context) {
    this.context = context;
  }

  /** The answer that counts, in the words of its scale. */
  Optional<String> answer(Score score) {
    return score.basis().flatMap(Basis::answer).map(a -> answer(score.node(), a));
  }

  private String answer(String indicator, Answer answer) {
    return new AnswerWords(context.report(), context.wording(), context.figures())
        .say(indicator, answer);
  }

  /** Where the answer comes from, how sure it is, and what stands beside it. */
  List<String> lines(String indicator, Basis basis) {
    List<String> lines = new ArrayList<>();
    origin(basis).ifPresent(lines::add);
    if (!basis.qualifiers().isEmpty()) {
      lines.add(basis.qualifiers().stream().map(this::qualifier).collect(Collectors.joining("; ")));
    }
    basis
        .confidence()
        .ifPresent(c -> lines.add(context.say("confidence", context.figures().percent(c))));
    context.shown(basis.evidence()).forEach(e -> lines.add(evidence(e)));
    basis.note().ifPresent(n -> lines.add(context.say("note", context.wording().text(n))));
    basis.adjudication().ifPresent(a -> lines.add(decision(indicator, a)));
    basis.beside().forEach(o -> lines.add(beside(indicator, o)));
    return lines;
  }

  private Optional<String> origin(Basis basis) {
    return switch (basis.origin()) {
      case OBSERVED, ADJUDICATED, NOTHING -> Optional.empty();
      case RECONCILED, REGISTER, CONDITION ->
          Optional.of(context.wording().word("origin", basis.origin()));
    };
  }

  private String qualifier(Qualifier qualifier) {
    String word = context.wording().word("qualifier", qualifier.kind());
    return qualifier.detail().map(d -> context.say("qualifier", word, d)).orElse(word);
  }

  private String evidence(Evidence evidence) {
    StringBuilder text = new StringBuilder(context.wording().word("evidence", evidence.method()));
    evidence.source().ifPresent(s -> text.append(" [").append(s).append(']'));
    evidence.locator().ifPresent(l -> text.append(", ").append(l));
    evidence
        .collectedOn()
        .ifPresent(d -> text.append(", ").append(context.say("evidence.collected", d.toString())));
    evidence
        .expiresOn()
        .ifPresent(d -> text.append(", ").append(context.say("evidence.expires", d.toString())));
    evidence.summary().ifPresent(s -> text.append(": ").append(context.wording().text(s)));
    return text.toString();
  }

  private String decision(String indicator, Adjudication decision) {
    return context.say(
        "tree.decided",
        decision.answer().map(a -> answer(indicator, a)).orElse(Context.NOTHING),
        decision.by(),
        decision.on().toString(),
        context.wording().text(decision.why()));
  }

  private String beside(String indicator, Observation observation) {
    List<String> who = new ArrayList<>();
    observation.assessor().ifPresent(who::add);
    observation.recordedOn().ifPresent(on -> who.add(on.toString()));
    String found =
        observation
            .answer()
            .map(a -> answer(indicator, a))
            .or(() -> observation.absence().map(this::absence))
            .orElse(Context.NOTHING);
    String by = who.isEmpty() ? "" : " (" + String.join(", ", who) + ")";
    String evidence =
        context.shown(observation.evidence()).stream()
            .map(e -> ", " + evidence(e))
            .collect(Collectors.joining());
    return context.say("beside", found, by + evidence);
  }

  private String absence(Absence absence) {
    return context.reason(Reason.of(absence));
  }
}

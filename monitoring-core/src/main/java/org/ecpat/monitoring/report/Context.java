package org.ecpat.monitoring.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.observation.VerdictScheme;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Node;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Unrated;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Reason;

/** What all pages share: the settings, the header, and how its ids are said in words. */
final class Context {
  static final String NOTHING = "–";

  private final Report report;
  private final BoardHeader header;
  private final Wording wording;
  private final Figures figures;
  private final Map<String, String> labels = new HashMap<>();

  Context(Report report, BoardHeader header) {
    this.report = report;
    this.header = header;
    this.wording = Wording.in(report.locale());
    this.figures = new Figures(report.digits().orElse(header.printedDigits()), report.locale());
    for (Node node : header.nodes()) {
      labels.put(node.id(), wording.text(node.label()));
    }
  }

  Report report() {
    return report;
  }

  BoardHeader header() {
    return header;
  }

  Wording wording() {
    return wording;
  }

  Figures figures() {
    return figures;
  }

  String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  /** The label of a goal or indicator; its id if the header does not know it. */
  String label(String node) {
    return labels.getOrDefault(node, node);
  }

  String state(Scorecard card) {
    return card.state() + " " + wording.text(card.name());
  }

  String numberOr(OptionalDouble value, Optional<Reason> reason) {
    return value.isPresent()
        ? figures.number(value.getAsDouble())
        : reason.map(this::reason).orElse(NOTHING);
  }

  String reason(Reason reason) {
    return wording.word("reason", reason);
  }

  /** Low and high end; one number where both are printed alike. */
  String bounds(Optional<Bounds> bounds) {
    if (bounds.isEmpty()) {
      return NOTHING;
    }
    String low = figures.number(bounds.get().low());
    String high = figures.number(bounds.get().high());
    return low.equals(high) ? low : say("bounds", low, high);
  }

  String percent(OptionalDouble share) {
    return share.isPresent() ? say("percent", figures.percent(share.getAsDouble())) : NOTHING;
  }

  String rank(Rank rank) {
    return figures.exact(rank.position()) + (rank.sharedBy() > 1 ? "=" : "");
  }

  /** Why a state is not rated. */
  String unrated(Unrated unrated) {
    if (unrated.cause() == Unrated.Cause.NO_CLASS) {
      return say("unrated.no-class");
    }
    if (unrated.cause() == Unrated.Cause.NO_SCORE || unrated.coverage().isEmpty()) {
      return say("unrated.no-score");
    }
    return say(
        "unrated.low-coverage",
        figures.percentBelow(unrated.coverage().getAsDouble(), unrated.minimum()),
        figures.exact(100 * unrated.minimum()));
  }

  /** The label of a band, after its symbol. */
  String band(String id) {
    return find(id).map(b -> b.symbol().map(s -> s + " ").orElse("") + label(b)).orElse(id);
  }

  /** The symbol of a band; its label where it has none. */
  String symbol(String id) {
    return find(id).map(b -> b.symbol().orElseGet(() -> label(b))).orElse(id);
  }

  private Optional<Band> find(String id) {
    return header.bands().stream().filter(b -> b.id().equals(id)).findFirst();
  }

  private String label(Band band) {
    return wording.text(band.label());
  }

  /** The name of a group of states; its id if the framework is not given or does not know it. */
  String group(String id) {
    return report
        .framework()
        .flatMap(f -> f.states().group(id))
        .map(g -> wording.text(g.name()))
        .orElse(id);
  }

  /** What others published on a state for the year of the round. */
  List<Verdict> published(String state) {
    int year = header.round().date().getYear();
    return report.verdicts().map(v -> v.on(state, year)).orElse(List.of());
  }

  /** The schemes of the verdicts that speak about the year of the round. */
  List<VerdictScheme> schemesOfTheYear() {
    int year = header.round().date().getYear();
    Verdicts verdicts = report.verdicts().orElseThrow();
    Set<String> used =
        verdicts.verdicts().stream()
            .filter(v -> v.covers(year))
            .map(Verdict::scheme)
            .collect(Collectors.toSet());
    return verdicts.schemes().stream().filter(s -> used.contains(s.id())).toList();
  }

  /** The title and the publisher of the scheme that a verdict belongs to. */
  String scheme(Verdict verdict) {
    return schemesOfTheYear().stream()
        .filter(s -> s.id().equals(verdict.scheme()))
        .map(s -> wording.text(s.title()) + " (" + wording.text(s.publisher()) + ")")
        .findFirst()
        .orElse(verdict.scheme());
  }

  /** The possible labels of a verdict, and how sure it is if it was not published so. */
  String verdict(Verdict verdict) {
    Optional<VerdictScheme> scheme =
        report
            .verdicts()
            .flatMap(
                v -> v.schemes().stream().filter(s -> s.id().equals(verdict.scheme())).findFirst());
    String labels =
        verdict.labels().stream()
            .map(id -> scheme.flatMap(s -> s.label(id)).map(l -> wording.text(l.name())).orElse(id))
            .collect(Collectors.joining(" " + say("or") + " "));
    String known = labels.isEmpty() ? say("verdict.unknown") : labels;
    return verdict.certainty() == Certainty.PUBLISHED
        ? known
        : say("verdict.certainty", known, wording.word("certainty", verdict.certainty()));
  }

  /** The pieces of evidence that may be shown. */
  List<Evidence> shown(List<Evidence> evidence) {
    return report.evidence() == Confidentiality.RESTRICTED
        ? evidence
        : evidence.stream().filter(e -> e.confidentiality() == Confidentiality.PUBLIC).toList();
  }
}

package org.ecpat.monitoring.examples.site;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.observation.VerdictScheme;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Node;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.StateCommitments;

/** What all pages of one language share. */
final class Context {
  private final Results results;
  private final Words words;
  private final Ratings ratings;
  private final FileNames states;
  private final FileNames commitments;
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Commitment> byId = new HashMap<>();
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Report report;
  private final List<Frame.Language> languages;
  private final List<Scorecard> byName;

  Context(Results results, Locale locale) {
    this.results = results;
    this.words = Words.in(locale, header().printedDigits());
    this.ratings = new Ratings(header().bands(), words);
    this.states = FileNames.of("state-", board().cards().stream().map(Scorecard::state).toList());
    this.commitments =
        FileNames.of(
            "commitment-", framework().commitments().stream().map(Commitment::id).toList());
    results.verdicts().ifPresent(v -> v.sources().forEach(s -> sources.put(s.id(), s)));
    header().sources().forEach(s -> sources.put(s.id(), s));
    header().nodes().forEach(n -> nodes.put(n.id(), n));
    framework().commitments().forEach(c -> byId.put(c.id(), c));
    framework().indicators().forEach(i -> indicators.put(i.id(), i));
    this.report = Report.builder().locale(locale).framework(framework()).build();
    Collator order = Collator.getInstance(locale);
    this.byName = board().sorted((a, b) -> order.compare(name(a), name(b)));
    this.languages = Site.LANGUAGES.stream().map(l -> language(l, locale)).toList();
  }

  private static Frame.Language language(Locale language, Locale ofPage) {
    return new Frame.Language(
        language.toLanguageTag(), Words.in(language, 0).say("language"), language.equals(ofPage));
  }

  /** The languages in which every page can be read. */
  List<Frame.Language> languages() {
    return languages;
  }

  Results results() {
    return results;
  }

  Scoreboard board() {
    return results.board();
  }

  BoardHeader header() {
    return board().header();
  }

  Framework framework() {
    return results.exercise().framework();
  }

  Words words() {
    return words;
  }

  Ratings ratings() {
    return ratings;
  }

  /** The file of a state's card; empty if it is not on the board. */
  Optional<String> stateFile(String state) {
    return states.of(state);
  }

  Optional<String> commitmentFile(String commitment) {
    return commitments.of(commitment);
  }

  /** A commitment of the framework. */
  Commitment commitment(String id) {
    return Optional.ofNullable(byId.get(id)).orElseThrow();
  }

  Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  /** How far a state keeps its promises. */
  StateCommitments kept(String state) {
    return results.kept().state(state).orElseThrow();
  }

  /** The sentences of the library in this language. */
  Report report() {
    return report;
  }

  /** The cards in the order of their names in this language. */
  List<Scorecard> byName() {
    return byName;
  }

  String name(Scorecard card) {
    return words.text(card.name());
  }

  /** The label of a goal or indicator. */
  String label(String node) {
    return Optional.ofNullable(nodes.get(node))
        .map(n -> words.text(n.label()))
        .orElseGet(() -> Clean.text(node));
  }

  Optional<Node> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** The pieces of evidence that anyone may read. */
  static List<Evidence> open(List<Evidence> evidence) {
    return evidence.stream().filter(e -> e.confidentiality() == Confidentiality.PUBLIC).toList();
  }

  /** What others published on a state for the year of the round. */
  List<Verdict> verdicts(String state) {
    int year = board().round().date().getYear();
    return results.verdicts().map(v -> v.on(state, year)).orElse(List.of());
  }

  Optional<VerdictScheme> scheme(Verdict verdict) {
    return results
        .verdicts()
        .flatMap(
            v -> v.schemes().stream().filter(s -> s.id().equals(verdict.scheme())).findFirst());
  }

  /** The possible labels of a verdict. */
  String label(Verdict verdict) {
    String labels =
        verdict.labels().stream()
            .map(
                id ->
                    scheme(verdict)
                        .flatMap(s -> s.label(id))
                        .map(l -> words.text(l.name()))
                        .orElse(Clean.text(id)))
            .collect(Collectors.joining(words.say("or")));
    return labels.isEmpty() ? words.say("verdict.unknown") : labels;
  }

  Optional<Source> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /**
   * The sources that may be named, in order of id.
   *
   * <p>One that only restricted evidence rests on is not among them: its title alone may say who
   * spoke.
   */
  List<Source> openSources() {
    Set<String> open = new HashSet<>();
    Set<String> all = new HashSet<>();
    board().cards().stream()
        .flatMap(card -> card.scores().stream())
        .flatMap(score -> score.basis().stream())
        .flatMap(Context::evidence)
        .forEach(
            e ->
                e.source()
                    .ifPresent(
                        s -> {
                          all.add(s);
                          open(List.of(e)).forEach(o -> open.add(s));
                        }));
    all.removeAll(open);
    return sources.values().stream()
        .filter(s -> !all.contains(s.id()))
        .sorted(Comparator.comparing(Source::id))
        .toList();
  }

  static Stream<Evidence> evidence(Basis basis) {
    return Stream.concat(
        basis.evidence().stream(),
        basis.beside().stream().map(Observation::evidence).flatMap(List::stream));
  }
}

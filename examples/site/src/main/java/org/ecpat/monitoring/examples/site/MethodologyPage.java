package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Strategy;
import org.ecpat.monitoring.scoring.Node;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;

/** How it was judged, by what yardstick, and where everything comes from. */
public final class MethodologyPage {
  private final Context context;
  private final Words words;
  private final Framework framework;
  private final Methodology methodology;

  MethodologyPage(Context context) {
    this.context = context;
    this.words = context.words();
    this.framework = context.framework();
    this.methodology = context.results().exercise().methodology();
  }

  /**
   * Something and what is said of it.
   *
   * @param name what
   * @param text what is said
   */
  public record Fact(String name, String text) {}

  /**
   * A band of the rating.
   *
   * @param rating the band
   * @param from where it begins
   */
  public record BandLine(Ratings.Shown rating, String from) {}

  /**
   * A line of the yardstick: a goal, or an indicator below it.
   *
   * @param goal whether it is a goal
   * @param label its name
   * @param text what is to be achieved, or the question
   * @param weight its declared weight
   * @param why why it has that weight
   * @param certainty how sure its wording is
   */
  public record Line(
      boolean goal, String label, String text, String weight, String why, String certainty) {}

  /** The title of the methodology. */
  public String title() {
    return words.text(methodology.title());
  }

  /** What the methodology does and why. */
  public String description() {
    return words.text(methodology.description());
  }

  /** The title of the framework. */
  public String frameworkTitle() {
    return words.text(framework.title());
  }

  /** What the framework is. */
  public String frameworkDescription() {
    return words.text(framework.description());
  }

  /** The documents with their versions, and how sure they are. */
  public List<Fact> documents() {
    return List.of(
        document("framework", framework.id(), framework.version(), framework.certainty()),
        document("methodology", methodology.id(), methodology.version(), methodology.certainty()),
        new Fact(
            words.say("document.observations"),
            Clean.text(
                context.header().observations() + " " + context.header().observationsVersion())),
        new Fact(
            words.say("document.round"),
            Clean.text(context.board().round().id())
                + ", "
                + words.date(context.board().round().date())));
  }

  private Fact document(String kind, String id, String version, Certainty certainty) {
    return new Fact(
        words.say("document." + kind),
        Clean.text(id + " " + version) + " (" + words.word("certainty", certainty) + ")");
  }

  /** The rules of the methodology. */
  public List<Fact> rules() {
    List<Fact> rules = new ArrayList<>();
    methodology.preparation().forEach(step -> rules.add(fact("preparation", named(step))));
    rules.add(fact("normalization", named(methodology.normalization())));
    rules.add(fact("weighting", named(methodology.weighting())));
    rules.add(fact("aggregation", named(methodology.aggregation())));
    rules.add(fact("missing", words.word("missing", methodology.missing())));
    if (methodology.threshold() > 0) {
      rules.add(fact("threshold", words.percent(methodology.threshold())));
    }
    rules.add(
        fact(
            "minimum-coverage",
            words.say("rule.minimum-coverage.text", words.percent(methodology.minimumCoverage()))));
    rules.add(fact("ranking", words.word("ranking", methodology.ranking().order())));
    rules.add(fact("reconciliation", named(methodology.reconciliation())));
    context
        .results()
        .robustness()
        .ifPresent(all -> rules.add(fact("sure", SurePart.request(words, all))));
    return rules;
  }

  private Fact fact(String rule, String text) {
    return new Fact(words.say("rule." + rule), text);
  }

  private String named(Strategy strategy) {
    Optional<String> method = strategy.spec().map(s -> s.method());
    return method
        .map(m -> words.find("method." + m).orElseGet(() -> Clean.text(m)))
        .orElseGet(() -> words.say("method.own"));
  }

  /** The bands, the best first. */
  public List<BandLine> bands() {
    List<BandLine> lines = new ArrayList<>();
    for (Band band : context.header().bands()) {
      lines.add(0, new BandLine(context.ratings().shown(band), context.ratings().from(band)));
    }
    return lines;
  }

  /** How states come into bands, where bands do not follow from the score. */
  public Optional<String> classification() {
    return context.report().classification(context.header()).map(Clean::text);
  }

  /** What keeps a rating from being better. */
  public List<Fact> caps() {
    return context.header().caps().stream()
        .map(
            c -> {
              Ratings.Shown band = context.ratings().of(c.atMost());
              return new Fact(
                  words.say("methodology.at-most", band.symbol() + " " + band.label()),
                  words.text(c.why()));
            })
        .toList();
  }

  /** The goals and their indicators, as the cards have them. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Node node : context.header().nodes()) {
      framework.goal(node.id()).ifPresent(g -> lines.add(line(g)));
      framework.indicator(node.id()).ifPresent(i -> lines.add(line(i)));
    }
    return lines;
  }

  private Line line(Goal goal) {
    return new Line(
        true,
        words.text(goal.title()),
        words.text(goal.description()),
        words.exact(goal.weight()),
        words.text(goal.weightRationale()),
        words.word("certainty", goal.certainty()));
  }

  private Line line(Indicator indicator) {
    String label = context.label(indicator.id());
    String question = words.text(indicator.question());
    return new Line(
        false,
        label,
        question.equals(label) ? "" : question,
        words.exact(indicator.weight()),
        words.text(indicator.weightRationale()),
        words.word("certainty", indicator.certainty()));
  }

  /** The sources, each as it asks to be named. */
  public List<SourceView> sources() {
    return context.openSources().stream().map(SourceView::of).toList();
  }

  /** How many doubts the library has about the input. */
  public int findings() {
    return context.header().findings().size();
  }

  /** How many answers are known and how many are not. */
  public String answered() {
    long all = 0;
    long known = 0;
    for (Scorecard card : context.board().cards()) {
      for (Score score : card.scores()) {
        boolean asked = score.basis().isPresent() && score.nominalWeight() > 0;
        all += asked ? 1 : 0;
        known += asked && score.value().isPresent() ? 1 : 0;
      }
    }
    return words.say("methodology.answered", known, all);
  }
}

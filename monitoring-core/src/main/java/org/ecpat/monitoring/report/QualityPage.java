package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.robustness.Availability;
import org.ecpat.monitoring.robustness.Consistency;
import org.ecpat.monitoring.robustness.CorrelatedPair;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.robustness.Distribution;
import org.ecpat.monitoring.robustness.StaleEvidence;
import org.ecpat.monitoring.table.Reason;

/** Writes what the data of a round are like. */
final class QualityPage {
  private static final int DIGITS = 2;
  private static final int MOST_LISTED = 12;

  private final Report report;
  private final DataQuality quality;
  private final Wording wording;
  private final Figures figures;
  private final List<Block> blocks = new ArrayList<>();

  QualityPage(Report report, DataQuality quality) {
    this.report = report;
    this.quality = quality;
    this.wording = Wording.in(report.locale());
    this.figures = new Figures(report.digits().orElse(DIGITS), report.locale());
  }

  Page page() {
    heading(1, "quality.title", title(), quality.round().id());
    paragraph(
        "quality.subtitle",
        quality.observations(),
        quality.byState().size(),
        quality.byIndicator().size(),
        quality.round().date().toString());
    availability();
    distributions();
    correlations();
    consistency();
    doubts();
    freshness();
    return new Page(blocks, report.width());
  }

  private String title() {
    return framework(f -> Optional.of(wording.text(f.title())), quality.framework());
  }

  private String goal(String id) {
    return id.equals(Framework.OVERALL)
        ? wording.say("quality.whole")
        : framework(f -> f.goal(id).map(Goal::title).map(wording::text), id);
  }

  private String framework(Function<Framework, Optional<String>> words, String otherwise) {
    return report
        .framework()
        .filter(f -> f.id().equals(quality.framework()))
        .flatMap(words)
        .orElse(otherwise);
  }

  private void heading(int level, String key, Object... arguments) {
    blocks.add(new Block.Heading(level, wording.say(key, arguments)));
  }

  private void paragraph(String key, Object... arguments) {
    blocks.add(new Block.Paragraph(wording.say(key, arguments)));
  }

  private void table(List<Column> columns, List<List<String>> rows) {
    blocks.add(
        new Block.Table(
            columns, rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList()));
  }

  private Column words(String key) {
    return Column.words(wording.say(key));
  }

  private Column number(String key) {
    return Column.number(wording.say(key));
  }

  private void availability() {
    heading(2, "quality.availability");
    availability("quality.goal", quality.byGoal().stream().map(this::named).toList());
    if (quality.byRound().size() > 1) {
      availability("quality.round", quality.byRound());
    }
    List<Availability> states =
        quality.byState().stream()
            .filter(a -> a.share().orElse(1) < 1)
            .sorted(Comparator.comparingDouble(a -> a.share().orElse(1)))
            .limit(MOST_LISTED)
            .toList();
    if (!states.isEmpty()) {
      paragraph("quality.least");
      availability("column.state", states);
    }
  }

  private Availability named(Availability a) {
    return new Availability(goal(a.of()), a.questions(), a.answered(), a.absences());
  }

  private void availability(String of, List<Availability> rows) {
    table(
        List.of(
            words(of),
            number("quality.questions"),
            number("quality.answered"),
            number("quality.share"),
            words("quality.absent")),
        rows.stream()
            .map(
                a ->
                    List.of(
                        a.of(),
                        figures.exact(a.questions()),
                        figures.exact(a.answered()),
                        a.share().isPresent()
                            ? wording.say("percent", figures.percent(a.share().getAsDouble()))
                            : Context.NOTHING,
                        a.absences().entrySet().stream()
                            .filter(e -> e.getKey() != Reason.NOT_APPLICABLE)
                            .map(
                                e ->
                                    wording.word("reason", e.getKey())
                                        + " "
                                        + figures.exact(e.getValue()))
                            .collect(Collectors.joining(", "))))
            .toList());
  }

  private void distributions() {
    heading(2, "quality.distributions");
    List<Column> columns = new ArrayList<>();
    columns.add(words("quality.indicator"));
    List.of("n", "minimum", "quartile-1", "median", "quartile-3", "maximum", "mean")
        .forEach(key -> columns.add(number("quality." + key)));
    List.of("deviation", "skewness", "kurtosis")
        .forEach(key -> columns.add(number("quality." + key)));
    table(columns, quality.distributions().stream().map(this::row).toList());
  }

  private List<String> row(Distribution d) {
    return List.of(
        d.indicator(),
        figures.exact(d.count()),
        value(d.minimum()),
        value(d.lowerQuartile()),
        value(d.median()),
        value(d.upperQuartile()),
        value(d.maximum()),
        value(d.mean()),
        value(d.standardDeviation()),
        value(d.skewness()),
        value(d.kurtosis()));
  }

  private String value(OptionalDouble value) {
    return value.isPresent() ? figures.number(value.getAsDouble()) : Context.NOTHING;
  }

  private void correlations() {
    if (!quality.goals().isEmpty()) {
      heading(2, "quality.goals");
      pairs(quality.goals().stream().map(this::named).toList());
    }
    List<CorrelatedPair> strongest =
        quality.indicators().stream()
            .filter(p -> p.spearman().isPresent())
            .sorted(Comparator.comparingDouble(p -> -Math.abs(p.spearman().getAsDouble())))
            .limit(MOST_LISTED)
            .toList();
    if (!strongest.isEmpty()) {
      heading(2, "quality.pairs");
      pairs(strongest);
    }
  }

  private CorrelatedPair named(CorrelatedPair p) {
    return new CorrelatedPair(
        goal(p.first()),
        goal(p.second()),
        p.goal(),
        p.states(),
        p.pearson(),
        p.spearman(),
        p.kendall());
  }

  private void pairs(List<CorrelatedPair> pairs) {
    table(
        List.of(
            words("quality.first"),
            words("quality.second"),
            words("quality.common"),
            number("quality.n"),
            number("quality.pearson"),
            number("quality.spearman"),
            number("quality.kendall")),
        pairs.stream()
            .map(
                p ->
                    List.of(
                        p.first(),
                        p.second(),
                        p.goal().map(this::goal).orElse(Context.NOTHING),
                        figures.exact(p.states()),
                        value(p.pearson()),
                        value(p.spearman()),
                        value(p.kendall())))
            .toList());
  }

  private void consistency() {
    List<Consistency> several = quality.consistency().stream().filter(c -> c.parts() > 1).toList();
    if (several.isEmpty()) {
      return;
    }
    heading(2, "quality.consistency");
    table(
        List.of(
            words("quality.goal"),
            number("quality.parts"),
            number("quality.n"),
            number("quality.alpha")),
        several.stream()
            .map(
                c ->
                    List.of(
                        goal(c.goal()),
                        figures.exact(c.parts()),
                        figures.exact(c.states()),
                        value(c.alpha())))
            .toList());
  }

  private void doubts() {
    if (!quality.findings().isEmpty()) {
      heading(2, "quality.doubtful");
      blocks.add(new Block.Items(quality.findings().stream().map(Finding::text).toList()));
    }
  }

  private void freshness() {
    List<StaleEvidence> stale = quality.staleEvidence();
    if (stale.isEmpty()) {
      return;
    }
    heading(2, "quality.stale");
    paragraph(
        "quality.stale-counts",
        stale.stream().filter(s -> s.cause() == StaleEvidence.Cause.EXPIRED).count(),
        stale.stream().filter(s -> s.cause() == StaleEvidence.Cause.OLD).count(),
        quality.limits().years());
    List<String> shown =
        stale.stream()
            .filter(
                s ->
                    report.evidence() == Confidentiality.RESTRICTED
                        || s.evidence().confidentiality() == Confidentiality.PUBLIC)
            .limit(MOST_LISTED)
            .map(this::line)
            .toList();
    if (!shown.isEmpty()) {
      blocks.add(new Block.Items(shown));
    }
  }

  private String line(StaleEvidence stale) {
    String when =
        stale.cause() == StaleEvidence.Cause.EXPIRED
            ? wording.say("evidence.expires", stale.evidence().expiresOn().orElseThrow().toString())
            : wording.say(
                "evidence.collected", stale.evidence().collectedOn().orElseThrow().toString());
    return stale.state() + ", " + stale.indicator() + ": " + when;
  }
}

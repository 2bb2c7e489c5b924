package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.progress.AssessmentIdentity;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.Mover;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;

/** Writes how two judgements of a round agree, and which states move most. */
final class ComparisonPage {
  private static final int DIGITS = 1;
  private static final int MOST_PARTS = 3;

  private final Report report;
  private final Comparison comparison;
  private final Wording wording;
  private final Figures figures;
  private final Labels labels;
  private final List<Block> blocks = new ArrayList<>();

  ComparisonPage(Report report, Comparison comparison) {
    this.report = report;
    this.comparison = comparison;
    this.wording = Wording.in(report.locale());
    this.figures = new Figures(report.digits().orElse(DIGITS), report.locale());
    this.labels = new Labels(report, wording, comparison.second().framework());
  }

  Page page() {
    AssessmentIdentity first = comparison.first();
    AssessmentIdentity second = comparison.second();
    blocks.add(
        new Block.Heading(1, say("compare.title", labels.title(second), second.round().id())));
    blocks.add(new Block.Paragraph(say("compare.judgements", name(first), name(second))));
    List<Mover> movers = comparison.movers();
    long moved = movers.stream().filter(m -> m.places() != 0).count();
    long rerated = movers.stream().filter(Mover::isRatedOtherwise).count();
    blocks.add(
        new Block.Items(
            List.of(
                say(
                    "compare.correlation",
                    precise(comparison.spearman()),
                    precise(comparison.kendall())),
                say("compare.counts", movers.size(), (int) moved, (int) rerated))));
    only("compare.only", "A", comparison.onlyFirst());
    only("compare.only", "B", comparison.onlySecond());
    List<Mover> most =
        movers.stream()
            .filter(m -> m.places() != 0 || m.points() != 0)
            .limit(Comparison.MOST_EXPLAINED)
            .toList();
    if (!most.isEmpty()) {
      blocks.add(new Block.Heading(2, say("compare.movers")));
      movers(most);
      blocks.add(new Block.Heading(2, say("compare.why")));
      blocks.add(new Block.Items(most.stream().map(this::why).toList()));
    }
    return new Page(blocks, report.width());
  }

  private String name(AssessmentIdentity judgement) {
    return say(
        "compare.judgement",
        judgement.methodology(),
        judgement.methodologyVersion(),
        judgement.frameworkVersion(),
        judgement.observationsVersion());
  }

  private void only(String key, String which, List<String> states) {
    if (!states.isEmpty()) {
      blocks.add(new Block.Paragraph(say(key, which, String.join(", ", states))));
    }
  }

  private void movers(List<Mover> most) {
    List<Column> columns =
        List.of(
            Column.words(say("column.state")),
            Column.number(say("compare.rank", "A")),
            Column.number(say("compare.rank", "B")),
            Column.number(say("compare.places")),
            Column.number(say("compare.score", "A")),
            Column.number(say("compare.score", "B")),
            Column.words(say("compare.rating", "A")),
            Column.words(say("compare.rating", "B")));
    blocks.add(
        new Block.Table(
            columns, most.stream().map(m -> row(m).stream().map(Cell::of).toList()).toList()));
  }

  private List<String> row(Mover mover) {
    String places = figures.exact(mover.places());
    return List.of(
        labels.state(mover.state()),
        figures.exact(mover.first().rank()),
        figures.exact(mover.second().rank()),
        mover.places() > 0 ? "+" + places : places,
        figures.number(mover.first().score()),
        figures.number(mover.second().score()),
        band(comparison.firstBands(), mover.first().rating()),
        band(comparison.secondBands(), mover.second().rating()));
  }

  private String why(Mover mover) {
    String causes =
        mover.causes().entrySet().stream()
            .map(e -> wording.word("cause", e.getKey()) + " " + figures.signed(e.getValue()))
            .collect(Collectors.joining(", "));
    String parts =
        mover.parts().stream()
            .limit(MOST_PARTS)
            .map(p -> labels.node(p.node()) + " " + figures.signed(p.difference()))
            .collect(Collectors.joining("; "));
    return say("compare.reason", mover.state(), figures.signed(mover.points()), causes, parts);
  }

  private String band(List<Band> bands, Optional<String> id) {
    return labels.band(bands, id);
  }

  private String precise(OptionalDouble value) {
    return value.isPresent() ? figures.precise(value.getAsDouble()) : Context.NOTHING;
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }
}

package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.robustness.Estimate;
import org.ecpat.monitoring.robustness.FactorEffect;
import org.ecpat.monitoring.robustness.Output;
import org.ecpat.monitoring.robustness.OutputIndices;
import org.ecpat.monitoring.robustness.Sensitivity;
import org.ecpat.monitoring.robustness.SobolIndex;
import org.ecpat.monitoring.robustness.SobolIndices;

/** Writes which uncertainty matters most. */
final class SensitivityPage {
  private static final int DIGITS = 1;

  private final Report report;
  private final Wording wording;
  private final Figures figures;
  private final List<Block> blocks = new ArrayList<>();

  SensitivityPage(Report report) {
    this.report = report;
    this.wording = Wording.in(report.locale());
    this.figures = new Figures(report.digits().orElse(DIGITS), report.locale());
  }

  /** The shares of the factors, for every output those that matter most first. */
  Page page(Sensitivity sensitivity) {
    blocks.add(new Block.Heading(1, wording.say("sensitive.title")));
    sensitivity.outputs().forEach(this::output);
    blocks.add(
        new Block.Paragraph(
            wording.say("sensitive.reading", figures.percent(sensitivity.request().level()))));
    return new Page(blocks, report.width());
  }

  private void output(OutputIndices output) {
    SobolIndices indices = output.indices();
    blocks.add(new Block.Heading(2, name(output.output())));
    blocks.add(
        new Block.Paragraph(
            wording.say(
                "sensitive.spread",
                figures.number(indices.mean()),
                figures.number(StrictMath.sqrt(indices.variance())),
                figures.exact(indices.rows()))));
    table(
        List.of(
            Column.words(wording.say("sensitive.factor")),
            Column.number(wording.say("sensitive.total")),
            Column.number(wording.say("sensitive.between")),
            Column.number(wording.say("sensitive.first")),
            Column.number(wording.say("sensitive.between"))),
        indices.ranked().stream().map(this::row).toList());
    if (!indices.findings().isEmpty()) {
      blocks.add(new Block.Items(indices.findings().stream().map(Finding::text).toList()));
    }
  }

  private void table(List<Column> columns, List<List<String>> rows) {
    blocks.add(
        new Block.Table(
            columns, rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList()));
  }

  private String name(Output output) {
    if (output instanceof Output.Score score) {
      return wording.say("sensitive.score", score.state());
    }
    return output instanceof Output.Rank rank
        ? wording.say("sensitive.rank", rank.state())
        : wording.say("sensitive.rank-change");
  }

  private List<String> row(SobolIndex index) {
    return List.of(
        index.factor(),
        percent(index.total().value()),
        between(index.total()),
        percent(index.first().value()),
        between(index.first()));
  }

  private String percent(double share) {
    return wording.say("percent", figures.percent(share));
  }

  private String between(Estimate estimate) {
    return wording.say(
        "sensitive.interval", figures.percent(estimate.low()), figures.percent(estimate.high()));
  }

  /** Where outputs go if one factor varies and all else stays. */
  Page page(List<FactorEffect> effects) {
    blocks.add(new Block.Heading(1, wording.say("sensitive.one-title")));
    table(
        List.of(
            Column.words(wording.say("sensitive.factor")),
            Column.words(wording.say("sensitive.output")),
            Column.number(wording.say("sensitive.nominal")),
            Column.number(wording.say("sensitive.low")),
            Column.number(wording.say("robust.median")),
            Column.number(wording.say("sensitive.high"))),
        effects.stream()
            .map(
                e ->
                    List.of(
                        e.factor(),
                        name(e.output()),
                        figures.number(e.nominal()),
                        figures.number(e.interval().low()),
                        figures.number(e.interval().median()),
                        figures.number(e.interval().high())))
            .toList());
    return new Page(blocks, report.width());
  }
}

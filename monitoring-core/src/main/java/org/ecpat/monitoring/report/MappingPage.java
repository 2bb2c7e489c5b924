package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.framework.Correspondence;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.MappingGaps;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;

/** Writes how the indicators of two frameworks correspond, and what each asks alone. */
final class MappingPage {
  private final Report report;
  private final FrameworkMapping mapping;
  private final Framework first;
  private final Framework second;
  private final Wording wording;
  private final List<Block> blocks = new ArrayList<>();

  MappingPage(Report report, FrameworkMapping mapping, Framework first, Framework second) {
    this.report = report;
    this.mapping = mapping;
    this.first = first;
    this.second = second;
    this.wording = Wording.in(report.locale());
  }

  Page page() {
    MappingGaps gaps = mapping.gaps(first, second);
    blocks.add(new Block.Heading(1, wording.text(mapping.title())));
    mapping.description().ifPresent(d -> blocks.add(new Block.Paragraph(wording.text(d))));
    blocks.add(
        new Block.Paragraph(
            wording.say(
                "mapping.counts",
                wording.text(first.title()),
                first.indicators().size(),
                wording.text(second.title()),
                second.indicators().size(),
                mapping.correspondences().size())));
    pairs();
    gap("mapping.only", first, second, gaps.onlyFirst());
    gap("mapping.partly", first, second, gaps.partlyFirst());
    gap("mapping.only", second, first, gaps.onlySecond());
    gap("mapping.partly", second, first, gaps.partlySecond());
    if (gaps.isEmpty()) {
      blocks.add(new Block.Paragraph(wording.say("mapping.no-gap")));
    }
    sources();
    return new Page(blocks, report.width());
  }

  private void pairs() {
    if (mapping.correspondences().isEmpty()) {
      return;
    }
    blocks.add(
        new Block.Table(
            List.of(
                Column.words(first.id()),
                Column.words(wording.say("mapping.relation")),
                Column.words(second.id()),
                Column.words(wording.say("mapping.note"))),
            mapping.correspondences().stream().map(this::row).toList()));
  }

  private List<Cell> row(Correspondence pair) {
    String note = pair.note().map(wording::text).orElse(Context.NOTHING);
    return List.of(
        Cell.of(question(first, pair.first())),
        Cell.of(wording.word("relation", pair.relation())),
        Cell.of(question(second, pair.second())),
        Cell.of(
            wording.say("verdict.certainty", note, wording.word("certainty", pair.certainty()))));
  }

  private String question(Framework framework, String id) {
    return framework.indicator(id).map(this::question).orElse(id);
  }

  private String question(Indicator indicator) {
    return indicator.id() + ": " + wording.text(indicator.question());
  }

  private void gap(String key, Framework asks, Framework other, List<Indicator> indicators) {
    if (indicators.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, wording.say(key, asks.id(), other.id(), indicators.size())));
    blocks.add(new Block.Items(indicators.stream().map(this::question).toList()));
  }

  private void sources() {
    if (!mapping.sources().isEmpty()) {
      blocks.add(new Block.Heading(2, wording.say("sources")));
      blocks.add(new Block.Items(mapping.sources().stream().map(Source::citation).toList()));
    }
  }
}

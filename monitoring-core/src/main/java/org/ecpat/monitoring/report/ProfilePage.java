package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.framework.Reweighting;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;

/** Writes what a profile leaves out of its base, weighs differently, and adds. */
final class ProfilePage {
  private final Report report;
  private final Profile profile;
  private final Framework base;
  private final Framework made;
  private final Wording wording;
  private final Figures figures;
  private final List<Block> blocks = new ArrayList<>();

  ProfilePage(Report report, Profile profile, Framework base) {
    this.report = report;
    this.profile = profile;
    this.base = base;
    this.made = profile.on(base);
    this.wording = Wording.in(report.locale());
    this.figures = new Figures(report.digits().orElse(0), report.locale());
  }

  Page page() {
    blocks.add(new Block.Heading(1, wording.text(profile.title())));
    profile.description().ifPresent(d -> blocks.add(new Block.Paragraph(wording.text(d))));
    blocks.add(
        new Block.Paragraph(
            wording.say(
                "profile.counts",
                profile.base().toString(),
                base.indicators().size(),
                made.indicators().size())));
    leftOut();
    weights();
    added();
    if (!profile.sources().isEmpty()) {
      blocks.add(new Block.Heading(2, wording.say("sources")));
      blocks.add(new Block.Items(profile.sources().stream().map(Source::citation).toList()));
    }
    return new Page(blocks, report.width());
  }

  /** Whatever the base has and the profile does not, named in it or fallen away with its goal. */
  private void leftOut() {
    List<String> items = new ArrayList<>();
    base.goals().stream()
        .filter(g -> made.goal(g.id()).isEmpty())
        .forEach(g -> items.add(label(base, g.id())));
    base.indicators().stream()
        .filter(i -> made.indicator(i.id()).isEmpty())
        .forEach(i -> items.add(label(base, i.id())));
    list("profile.without", items);
  }

  private void weights() {
    if (profile.weights().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, wording.say("profile.weights", profile.weights().size())));
    blocks.add(
        new Block.Table(
            List.of(
                Column.words(wording.say("tree.what")),
                Column.number(wording.say("profile.weight-base")),
                Column.number(wording.say("profile.weight"))),
            profile.weights().stream().map(this::row).toList()));
  }

  private List<Cell> row(Reweighting reweighting) {
    double before =
        base.goal(reweighting.id())
            .map(Goal::weight)
            .or(() -> base.indicator(reweighting.id()).map(Indicator::weight))
            .orElse(1.0);
    return List.of(
        Cell.of(label(base, reweighting.id())),
        Cell.of(figures.exact(before)),
        Cell.of(figures.exact(reweighting.weight())));
  }

  private void added() {
    list("profile.goals", profile.goals().stream().map(g -> label(made, g.id())).toList());
    list(
        "profile.indicators", profile.indicators().stream().map(i -> label(made, i.id())).toList());
    list(
        "profile.instruments",
        profile.instruments().stream().map(i -> i.id() + ": " + wording.text(i.title())).toList());
    list(
        "profile.commitments",
        profile.commitments().stream().map(c -> c.id() + ": " + wording.text(c.text())).toList());
  }

  private void list(String key, List<String> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.Heading(2, wording.say(key, items.size())));
      blocks.add(new Block.Items(items));
    }
  }

  private String label(Framework framework, String id) {
    Optional<String> words =
        framework
            .goal(id)
            .map(Goal::title)
            .or(() -> framework.indicator(id).map(Indicator::question))
            .map(wording::text);
    return words.map(w -> id + ": " + w).orElse(id);
  }
}

package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.progress.AnswerChange;
import org.ecpat.monitoring.progress.Obstacle;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.PathwaySet;
import org.ecpat.monitoring.progress.SingleStep;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;

/** Writes what keeps a state out of a band, and the ways into it. */
final class PathwayPage {
  private static final int DIGITS = 1;
  private static final int MOST_STEPS = 10;

  private final Report report;
  private final Pathway pathway;
  private final Wording wording;
  private final Figures figures;
  private final Labels labels;
  private final AnswerWords answers;
  private final List<Block> blocks = new ArrayList<>();

  PathwayPage(Report report, Pathway pathway) {
    this.report = report;
    this.pathway = pathway;
    this.wording = Wording.in(report.locale());
    this.figures = new Figures(report.digits().orElse(DIGITS), report.locale());
    this.labels = new Labels(report, wording, pathway.assessment().framework());
    this.answers = new AnswerWords(report, wording, figures);
  }

  Page page() {
    blocks.add(
        new Block.Heading(
            1,
            say(
                "pathway.title",
                labels.state(pathway.request().state()),
                band(Optional.of(pathway.toward())),
                pathway.assessment().round().id())));
    blocks.add(
        new Block.Paragraph(
            say(
                "pathway.now",
                pathway.band().isPresent() ? band(pathway.band()) : say("stability.not-rated"),
                number(pathway.score()),
                percent(pathway.coverage()))));
    blocks.add(new Block.Heading(2, say("pathway.obstacles")));
    blocks.add(new Block.Items(pathway.obstacles().stream().map(this::obstacle).toList()));
    blocks.add(new Block.Heading(2, say("pathway.sets")));
    blocks.add(new Block.Paragraph(found()));
    if (!pathway.sets().isEmpty()) {
      sets();
    }
    if (!pathway.steps().isEmpty()) {
      steps();
    }
    blocks.add(new Block.Paragraph(say("pathway.reading")));
    return new Page(blocks, report.width());
  }

  private String obstacle(Obstacle obstacle) {
    return switch (obstacle.kind()) {
      case CAP -> why(obstacle.id());
      case NO_SCORE -> say("pathway.no-score");
      case CLASS -> say("pathway.class");
      case COVERAGE ->
          say(
              "unrated.low-coverage",
              figures.percentBelow(obstacle.found().orElse(0), obstacle.needed().orElse(0)),
              figures.exact(100 * obstacle.needed().orElse(0)));
      case SCORE ->
          say(
              "pathway.score",
              number(obstacle.found()),
              figures.exact(obstacle.needed().orElse(0)),
              figures.precise(
                  StrictMath.abs(obstacle.needed().orElse(0) - obstacle.found().orElse(0))));
    };
  }

  private String why(String cap) {
    return pathway.caps().stream()
        .filter(c -> c.id().equals(cap))
        .findFirst()
        .map(Cap::why)
        .map(wording::text)
        .orElse(cap);
  }

  /** How good the sets are, how many there are, and how far the search came. */
  private String found() {
    if (pathway.search() == Pathway.Search.UNREACHABLE) {
      return say(
          "pathway.unreachable",
          pathway.highestBand().isPresent()
              ? band(pathway.highestBand())
              : say("stability.not-rated"),
          number(pathway.highestScore()));
    }
    if (pathway.sets().isEmpty()) {
      return say("pathway.nothing", count(pathway.request().nodeLimit()));
    }
    PathwaySet first = pathway.sets().get(0);
    String size =
        say(
            sizeKey(),
            first.changes().size(),
            figures.exact(first.cost()),
            count(pathway.count()),
            pathway.sets().size());
    return pathway.search() == Pathway.Search.COMPLETE
        ? size
        : size
            + " "
            + say(
                "pathway.limited",
                count(pathway.request().nodeLimit()),
                figures.exact(pathway.gap().orElse(0)));
  }

  private String sizeKey() {
    if (pathway.gap().orElse(0) > 0) {
      return "pathway.found";
    }
    return pathway.request().costs().isEmpty() ? "pathway.size" : "pathway.cost";
  }

  private void sets() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < pathway.sets().size(); i++) {
      PathwaySet set = pathway.sets().get(i);
      for (int k = 0; k < set.changes().size(); k++) {
        AnswerChange change = set.changes().get(k);
        rows.add(
            List.of(
                k == 0 ? Integer.toString(i + 1) : "",
                labels.node(change.indicator()),
                now(change),
                answers.say(change.indicator(), change.to()),
                k == 0 ? number(set.score()) : ""));
      }
    }
    table(
        List.of(
            Column.number(say("pathway.set")),
            Column.words(say("quality.indicator")),
            Column.words(say("pathway.from")),
            Column.words(say("pathway.to")),
            Column.number(say("pathway.then"))),
        rows);
  }

  private void steps() {
    blocks.add(new Block.Heading(2, say("pathway.steps")));
    table(
        List.of(
            Column.words(say("quality.indicator")),
            Column.words(say("pathway.from")),
            Column.words(say("pathway.to")),
            Column.number(say("change.points")),
            Column.words(say("pathway.rating"))),
        pathway.steps().stream().limit(MOST_STEPS).map(this::step).toList());
  }

  private List<String> step(SingleStep step) {
    return List.of(
        labels.node(step.change().indicator()),
        now(step.change()),
        answers.say(step.change().indicator(), step.change().to()),
        step.gain().isPresent() ? figures.signed(step.gain().getAsDouble()) : Context.NOTHING,
        step.band().isPresent() ? band(step.band()) : say("stability.not-rated"));
  }

  private String now(AnswerChange change) {
    return change
        .from()
        .map(a -> answers.say(change.indicator(), a))
        .or(() -> change.absence().map(r -> wording.word("reason", r)))
        .orElse(Context.NOTHING);
  }

  private void table(List<Column> columns, List<List<String>> rows) {
    blocks.add(
        new Block.Table(
            columns, rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList()));
  }

  private String count(int number) {
    return figures.exact(number);
  }

  private String band(Optional<String> id) {
    return labels.band(pathway.bands(), id);
  }

  private String number(OptionalDouble value) {
    return value.isPresent() ? figures.number(value.getAsDouble()) : Context.NOTHING;
  }

  private String percent(OptionalDouble share) {
    return share.isPresent()
        ? say("percent", figures.percent(share.getAsDouble()))
        : Context.NOTHING;
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }
}

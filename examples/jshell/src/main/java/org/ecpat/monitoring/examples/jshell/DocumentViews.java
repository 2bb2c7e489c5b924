package org.ecpat.monitoring.examples.jshell;

import java.util.List;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.json.Difference;
import org.ecpat.monitoring.json.Verification;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.WorkedExample;
import org.ecpat.monitoring.scoring.WorkedExamples;

/** What was observed and published, what is frozen, and what is wrong with it. */
final class DocumentViews {
  private DocumentViews() {}

  static void register(Views views) {
    views.one(Findings.class, f -> findings(f.findings()));
    views.one(Verification.class, DocumentViews::verification);
    views.one(Edition.class, DocumentViews::edition);
    views.one(Observations.class, DocumentViews::observations);
    views.one(Verdicts.class, v -> verdicts(v.verdicts()));
    views.one(WorkedExamples.class, e -> examples(e.examples()));
    views.many(Finding.class, DocumentViews::findings);
    views.many(Difference.class, DocumentViews::differences);
    views.many(Observation.class, DocumentViews::observations);
    views.many(Verdict.class, DocumentViews::verdicts);
    views.many(Round.class, DocumentViews::rounds);
    views.many(Source.class, DocumentViews::sources);
    views.many(WorkedExample.class, DocumentViews::examples);
  }

  static View findings(List<Finding> findings) {
    return findings.isEmpty()
        ? Table.of("Nothing found.")
        : findings(Words.count(findings.size(), "finding"), findings);
  }

  private static Table findings(String title, List<Finding> findings) {
    Table table =
        Table.of(title).words("severity", "code", "about", "rule and value", "what to do");
    findings.forEach(
        f ->
            table.row(
                Words.of(f.severity()),
                f.code(),
                f.subject(),
                f.rule() + f.value().map(v -> "; found " + v).orElse(""),
                f.remedy().orElse("")));
    return table;
  }

  private static View verification(Verification verification) {
    String outcome = verification.text().lines().findFirst().orElse("");
    return verification.holds() ? Table.of(outcome) : findings(outcome, verification.findings());
  }

  private static View edition(Edition edition) {
    Table table =
        Table.of("Edition " + edition.id() + ", frozen on " + edition.frozenOn())
            .note("Made with version " + edition.libraryVersion() + " of the library.")
            .words("part", "what", "SHA-256");
    edition.digests().forEach((part, digest) -> table.row(part, named(edition, part), digest));
    return table;
  }

  private static String named(Edition edition, String part) {
    return switch (part) {
      case "framework" -> edition.framework().id() + " " + edition.framework().version();
      case "methodology" -> edition.methodology().id() + " " + edition.methodology().version();
      case "observations" -> edition.observations().id() + " " + edition.observations().version();
      default -> "";
    };
  }

  private static View observations(Observations observations) {
    return Table.of(observations.title().map(t -> t.value()).orElse(observations.id()))
        .words("what", "value")
        .row("document", observations.id() + " " + observations.version())
        .row("framework", observations.framework())
        .row("answers and absences", "" + observations.observations().size())
        .row("registers of positions", "" + observations.positions().size())
        .row("replies", "" + observations.replies().size())
        .row("adjudications", "" + observations.adjudications().size())
        .row(
            "rounds with answers",
            observations.rounds().stream().map(Round::id).collect(Collectors.joining(", ")));
  }

  private static View observations(List<Observation> observations) {
    Table table =
        Table.of(Words.count(observations.size(), "observation")).words("state", "indicator");
    table.words("round", "answer", "assessor", "recorded", "evidence");
    observations.forEach(
        o ->
            table.row(
                o.state(),
                o.indicator(),
                o.round().id(),
                o.answer()
                    .map(a -> a.text())
                    .or(() -> o.absence().map(Words::of))
                    .orElse(Words.NOTHING),
                o.assessor().orElse(""),
                o.recordedOn().map(d -> d.toString()).orElse(""),
                evidence(o)));
    return table;
  }

  private static String evidence(Observation observation) {
    return observation.evidence().stream()
        .filter(e -> e.confidentiality() == Confidentiality.PUBLIC)
        .map(Evidence::source)
        .flatMap(s -> s.stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static View verdicts(List<Verdict> verdicts) {
    Table table =
        Table.of(Words.count(verdicts.size(), "rating") + " published by others, never scored")
            .words("state");
    table.words("years", "scheme", "label", "as reported", "certainty");
    verdicts.forEach(
        v ->
            table.row(
                v.state(),
                Words.range("" + v.fromYear(), "" + v.toYear()),
                v.scheme(),
                String.join(" or ", v.labels()),
                v.asReported().orElse(""),
                Words.of(v.certainty())));
    return table;
  }

  private static View differences(List<Difference> differences) {
    Table table =
        Table.of(Words.count(differences.size(), "difference")).words("place", "before", "after");
    differences.forEach(d -> table.row(d.place(), Words.of(d.before()), Words.of(d.after())));
    return table;
  }

  private static View rounds(List<Round> rounds) {
    Table table = Table.of(Words.count(rounds.size(), "round")).words("round", "reference date");
    rounds.forEach(r -> table.row(r.id(), r.date().toString()));
    return table;
  }

  private static View sources(List<Source> sources) {
    Table table =
        Table.of(Words.count(sources.size(), "source")).words("source", "what", "licence");
    sources.forEach(s -> table.row(s.id(), s.citation(), s.licence().orElse("")));
    return table;
  }

  private static View examples(List<WorkedExample> examples) {
    Table table =
        Table.of(Words.count(examples.size(), "worked example")).words("example", "expects");
    examples.forEach(
        e ->
            table.row(
                e.id(),
                e.expected().stream()
                    .map(
                        s ->
                            s.state()
                                + " "
                                + s.node()
                                + " "
                                + (s.value().isPresent()
                                    ? Words.exact(s.value().getAsDouble())
                                    : s.reason().map(Words::of).orElse("")))
                    .collect(Collectors.joining("; "))));
    return table;
  }
}

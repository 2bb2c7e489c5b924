package org.ecpat.monitoring.examples.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.observation.VerdictScheme;
import org.ecpat.monitoring.observation.Verdicts;

/** Makes the collection of ratings that others published. */
final class VerdictsMaker {
  private static final String TIERS = "tip-tier";
  private static final String ADVANCEMENT = "ilab-advancement";
  private static final String CAMPAIGN = "ecpat-progress";

  private final Inputs inputs;

  VerdictsMaker(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The verdicts by scheme, year and state. */
  Verdicts make() {
    Row document = inputs.curated("documents").only("document", "verdicts");
    List<VerdictScheme> schemes = schemes();
    List<Verdict> verdicts =
        Stream.of(tiers(), advancement(), campaign()).flatMap(List::stream).toList();
    Set<String> sources = new TreeSet<>();
    schemes.forEach(scheme -> sources.addAll(scheme.sources()));
    verdicts.forEach(verdict -> sources.addAll(verdict.sources()));
    return Verdicts.builder()
        .id("verdicts")
        .version(document.text("version"))
        .title(document.translated("title"))
        .sources(new SourceList(inputs).of(sources))
        .schemes(schemes)
        .verdicts(verdicts)
        .build();
  }

  private List<VerdictScheme> schemes() {
    Map<String, List<Row>> byScheme = new LinkedHashMap<>();
    for (Row row : inputs.curated("verdict_schemes").rows()) {
      byScheme.computeIfAbsent(row.text("scheme"), s -> new ArrayList<>()).add(row);
    }
    return byScheme.values().stream().map(this::scheme).toList();
  }

  /** A scheme, as sure as the least sure place of its labels. */
  private VerdictScheme scheme(List<Row> rows) {
    Row first = rows.get(0);
    Source source = new SourceList(inputs).of(List.of(first.text("source"))).get(0);
    return VerdictScheme.builder()
        .id(first.text("scheme"))
        .title(first.translated("scheme_title"))
        .publisher(first.translated("publisher"))
        .labels(
            rows.stream()
                .sorted(Comparator.comparingDouble(row -> row.number("position")))
                .map(row -> new VerdictScheme.Label(row.text("label"), row.translated("label")))
                .toList())
        .certainty(rows.stream().map(Row::certainty).max(Certainty::compareTo).orElseThrow())
        .addSources(source.id())
        .build();
  }

  private List<Verdict> tiers() {
    return inputs.tiers().rows().stream()
        .flatMap(row -> verdict(TIERS, row, "tier", "tip").stream())
        .sorted(VerdictsMaker.order())
        .toList();
  }

  private List<Verdict> advancement() {
    return inputs.record().where("indicator", "ILAB_ADVANCEMENT").rows().stream()
        .flatMap(row -> verdict(ADVANCEMENT, row, "value", "ilab").stream())
        .sorted(VerdictsMaker.order())
        .toList();
  }

  private Optional<Verdict> verdict(String scheme, Row row, String column, String source) {
    Row meaning =
        inputs.curated("verdict_values").where("scheme", scheme).only("raw", row.raw(column));
    List<String> labels = meaning.list("labels");
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.builder()
            .scheme(scheme)
            .state(row.text("iso3"))
            .fromYear(Integer.parseInt(row.text("year")))
            .labels(labels)
            .asReported(differing(scheme, labels, row.text(column)))
            .addSources(source)
            .build());
  }

  /** The words of the publication, unless they are the name of the label. */
  private Optional<String> differing(String scheme, List<String> labels, String reported) {
    Table names = inputs.curated("verdict_schemes").where("scheme", scheme);
    boolean same =
        labels.size() == 1 && names.only("label", labels.get(0)).text("label_en").equals(reported);
    return same ? Optional.empty() : Optional.of(reported);
  }

  private List<Verdict> campaign() {
    return inputs.ratings().rows().stream().map(this::rating).sorted(order()).toList();
  }

  private Verdict rating(Row row) {
    String[] years = row.text("year").split("-", 2);
    Row meaning =
        inputs
            .curated("verdict_values")
            .where("scheme", CAMPAIGN)
            .only("raw", row.text("category_normalised"));
    return Verdict.builder()
        .scheme(CAMPAIGN)
        .state(row.text("iso3"))
        .fromYear(Integer.parseInt(years[0]))
        .toYear(Integer.parseInt(years[years.length - 1]))
        .labels(meaning.list("labels"))
        .asReported(row.text("label_as_reported"))
        .certainty(certainty(row.text("certainty")))
        .addSources(source(row.text("source")))
        .note(meaning.optional("note").map(Text::of))
        .build();
  }

  private Certainty certainty(String word) {
    return inputs.curated("certainty_words").rows().stream()
        .filter(row -> word.startsWith(row.text("word_starts_with")))
        .findFirst()
        .map(Row::certainty)
        .orElseThrow(() -> new IllegalStateException("certainty_words.csv has no " + word));
  }

  private String source(String citation) {
    return inputs.curated("source_matches").where("use", CAMPAIGN).rows().stream()
        .filter(row -> citation.contains(row.text("source_text_contains")))
        .findFirst()
        .map(row -> row.text("source"))
        .orElseThrow(() -> new IllegalStateException("source_matches.csv: " + citation));
  }

  private static Comparator<Verdict> order() {
    return Comparator.comparingInt(Verdict::fromYear).thenComparing(Verdict::state);
  }
}

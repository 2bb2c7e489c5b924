package org.ecpat.monitoring.examples.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;

/** The sources that parts of the catalogue rest on. */
final class SourceList {
  private static final String KEYWORDS_OF = "la-strada-2521";

  private final Inputs inputs;

  SourceList(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The sources with these ids, in the order of their numbers. */
  List<Source> of(Collection<String> ids) {
    Set<String> wanted = new TreeSet<>(ids);
    List<Source> found =
        inputs.curated("sources").rows().stream()
            .filter(row -> wanted.contains(row.text("id")))
            .map(this::source)
            .toList();
    found.forEach(source -> wanted.remove(source.id()));
    if (!wanted.isEmpty()) {
      throw new IllegalStateException("sources.csv has no " + wanted);
    }
    return found;
  }

  private Source source(Row row) {
    Source.Builder source =
        Source.builder()
            .id(row.text("id"))
            .number(row.optional("number"))
            .title(Text.of(row.text("title")))
            .publisher(row.optional("publisher"))
            .date(row.optional("date"))
            .addTypes(row.text("type"))
            .link(row.optional("link"))
            .licence(row.optional("licence"))
            .attribution(row.optional("attribution"));
    if (row.text("id").equals(KEYWORDS_OF)) {
      inputs.curated("themes").rows().forEach(theme -> source.addKeywords(theme.text("title_en")));
    }
    return source.build();
  }
}

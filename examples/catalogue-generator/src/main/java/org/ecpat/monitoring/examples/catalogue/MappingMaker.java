package org.ecpat.monitoring.examples.catalogue;

import org.ecpat.monitoring.framework.Correspondence;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.FrameworkVersion;

/** Makes the mappings between frameworks. */
final class MappingMaker {
  private final Inputs inputs;

  MappingMaker(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The mapping of the table {@code correspondences}. */
  FrameworkMapping make(String id, Framework first, Framework second) {
    Row document = inputs.curated("documents").only("document", id + ".mapping");
    return FrameworkMapping.builder()
        .id(id)
        .version(document.text("version"))
        .title(document.translated("title"))
        .description(document.translation("description"))
        .first(FrameworkVersion.of(first))
        .second(FrameworkVersion.of(second))
        .correspondences(
            inputs.curated("correspondences").where("mapping", id).rows().stream()
                .map(MappingMaker::correspondence)
                .toList())
        .build();
  }

  private static Correspondence correspondence(Row row) {
    return new Correspondence(
        row.text("first"),
        row.word(Correspondence.Relation.class, "relation"),
        row.text("second"),
        row.translation("note"),
        row.certainty());
  }
}

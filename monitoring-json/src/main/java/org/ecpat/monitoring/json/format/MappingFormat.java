package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;
import static org.ecpat.monitoring.json.format.CommonFormat.CERTAINTY;
import static org.ecpat.monitoring.json.format.CommonFormat.SOURCE;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.framework.Correspondence;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.FrameworkVersion;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;

/** Mappings between frameworks. */
final class MappingFormat {

  /** A framework in one version, named by others. */
  static final Codec<FrameworkVersion> FRAMEWORK_VERSION = frameworkVersion();

  static final ObjectCodec<FrameworkMapping> MAPPING =
      Entity.of(
              "mapping",
              "How the indicators of two frameworks correspond.",
              FrameworkMapping::builder,
              FrameworkMapping.Builder::build)
          .required(
              "id",
              ID,
              FrameworkMapping::id,
              FrameworkMapping.Builder::id,
              "The name of the mapping.")
          .usual(
              "contentVersion",
              WORDING,
              "1",
              FrameworkMapping::version,
              FrameworkMapping.Builder::version,
              "The version of its content.")
          .required(
              "title", TEXT, FrameworkMapping::title, FrameworkMapping.Builder::title, "The title.")
          .optional(
              "description",
              TEXT,
              FrameworkMapping::description,
              FrameworkMapping.Builder::description,
              "How it was made and where its limits are.")
          .list(
              "sources",
              SOURCE,
              FrameworkMapping::sources,
              FrameworkMapping.Builder::sources,
              "The publications it rests on.")
          .required(
              "first",
              FRAMEWORK_VERSION,
              FrameworkMapping::first,
              FrameworkMapping.Builder::first,
              "The first framework.")
          .required(
              "second",
              FRAMEWORK_VERSION,
              FrameworkMapping::second,
              FrameworkMapping.Builder::second,
              "The second framework.")
          .list(
              "correspondences",
              correspondence(),
              FrameworkMapping::correspondences,
              FrameworkMapping.Builder::correspondences,
              "The pairs of indicators.")
          .codec();

  private MappingFormat() {}

  private static Codec<FrameworkVersion> frameworkVersion() {
    var fields =
        Fields.<FrameworkVersion>of("frameworkVersion", "A framework in one version.").inOneLine();
    var framework =
        fields.required("framework", ID, FrameworkVersion::framework, "The id of the framework.");
    var version =
        fields.required(
            "version", WORDING, FrameworkVersion::version, "The version of its content.");
    return fields.codec(v -> new FrameworkVersion(v.get(framework), v.get(version)));
  }

  private static Codec<Correspondence> correspondence() {
    var fields =
        Fields.<Correspondence>of(
                "correspondence",
                "How the question of one indicator relates to one of another framework.")
            .inOneLine();
    var first =
        fields.required(
            "first", ID, Correspondence::first, "The indicator of the first framework.");
    var relation =
        fields.required(
            "relation",
            Codecs.words(Correspondence.Relation.class),
            Correspondence::relation,
            "Whether the first equals the second, is a part of it (subset), has it as a part"
                + " (superset), or shares a part with it (intersects).");
    var second =
        fields.required(
            "second", ID, Correspondence::second, "The indicator of the second framework.");
    var note =
        fields.optional("note", TEXT, Correspondence::note, "What is shared and what is not.");
    var certainty =
        fields.usual(
            "certainty",
            CERTAINTY,
            Certainty.PUBLISHED,
            Correspondence::certainty,
            "How sure the relation is.");
    return fields.codec(
        v ->
            new Correspondence(
                v.get(first), v.get(relation), v.get(second), v.get(note), v.get(certainty)));
  }
}

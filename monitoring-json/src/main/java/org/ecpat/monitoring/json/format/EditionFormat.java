package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.DATE;
import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.json.codec.Scalar;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.scoring.Edition;

/** Editions, with the methods that their methodology can name. */
final class EditionFormat {
  private static final Scalar<String> DIGEST =
      Codecs.scalar(
          "digest",
          "must be 64 digits from 0 to 9 and a to f",
          text -> text.matches("[0-9a-f]{64}") ? text : null,
          text -> text,
          "^[0-9a-f]{64}$");

  private static final Scalar<String> MARKS =
      Codecs.scalar(
          "marks",
          "must be eight digits from 0 to 9 and a to f an entry",
          text -> isMarks(text) ? text : null,
          text -> text,
          "^([0-9a-f]{8})*$");

  static final Document<EditionHeader> HEADER =
      new Document<>("edition", EditionHeader.class, header(), h -> List.of());

  private EditionFormat() {}

  private static ObjectCodec<EditionHeader> header() {
    var fields = Fields.<EditionHeader>of("edition header", "What an edition says about itself.");
    var id = fields.required("id", ID, EditionHeader::id, "The name of the edition.");
    var title = fields.optional("title", TEXT, EditionHeader::title, "The title.");
    var frozenOn =
        fields.required("frozenOn", DATE, EditionHeader::frozenOn, "The day it was frozen.");
    var version =
        fields.required(
            "libraryVersion",
            WORDING,
            EditionHeader::libraryVersion,
            "The version of the library that computed the result.");
    return fields.codec(
        v -> new EditionHeader(v.get(id), v.get(title), v.get(frozenOn), v.get(version)));
  }

  static Document<Edition> edition(Methods methods) {
    return Document.of(
        "edition",
        Edition.class,
        Entity.of(
                "edition",
                "A frozen exercise with its result.",
                Edition::builder,
                Edition.Builder::build)
            .required("id", ID, Edition::id, Edition.Builder::id, "The name of the edition.")
            .optional("title", TEXT, Edition::title, Edition.Builder::title, "The title.")
            .required(
                "frozenOn",
                DATE,
                Edition::frozenOn,
                Edition.Builder::frozenOn,
                "The day it was frozen.")
            .required(
                "libraryVersion",
                WORDING,
                Edition::libraryVersion,
                Edition.Builder::libraryVersion,
                "The version of the library that computed the result.")
            .map(
                "digests",
                ID,
                DIGEST,
                Edition::digests,
                Edition.Builder::digests,
                "The SHA-256 digest of the canonical form of each part, by the name of the part.")
            .map(
                "marks",
                ID,
                MARKS,
                Edition::marks,
                Edition.Builder::marks,
                "The first eight digits of the digest of every entry, by part and list, in order.")
            .required(
                "framework",
                FrameworkFormat.FRAMEWORK,
                Edition::framework,
                Edition.Builder::framework,
                "The framework.")
            .required(
                "methodology",
                new MethodologyFormat(methods).methodology(),
                Edition::methodology,
                Edition.Builder::methodology,
                "The methodology.")
            .required(
                "observations",
                ObservationFormat.OBSERVATIONS,
                Edition::observations,
                Edition.Builder::observations,
                "The observations.")
            .optional(
                "examples",
                ExampleFormat.EXAMPLES,
                Edition::examples,
                Edition.Builder::examples,
                "Worked examples that the methodology must reproduce.")
            .list(
                "boards",
                BoardFormat.BOARD,
                Edition::boards,
                Edition.Builder::boards,
                "The result: the boards of its rounds.")
            .codec(),
        EditionFormat::findings);
  }

  /** Without a pattern, whose repetition would need a stack as deep as the text is long. */
  private static boolean isMarks(String text) {
    return text.length() % 8 == 0
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static List<Finding> findings(Edition edition) {
    List<Finding> findings = new ArrayList<>();
    add(edition.framework().findings(), "/framework", findings);
    add(edition.methodology().findings(edition.framework()), "/methodology", findings);
    add(edition.observations().findings(edition.framework()), "/observations", findings);
    return findings;
  }

  private static void add(List<Finding> some, String part, List<Finding> findings) {
    some.forEach(f -> findings.add(Finding.builder().from(f).place(part + f.place()).build()));
  }
}

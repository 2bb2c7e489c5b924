package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.DATE;
import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.Forms;
import org.ecpat.monitoring.json.codec.JsonType;
import org.ecpat.monitoring.json.codec.Scalar;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.jspecify.annotations.Nullable;

/** Rounds, remarks and evidence. */
final class EvidenceFormat {

  private EvidenceFormat() {}

  private static final Scalar<Round> ROUND_OF_YEAR =
      Codecs.scalar(
          "round",
          "must be a year, such as 2010; a round with another date is an object with id and date",
          EvidenceFormat::ofYear,
          Round::id,
          "^[1-9][0-9]{3}$");

  static final Codec<Round> ROUND =
      Forms.<Round>of("round", "A monitoring cycle; a year alone speaks about its 31 December.")
          .with(JsonType.STRING, ROUND_OF_YEAR, r -> r.equals(ofYear(r.id())), r -> r, r -> r)
          .otherwise(JsonType.OBJECT, fullRound());

  static final Codec<Qualifier> QUALIFIER =
      Forms.<Qualifier>of(
              "qualifier", "A remark on how an answer came about; a word alone has no detail.")
          .with(
              JsonType.STRING,
              Codecs.words(Qualifier.Kind.class),
              q -> q.detail().isEmpty(),
              Qualifier::of,
              Qualifier::kind)
          .otherwise(JsonType.OBJECT, fullQualifier());

  static final Codec<Evidence> EVIDENCE =
      Entity.of("evidence", "What an answer rests on.", Evidence::builder, Evidence.Builder::build)
          .inOneLine()
          .required(
              "method",
              Codecs.words(Evidence.Method.class),
              Evidence::method,
              Evidence.Builder::method,
              "How it was gathered.")
          .optional(
              "source", ID, Evidence::source, Evidence.Builder::source, "The id of the source.")
          .optional(
              "locator",
              STRING,
              Evidence::locator,
              Evidence.Builder::locator,
              "Where in the source it stands.")
          .optional(
              "collectedOn",
              DATE,
              Evidence::collectedOn,
              Evidence.Builder::collectedOn,
              "The day it was gathered.")
          .optional(
              "expiresOn",
              DATE,
              Evidence::expiresOn,
              Evidence.Builder::expiresOn,
              "The last day it can be relied on.")
          .optional("summary", TEXT, Evidence::summary, Evidence.Builder::summary, "What it says.")
          .usual(
              "confidentiality",
              Codecs.words(Confidentiality.class),
              Confidentiality.PUBLIC,
              Evidence::confidentiality,
              Evidence.Builder::confidentiality,
              "Who may read it; restricted evidence is written only if asked for by name.")
          .codec();

  private static @Nullable Round ofYear(String text) {
    boolean year = text.length() == 4 && text.charAt(0) != '0';
    for (int i = 0; year && i < text.length(); i++) {
      year = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return year ? Round.of(Integer.parseInt(text)) : null;
  }

  private static Codec<Round> fullRound() {
    var fields = Fields.<Round>of("round", "A monitoring cycle with a reference date.").inOneLine();
    var id = fields.required("id", ID, Round::id, "The name of the round.");
    var date = fields.required("date", DATE, Round::date, "The day it speaks about.");
    return fields.codec(v -> new Round(v.get(id), v.get(date)));
  }

  private static Codec<Qualifier> fullQualifier() {
    var fields =
        Fields.<Qualifier>of("qualifier", "A remark on how an answer came about.").inOneLine();
    var kind =
        fields.required(
            "kind", Codecs.words(Qualifier.Kind.class), Qualifier::kind, "What the remark is.");
    var detail =
        fields.optional(
            "detail",
            STRING,
            Qualifier::detail,
            "The rule of an imputation, the round carried forward from, or the like.");
    return fields.codec(v -> new Qualifier(v.get(kind), v.get(detail)));
  }
}

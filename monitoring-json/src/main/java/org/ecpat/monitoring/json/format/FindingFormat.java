package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.STRING;

import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.Severity;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;

/** What is wrong or doubtful in an input. */
final class FindingFormat {
  private static final Codec<Integer> COUNT = Codecs.whole(1, Integer.MAX_VALUE);

  static final Codec<Finding> FINDING =
      Entity.of(
              "finding",
              "Something wrong or doubtful in an input.",
              Finding::builder,
              Finding.Builder::build)
          .inOneLine()
          .required(
              "code", STRING, Finding::code, Finding.Builder::code, "The stable name of the rule.")
          .usual(
              "severity",
              Codecs.words(Severity.class),
              Severity.ERROR,
              Finding::severity,
              Finding.Builder::severity,
              "How much it matters.")
          .required(
              "subject",
              STRING,
              Finding::subject,
              Finding.Builder::subject,
              "What the finding is about.")
          .usual(
              "place",
              STRING,
              "",
              Finding::place,
              Finding.Builder::place,
              "Where it is, as a JSON Pointer into the document.")
          .required("rule", STRING, Finding::rule, Finding.Builder::rule, "What must hold.")
          .optional(
              "value",
              STRING,
              Finding::value,
              Finding.Builder::value,
              "The value found, as written.")
          .optional(
              "remedy", STRING, Finding::remedy, Finding.Builder::remedy, "What to do about it.")
          .optionalWhole(
              "line",
              COUNT,
              Finding::line,
              Finding.Builder::line,
              "The line in the text the document was read from, counted from 1.")
          .optionalWhole(
              "column",
              COUNT,
              Finding::column,
              Finding.Builder::column,
              "The column in that line, counted from 1.")
          .codec();

  static final ObjectCodec<Findings> FINDINGS = findings();

  private FindingFormat() {}

  private static ObjectCodec<Findings> findings() {
    var fields = Fields.<Findings>of("findings", "What was found wrong or doubtful in an input.");
    var list =
        fields.list(
            "findings", FINDING, Findings::findings, "The findings, in the order of the input.");
    return fields.codec(v -> new Findings(v.get(list)));
  }
}

package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;
import static org.ecpat.monitoring.json.format.CommonFormat.CERTAINTY;
import static org.ecpat.monitoring.json.format.CommonFormat.SOURCE;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.observation.VerdictScheme;
import org.ecpat.monitoring.observation.Verdicts;

/** Ratings that others published. */
final class VerdictFormat {
  private static final Codec<Integer> YEAR = Codecs.whole(1, 9999);

  static final Codec<VerdictScheme> SCHEME =
      Entity.of(
              "verdict scheme",
              "The labels that a publisher of verdicts uses, from the best to the worst.",
              VerdictScheme::builder,
              VerdictScheme.Builder::build)
          .required(
              "id",
              ID,
              VerdictScheme::id,
              VerdictScheme.Builder::id,
              "The name by which verdicts refer to it.")
          .required("title", TEXT, VerdictScheme::title, VerdictScheme.Builder::title, "Its title.")
          .required(
              "publisher",
              TEXT,
              VerdictScheme::publisher,
              VerdictScheme.Builder::publisher,
              "Who publishes the verdicts.")
          .list(
              "labels",
              label(),
              VerdictScheme::labels,
              VerdictScheme.Builder::labels,
              "The labels, best first.")
          .usual(
              "certainty",
              CERTAINTY,
              Certainty.PUBLISHED,
              VerdictScheme::certainty,
              VerdictScheme.Builder::certainty,
              "How sure the order of the labels is.")
          .list(
              "sources",
              ID,
              VerdictScheme::sources,
              VerdictScheme.Builder::sources,
              "The ids of the sources.")
          .optional(
              "note",
              TEXT,
              VerdictScheme::note,
              VerdictScheme.Builder::note,
              "What a reader should know besides.")
          .codec();

  static final Codec<Verdict> VERDICT =
      Entity.of(
              "verdict",
              "A rating that others published, shown beside the computed ones and never scored.",
              Verdict::builder,
              Verdict.Builder::build)
          .inOneLine()
          .required(
              "scheme",
              ID,
              Verdict::scheme,
              Verdict.Builder::scheme,
              "The id of the scheme its labels belong to.")
          .required("state", ID, Verdict::state, Verdict.Builder::state, "The code of the state.")
          .required(
              "fromYear",
              YEAR,
              Verdict::fromYear,
              Verdict.Builder::fromYear,
              "The first year it speaks about.")
          .derived(
              "toYear",
              YEAR,
              Verdict::fromYear,
              Verdict::toYear,
              Verdict.Builder::toYear,
              "The last year it speaks about; the first unless given.")
          .list(
              "labels",
              ID,
              Verdict::labels,
              Verdict.Builder::labels,
              "The ids of the possible labels: one, several if it is open which, none if not known.")
          .optional(
              "asReported",
              STRING,
              Verdict::asReported,
              Verdict.Builder::asReported,
              "The words of the publication, where they differ from the label.")
          .usual(
              "certainty",
              CERTAINTY,
              Certainty.PUBLISHED,
              Verdict::certainty,
              Verdict.Builder::certainty,
              "How sure it is.")
          .list(
              "sources", ID, Verdict::sources, Verdict.Builder::sources, "The ids of the sources.")
          .optional(
              "note",
              TEXT,
              Verdict::note,
              Verdict.Builder::note,
              "What a reader should know besides.")
          .codec();

  static final ObjectCodec<Verdicts> VERDICTS =
      Entity.of(
              "verdicts",
              "Ratings that others published, with their schemes and sources.",
              Verdicts::builder,
              Verdicts.Builder::build)
          .required("id", ID, Verdicts::id, Verdicts.Builder::id, "The name of the collection.")
          .usual(
              "contentVersion",
              WORDING,
              "1",
              Verdicts::version,
              Verdicts.Builder::version,
              "The version of its content.")
          .optional("title", TEXT, Verdicts::title, Verdicts.Builder::title, "The title.")
          .list(
              "sources",
              SOURCE,
              Verdicts::sources,
              Verdicts.Builder::sources,
              "Where the verdicts were published.")
          .list(
              "schemes",
              SCHEME,
              Verdicts::schemes,
              Verdicts.Builder::schemes,
              "The schemes of labels.")
          .list(
              "verdicts", VERDICT, Verdicts::verdicts, Verdicts.Builder::verdicts, "The verdicts.")
          .codec();

  private VerdictFormat() {}

  private static Codec<VerdictScheme.Label> label() {
    var fields = Fields.<VerdictScheme.Label>of("label", "One label of a scheme.").inOneLine();
    var id =
        fields.required(
            "id", ID, VerdictScheme.Label::id, "The name by which verdicts refer to it.");
    var name = fields.required("name", TEXT, VerdictScheme.Label::name, "Its name for readers.");
    return fields.codec(v -> new VerdictScheme.Label(v.get(id), v.get(name)));
  }
}

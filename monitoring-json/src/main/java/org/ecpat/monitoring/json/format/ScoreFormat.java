package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.SHARE;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.codec.Entity.boxed;
import static org.ecpat.monitoring.json.codec.Entity.unboxed;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;
import static org.ecpat.monitoring.json.format.EvidenceFormat.EVIDENCE;
import static org.ecpat.monitoring.json.format.EvidenceFormat.QUALIFIER;
import static org.ecpat.monitoring.json.format.ObservationFormat.ADJUDICATION;
import static org.ecpat.monitoring.json.format.ObservationFormat.OBSERVATION;

import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.methodology.CellChange;
import org.ecpat.monitoring.methodology.Prepared;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Reason;

/** Scores and what they rest on. */
final class ScoreFormat {
  static final Codec<Reason> REASON = Codecs.words(Reason.class);

  private ScoreFormat() {}

  static final Codec<Basis> BASIS =
      Entity.of(
              "basis",
              "What the score of an indicator rests on: the answer that counts, and all that stands beside.",
              Basis::builder,
              Basis.Builder::build)
          .inOneLine()
          .required(
              "origin",
              Codecs.words(Basis.Origin.class),
              Basis::origin,
              Basis.Builder::origin,
              "Where the answer comes from.")
          .optional(
              "answer",
              ScaleFormat.ANSWER,
              Basis::answer,
              Basis.Builder::answer,
              "The answer that counts.")
          .optional(
              "absence",
              Codecs.words(Absence.class),
              Basis::absence,
              Basis.Builder::absence,
              "Why there is none.")
          .list(
              "qualifiers",
              QUALIFIER,
              Basis::qualifiers,
              Basis.Builder::qualifiers,
              "Remarks on the answer.")
          .optionalNumber(
              "confidence",
              SHARE,
              Basis::confidence,
              Basis.Builder::confidence,
              "How sure the assessor is, from 0 to 1.")
          .list(
              "evidence",
              EVIDENCE,
              Basis::evidence,
              Basis.Builder::evidence,
              "What the answer rests on.")
          .optional("note", TEXT, Basis::note, Basis.Builder::note, "What the assessor adds.")
          .list(
              "preparation",
              prepared(),
              Basis::preparation,
              Basis.Builder::preparation,
              "What the preparations of the methodology did to the value, in order.")
          .list(
              "beside",
              OBSERVATION,
              Basis::beside,
              Basis.Builder::beside,
              "The observations that do not count: overridden, of other assessors, or superseded.")
          .optional(
              "adjudication",
              ADJUDICATION,
              Basis::adjudication,
              Basis.Builder::adjudication,
              "The decision that the answer follows.")
          .codec();

  static final Codec<Score> SCORE =
      Entity.of(
              "score",
              "A number with coverage, bounds and contribution, or the reason why there is none.",
              Score::builder,
              Score.Builder::build)
          .inOneLine()
          .required(
              "node",
              ID,
              Score::node,
              Score.Builder::node,
              "The id of the goal or indicator, or overall.")
          .optional(
              "parent",
              ID,
              Score::parent,
              Score.Builder::parent,
              "The id of the node above; the whole has none.")
          .optionalNumber(
              "value", NUMBER, Score::value, Score.Builder::value, "The score, in the score range.")
          .optional(
              "reason", REASON, Score::reason, Score.Builder::reason, "Why there is no score.")
          .optionalNumber(
              "raw",
              NUMBER,
              Score::raw,
              Score.Builder::raw,
              "The value of the answer in the units of its scale; for indicators alone.")
          .optionalNumber(
              "coverage",
              NUMBER,
              Score::coverage,
              Score.Builder::coverage,
              "The share of the weight below that is answered, from 0 to 1.")
          .optional(
              "bounds",
              bounds(),
              Score::bounds,
              Score.Builder::bounds,
              "The lowest and highest score that the missing answers allow.")
          .optional(
              "unbounded",
              REASON,
              Score::unbounded,
              Score.Builder::unbounded,
              "Why there are no bounds.")
          .required(
              "nominalWeight",
              NUMBER,
              Score::nominalWeight,
              Score.Builder::nominalWeight,
              "The share among the siblings before anything is left out, from 0 to 1.")
          .required(
              "weight",
              NUMBER,
              Score::weight,
              Score.Builder::weight,
              "The share among the siblings that take part, from 0 to 1.")
          .required(
              "pathWeight",
              NUMBER,
              Score::pathWeight,
              Score.Builder::pathWeight,
              "The product of the weights down from the whole.")
          .optionalNumber(
              "available",
              NUMBER,
              Score::available,
              Score.Builder::available,
              "The points of the overall score that could be won here.")
          .optionalNumber(
              "lost",
              NUMBER,
              Score::lost,
              Score.Builder::lost,
              "The points of the overall score that were lost here.")
          .list(
              "steps",
              step(),
              Score::steps,
              Score.Builder::steps,
              "What was done to the value on its way, in order.")
          .optional(
              "basis",
              BASIS,
              Score::basis,
              Score.Builder::basis,
              "What it rests on; for indicators alone.")
          .codec();

  private static Codec<Bounds> bounds() {
    var fields =
        Fields.<Bounds>of(
                "bounds", "The lowest and the highest value that missing answers still allow.")
            .inOneLine();
    var low = fields.required("low", NUMBER, Bounds::low, "The lowest.");
    var high = fields.required("high", NUMBER, Bounds::high, "The highest.");
    return fields.codec(v -> new Bounds(v.get(low), v.get(high)));
  }

  private static Codec<Prepared> prepared() {
    var fields =
        Fields.<Prepared>of("prepared", "What a preparation did to the value.").inOneLine();
    var step = fields.required("step", STRING, Prepared::step, "The name of the method.");
    var kind =
        fields.required(
            "kind", Codecs.words(CellChange.Kind.class), Prepared::kind, "What was done.");
    var before = fields.optional("before", NUMBER, p -> boxed(p.before()), "The value before.");
    var after = fields.optional("after", NUMBER, p -> boxed(p.after()), "The value after.");
    var why = fields.required("why", STRING, Prepared::why, "The ground.");
    return fields.codec(
        v ->
            new Prepared(
                v.get(step),
                v.get(kind),
                unboxed(v.get(before)),
                unboxed(v.get(after)),
                v.get(why)));
  }

  private static Codec<Step> step() {
    var fields =
        Fields.<Step>of("step", "Something that was done to a value on its way, and what it cost.")
            .inOneLine();
    var kind = fields.required("kind", Codecs.words(Step.Kind.class), Step::kind, "What was done.");
    var before = fields.required("before", NUMBER, Step::before, "The value before.");
    var after = fields.required("after", NUMBER, Step::after, "The value after.");
    var lost =
        fields.required(
            "lost", NUMBER, Step::lost, "The points of the overall score that were lost by it.");
    return fields.codec(v -> new Step(v.get(kind), v.get(before), v.get(after), v.get(lost)));
  }
}

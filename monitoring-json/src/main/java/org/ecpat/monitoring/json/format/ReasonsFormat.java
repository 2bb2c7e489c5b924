package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.WEIGHT;

import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.scoring.ReasonBaseline;
import org.ecpat.monitoring.scoring.ReasonCode;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Shortfall;

/** Why the score of a state is not better. */
final class ReasonsFormat {
  static final ObjectCodec<ReasonCodes> REASONS =
      Entity.of(
              "reasons",
              "Why the score of a state is not better: its shortfalls against a baseline.",
              ReasonCodes::builder,
              ReasonCodes.Builder::build)
          .required(
              "framework",
              ID,
              ReasonCodes::framework,
              ReasonCodes.Builder::framework,
              "The id of the framework.")
          .required(
              "methodology",
              ID,
              ReasonCodes::methodology,
              ReasonCodes.Builder::methodology,
              "The id of the methodology.")
          .required(
              "observations",
              ID,
              ReasonCodes::observations,
              ReasonCodes.Builder::observations,
              "The id of the observations.")
          .required(
              "round",
              EvidenceFormat.ROUND,
              ReasonCodes::round,
              ReasonCodes.Builder::round,
              "The round.")
          .required(
              "state", ID, ReasonCodes::state, ReasonCodes.Builder::state, "The code of the state.")
          .required(
              "baseline",
              Codecs.words(ReasonBaseline.Kind.class),
              ReasonCodes::baseline,
              ReasonCodes.Builder::baseline,
              "What the state is compared with.")
          .optional(
              "reference",
              ID,
              ReasonCodes::reference,
              ReasonCodes.Builder::reference,
              "The median state, the group, the round or the band, by its id.")
          .required(
              "score",
              NUMBER,
              ReasonCodes::score,
              ReasonCodes.Builder::score,
              "The score of the state.")
          .required(
              "baselineScore",
              NUMBER,
              ReasonCodes::baselineScore,
              ReasonCodes.Builder::baselineScore,
              "The score of the baseline; for the next band, where it begins.")
          .usual(
              "ahead",
              WEIGHT,
              0.0,
              ReasonCodes::ahead,
              ReasonCodes.Builder::ahead,
              "The points by which the state is ahead of the baseline elsewhere.")
          .list(
              "caps",
              CardFormat.CAP_OUTCOME,
              ReasonCodes::caps,
              ReasonCodes.Builder::caps,
              "The caps that keep or may keep the state out of the next band.")
          .list(
              "reasons",
              reason(),
              ReasonCodes::reasons,
              ReasonCodes.Builder::reasons,
              "The reasons, the largest first.")
          .list(
              "replies",
              ObservationFormat.REPLY,
              ReasonCodes::replies,
              ReasonCodes.Builder::replies,
              "What the state replied.")
          .list(
              "adjudications",
              ObservationFormat.ADJUDICATION,
              ReasonCodes::adjudications,
              ReasonCodes.Builder::adjudications,
              "Ratings that were decided in place of the computed one.")
          .codec();

  private ReasonsFormat() {}

  private static Codec<ReasonCode> reason() {
    var fields = Fields.<ReasonCode>of("reason", "The shortfalls that share a code.");
    var code =
        fields.required(
            "code", ID, ReasonCode::code, "The code; the id of the node unless another was given.");
    var points =
        fields.required("points", WEIGHT, ReasonCode::points, "The sum of the shortfalls.");
    var shortfalls =
        fields.list(
            "shortfalls",
            shortfall(),
            ReasonCode::shortfalls,
            "The shortfalls, in the order of the tree.");
    return fields.codec(v -> new ReasonCode(v.get(code), v.get(points), v.get(shortfalls)));
  }

  private static Codec<Shortfall> shortfall() {
    var fields =
        Fields.<Shortfall>of(
                "shortfall", "The points by which a state stays behind a baseline at one node.")
            .inOneLine();
    var node =
        fields.required(
            "node", ID, Shortfall::node, "The id of the indicator or goal, or overall.");
    var points =
        fields.required(
            "points",
            NUMBER,
            Shortfall::points,
            "The shortfall in points of the overall score; negative where the state is ahead.");
    var contribution =
        fields.required(
            "contribution",
            NUMBER,
            Shortfall::contribution,
            "The points that the state has there.");
    var baseline =
        fields.required(
            "baseline",
            NUMBER,
            Shortfall::baseline,
            "The points that it would have there with the lost points of the baseline.");
    var basis =
        fields.optional(
            "basis",
            ScoreFormat.BASIS,
            Shortfall::basis,
            "What the state's answer rests on; for indicators.");
    return fields.codec(
        v ->
            new Shortfall(
                v.get(node), v.get(points), v.get(contribution), v.get(baseline), v.get(basis)));
  }
}

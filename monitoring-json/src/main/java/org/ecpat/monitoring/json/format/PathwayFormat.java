package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.SHARE;
import static org.ecpat.monitoring.json.codec.Codecs.WEIGHT;
import static org.ecpat.monitoring.json.codec.Entity.boxed;
import static org.ecpat.monitoring.json.codec.Entity.unboxed;
import static org.ecpat.monitoring.json.format.RatingFormat.BAND;
import static org.ecpat.monitoring.json.format.RatingFormat.CAP;
import static org.ecpat.monitoring.json.format.ScaleFormat.ANSWER;
import static org.ecpat.monitoring.json.format.ScoreFormat.REASON;

import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.progress.AnswerChange;
import org.ecpat.monitoring.progress.Obstacle;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.PathwayRequest;
import org.ecpat.monitoring.progress.PathwaySet;
import org.ecpat.monitoring.progress.SingleStep;

/** The smallest sets of changed answers that reach a band, and what was asked. */
final class PathwayFormat {
  private static final Codec<AnswerChange> ANSWER_CHANGE = answerChange();

  static final ObjectCodec<PathwayRequest> REQUEST = request();
  static final ObjectCodec<Pathway> PATHWAY = pathway();

  private PathwayFormat() {}

  private static ObjectCodec<PathwayRequest> request() {
    return Entity.of(
            "pathway request",
            "Which state is to reach which rating, and what its answers cost to change.",
            PathwayRequest::builder,
            PathwayRequest.Builder::build)
        .required(
            "state",
            ID,
            PathwayRequest::state,
            PathwayRequest.Builder::state,
            "The code of the state.")
        .optional(
            "toward",
            ID,
            PathwayRequest::toward,
            PathwayRequest.Builder::toward,
            "The id of the band to reach; the next better one if it is left out.")
        .map(
            "costs",
            ID,
            WEIGHT,
            PathwayRequest::costs,
            PathwayRequest.Builder::costs,
            "What it costs to change the answer to an indicator; 1 where it is not said.")
        .list(
            "fixed",
            ID,
            PathwayRequest::fixed,
            PathwayRequest.Builder::fixed,
            "The ids of the indicators whose answers cannot change.")
        .usual(
            "nodeLimit",
            Codecs.whole(1, Integer.MAX_VALUE),
            PathwayRequest.DEFAULT_NODE_LIMIT,
            PathwayRequest::nodeLimit,
            PathwayRequest.Builder::nodeLimit,
            "The most sets of answers that the search looks at.")
        .codec();
  }

  private static ObjectCodec<Pathway> pathway() {
    return Entity.of(
            "pathway",
            "The smallest sets of changed answers with which a state would reach a band.",
            Pathway::builder,
            Pathway.Builder::build)
        .required(
            "assessment",
            ChangeFormat.ASSESSMENT,
            Pathway::assessment,
            Pathway.Builder::assessment,
            "What was judged.")
        .required("request", REQUEST, Pathway::request, Pathway.Builder::request, "What was asked.")
        .list(
            "bands",
            BAND,
            Pathway::bands,
            Pathway.Builder::bands,
            "The bands of the rating, the lowest first.")
        .list("caps", CAP, Pathway::caps, Pathway.Builder::caps, "The caps on the rating.")
        .optionalNumber(
            "score", NUMBER, Pathway::score, Pathway.Builder::score, "The overall score as it is.")
        .optionalNumber(
            "coverage",
            SHARE,
            Pathway::coverage,
            Pathway.Builder::coverage,
            "The coverage as it is.")
        .optional("band", ID, Pathway::band, Pathway.Builder::band, "The id of the band as it is.")
        .required(
            "toward", ID, Pathway::toward, Pathway.Builder::toward, "The id of the band to reach.")
        .list(
            "obstacles",
            obstacle(),
            Pathway::obstacles,
            Pathway.Builder::obstacles,
            "What keeps the state out: caps, then coverage, then the score.")
        .required(
            "search",
            Codecs.words(Pathway.Search.class),
            Pathway::search,
            Pathway.Builder::search,
            "How far the search came.")
        .list(
            "sets",
            set(),
            Pathway::sets,
            Pathway.Builder::sets,
            "The first sets, in order of their indicators in the plan.")
        .usual(
            "count",
            Codecs.whole(0, Pathway.MOST_COUNTED),
            0,
            Pathway::count,
            Pathway.Builder::count,
            "The number of sets that are as good; the greatest number stands for more.")
        .optionalNumber(
            "leastCost",
            NUMBER,
            Pathway::leastCost,
            Pathway.Builder::leastCost,
            "The cost that no set can be below, as far as it was proved.")
        .optionalNumber(
            "highestScore",
            NUMBER,
            Pathway::highestScore,
            Pathway.Builder::highestScore,
            "The score if every answer that can change were the best.")
        .optional(
            "highestBand",
            ID,
            Pathway::highestBand,
            Pathway.Builder::highestBand,
            "The id of the band then.")
        .list(
            "steps",
            step(),
            Pathway::steps,
            Pathway.Builder::steps,
            "What each changed answer alone would do, the most valuable first.")
        .codec();
  }

  private static Codec<AnswerChange> answerChange() {
    var fields =
        Fields.<AnswerChange>of("answer change", "One answer that would be another one.")
            .inOneLine();
    var indicator =
        fields.required("indicator", ID, AnswerChange::indicator, "The id of the indicator.");
    var from = fields.optional("from", ANSWER, AnswerChange::from, "The answer that counts now.");
    var absence =
        fields.optional("absence", REASON, AnswerChange::absence, "Why there is none now.");
    var to = fields.required("to", ANSWER, AnswerChange::to, "The answer in its place.");
    var cost = fields.usual("cost", NUMBER, 1.0, AnswerChange::cost, "What the change costs.");
    return fields.codec(
        v ->
            new AnswerChange(
                v.get(indicator), v.get(from), v.get(absence), v.get(to), v.get(cost)));
  }

  private static Codec<PathwaySet> set() {
    var fields =
        Fields.<PathwaySet>of("pathway set", "A set of changed answers that reaches a rating.");
    var changes = fields.list("changes", ANSWER_CHANGE, PathwaySet::changes, "The answers.");
    var cost = fields.required("cost", NUMBER, PathwaySet::cost, "What they cost together.");
    var score = fields.optional("score", NUMBER, s -> boxed(s.score()), "The overall score then.");
    var band = fields.required("band", ID, PathwaySet::band, "The id of the band then.");
    return fields.codec(
        v -> new PathwaySet(v.get(changes), v.get(cost), unboxed(v.get(score)), v.get(band)));
  }

  private static Codec<SingleStep> step() {
    var fields =
        Fields.<SingleStep>of("single step", "What one changed answer alone would do.").inOneLine();
    var change = fields.required("change", ANSWER_CHANGE, SingleStep::change, "The answer.");
    var gain =
        fields.optional(
            "gain",
            NUMBER,
            s -> boxed(s.gain()),
            "The points by which the overall score would rise.");
    var band = fields.optional("band", ID, SingleStep::band, "The id of the band then.");
    return fields.codec(v -> new SingleStep(v.get(change), unboxed(v.get(gain)), v.get(band)));
  }

  private static Codec<Obstacle> obstacle() {
    var fields =
        Fields.<Obstacle>of("obstacle", "Something that keeps a state out of a band.").inOneLine();
    var kind =
        fields.required("kind", Codecs.words(Obstacle.Kind.class), Obstacle::kind, "What it is.");
    var id = fields.required("id", ID, Obstacle::id, "The id of the cap; overall for the others.");
    var found =
        fields.optional("found", NUMBER, o -> boxed(o.found()), "The score or coverage as it is.");
    var needed =
        fields.optional(
            "needed",
            NUMBER,
            o -> boxed(o.needed()),
            "The score or coverage that the band asks for.");
    return fields.codec(
        v -> new Obstacle(v.get(kind), v.get(id), unboxed(v.get(found)), unboxed(v.get(needed))));
  }
}

package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.WEIGHT;
import static org.ecpat.monitoring.json.codec.Entity.boxed;
import static org.ecpat.monitoring.json.codec.Entity.unboxed;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;
import static org.ecpat.monitoring.json.format.KeptFormat.COUNT;

import java.util.Map;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.json.codec.Scalar;
import org.ecpat.monitoring.progress.IndicatorChange;
import org.ecpat.monitoring.progress.LeftOut;
import org.ecpat.monitoring.progress.LevelRow;
import org.ecpat.monitoring.progress.Movement;
import org.ecpat.monitoring.progress.MovementCounts;
import org.ecpat.monitoring.progress.NodeProgress;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.StateProgress;

/** What changed from one round to another. */
final class ProgressFormat {
  private static final Scalar<Movement> MOVEMENT = Codecs.words(Movement.class);
  static final Codec<LeftOut> LEFT_OUT = leftOut();

  static final ObjectCodec<ProgressReview> PROGRESS =
      Entity.of(
              "progress",
              "What changed from one round to another, in every state that both are about.",
              ProgressReview::builder,
              ProgressReview.Builder::build)
          .required(
              "header",
              BoardFormat.HEADER,
              ProgressReview::header,
              ProgressReview.Builder::header,
              "What the later board says about itself.")
          .required(
              "earlier",
              EvidenceFormat.ROUND,
              ProgressReview::earlier,
              ProgressReview.Builder::earlier,
              "The earlier round; the later one is that of the header.")
          .usual(
              "tolerance",
              WEIGHT,
              0.0,
              ProgressReview::tolerance,
              ProgressReview.Builder::tolerance,
              "The points that scores may differ by and still count as unchanged.")
          .list(
              "onlyEarlier",
              ID,
              ProgressReview::onlyEarlier,
              ProgressReview.Builder::onlyEarlier,
              "The codes of the states that only the earlier round is about.")
          .list(
              "onlyLater",
              ID,
              ProgressReview::onlyLater,
              ProgressReview.Builder::onlyLater,
              "The codes of the states that only the later round is about.")
          .list(
              "matrix",
              row(),
              ProgressReview::matrix,
              ProgressReview.Builder::matrix,
              "The matrix of level and change: the best band first, states that are not rated"
                  + " last.")
          .list(
              "rollUps",
              counts(),
              ProgressReview::rollUps,
              ProgressReview.Builder::rollUps,
              "What became of the indicators below the whole and each goal, over all states.")
          .list(
              "states",
              state(),
              ProgressReview::states,
              ProgressReview.Builder::states,
              "The states that both rounds are about, in order of code.")
          .codec();

  private ProgressFormat() {}

  private static Codec<LeftOut> leftOut() {
    var fields =
        Fields.<LeftOut>of("left out", "An indicator that is left out of a comparison.")
            .inOneLine();
    var indicator =
        fields.required("indicator", ID, LeftOut::indicator, "The id of the indicator.");
    var cause =
        fields.required(
            "cause", Codecs.words(LeftOut.Cause.class), LeftOut::cause, "Why it is left out.");
    var reason =
        fields.optional(
            "reason",
            ScoreFormat.REASON,
            LeftOut::reason,
            "Why the round in question has no score.");
    return fields.codec(v -> new LeftOut(v.get(indicator), v.get(cause), v.get(reason)));
  }

  private static Codec<LevelRow> row() {
    var fields =
        Fields.<LevelRow>of("level row", "The states of one later rating, by their change.")
            .inOneLine();
    var rating =
        fields.optional(
            "rating", ID, LevelRow::rating, "The id of the band; none for states not rated.");
    var movements =
        fields.usual(
            "movements",
            Codecs.map(MOVEMENT, COUNT),
            Map.of(),
            LevelRow::movements,
            "How many of them went which way.");
    var without =
        fields.usual(
            "notComparable",
            COUNT,
            0,
            LevelRow::notComparable,
            "How many of them have nothing to compare.");
    return fields.codec(v -> new LevelRow(v.get(rating), v.get(movements), v.get(without)));
  }

  private static Codec<MovementCounts> counts() {
    var fields =
        Fields.<MovementCounts>of(
                "movement counts",
                "How many indicators below a goal went which way, over all states.")
            .inOneLine();
    var node = fields.required("node", ID, MovementCounts::node, "The id of the goal, or overall.");
    var improved =
        fields.required("improved", COUNT, MovementCounts::improved, "How many improved.");
    var unchanged =
        fields.required("unchanged", COUNT, MovementCounts::unchanged, "How many did not change.");
    var worsened =
        fields.required("worsened", COUNT, MovementCounts::worsened, "How many worsened.");
    var leftOut =
        fields.required("leftOut", COUNT, MovementCounts::leftOut, "How many are not comparable.");
    return fields.codec(
        v ->
            new MovementCounts(
                v.get(node), v.get(improved), v.get(unchanged), v.get(worsened), v.get(leftOut)));
  }

  private static Codec<StateProgress> state() {
    var fields =
        Fields.<StateProgress>of(
            "state progress", "What changed in one state from one round to another.");
    var state = fields.required("state", ID, StateProgress::state, "The code of the state.");
    var name = fields.required("name", TEXT, StateProgress::name, "Its name.");
    var before =
        fields.optional(
            "ratingBefore", ID, StateProgress::ratingBefore, "The band of its earlier rating.");
    var rating =
        fields.optional("rating", ID, StateProgress::rating, "The band of its later rating.");
    var nodes = fields.list("nodes", node(), StateProgress::nodes, "The whole, then each goal.");
    var indicators =
        fields.list(
            "indicators",
            change(),
            StateProgress::indicators,
            "The indicators that are compared, with the evidence of both rounds.");
    var leftOut =
        fields.list(
            "leftOut",
            LEFT_OUT,
            StateProgress::leftOut,
            "The indicators that are not compared, with the cause.");
    return fields.codec(
        v ->
            new StateProgress(
                v.get(state),
                v.get(name),
                v.get(before),
                v.get(rating),
                v.get(nodes),
                v.get(indicators),
                v.get(leftOut)));
  }

  private static Codec<NodeProgress> node() {
    var fields =
        Fields.<NodeProgress>of(
                "node progress", "How the score of a goal or the whole went from round to round.")
            .inOneLine();
    var node = fields.required("node", ID, NodeProgress::node, "The id of the goal, or overall.");
    var before =
        fields.optional(
            "before", NUMBER, n -> boxed(n.before()), "The score on the earlier board.");
    var after =
        fields.optional("after", NUMBER, n -> boxed(n.after()), "The score on the later board.");
    var sameBefore =
        fields.optional(
            "comparableBefore",
            NUMBER,
            n -> boxed(n.comparableBefore()),
            "The earlier score over the comparable set.");
    var sameAfter =
        fields.optional(
            "comparableAfter",
            NUMBER,
            n -> boxed(n.comparableAfter()),
            "The later score over the comparable set.");
    var movement =
        fields.optional(
            "movement", MOVEMENT, NodeProgress::movement, "Which way it went over that set.");
    return fields.codec(
        v ->
            new NodeProgress(
                v.get(node),
                unboxed(v.get(before)),
                unboxed(v.get(after)),
                unboxed(v.get(sameBefore)),
                unboxed(v.get(sameAfter)),
                v.get(movement)));
  }

  private static Codec<IndicatorChange> change() {
    var fields =
        Fields.<IndicatorChange>of(
                "indicator change", "An indicator in two rounds, with the evidence of both.")
            .inOneLine();
    var indicator =
        fields.required("indicator", ID, IndicatorChange::indicator, "The id of the indicator.");
    var movement =
        fields.required(
            "movement", MOVEMENT, IndicatorChange::movement, "Which way its score went.");
    var scoreBefore =
        fields.required(
            "scoreBefore", NUMBER, IndicatorChange::scoreBefore, "Its score in the earlier round.");
    var scoreAfter =
        fields.required(
            "scoreAfter", NUMBER, IndicatorChange::scoreAfter, "Its score in the later round.");
    var before =
        fields.required(
            "before",
            ScoreFormat.BASIS,
            IndicatorChange::before,
            "What the earlier score rests on.");
    var after =
        fields.required(
            "after", ScoreFormat.BASIS, IndicatorChange::after, "What the later score rests on.");
    return fields.codec(
        v ->
            new IndicatorChange(
                v.get(indicator),
                v.get(movement),
                v.get(scoreBefore),
                v.get(scoreAfter),
                v.get(before),
                v.get(after)));
  }
}

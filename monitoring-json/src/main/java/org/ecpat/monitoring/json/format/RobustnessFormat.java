package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.SHARE;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;

import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Stability;
import org.ecpat.monitoring.robustness.StateRobustness;

/** How sure results are. */
final class RobustnessFormat {
  private static final Codec<Integer> COUNT = Codecs.whole(0, RobustnessRequest.MOST_REPLICATES);
  private static final Codec<Interval> INTERVAL = interval();

  private final ObjectCodec<RobustnessRequest> request;

  RobustnessFormat(ObjectCodec<RobustnessRequest> request) {
    this.request = request;
  }

  ObjectCodec<Robustness> robustness() {
    return Entity.of(
            "robustness",
            "How far the scores of a round hold when its uncertain inputs vary.",
            Robustness::builder,
            Robustness.Builder::build)
        .required(
            "framework",
            ID,
            Robustness::framework,
            Robustness.Builder::framework,
            "The id of the framework.")
        .required(
            "frameworkVersion",
            WORDING,
            Robustness::frameworkVersion,
            Robustness.Builder::frameworkVersion,
            "Its version.")
        .required(
            "methodology",
            ID,
            Robustness::methodology,
            Robustness.Builder::methodology,
            "The id of the methodology.")
        .required(
            "methodologyVersion",
            WORDING,
            Robustness::methodologyVersion,
            Robustness.Builder::methodologyVersion,
            "Its version.")
        .optional(
            "observations",
            ID,
            Robustness::observations,
            Robustness.Builder::observations,
            "The id of the observations.")
        .optional(
            "observationsVersion",
            WORDING,
            Robustness::observationsVersion,
            Robustness.Builder::observationsVersion,
            "Their version.")
        .optional(
            "round",
            EvidenceFormat.ROUND,
            Robustness::round,
            Robustness.Builder::round,
            "The round.")
        .required(
            "request",
            request,
            Robustness::request,
            Robustness.Builder::request,
            "What was varied, how often, from which seed.")
        .usual(
            "failed",
            COUNT,
            0,
            Robustness::failed,
            Robustness.Builder::failed,
            "The number of replicates in which no state had a score.")
        .list(
            "states",
            state(),
            Robustness::states,
            Robustness.Builder::states,
            "The states, in order of code.")
        .codec();
  }

  private static Codec<StateRobustness> state() {
    return Entity.of(
            "state robustness",
            "How far the score, rank and rating of one state can be trusted.",
            StateRobustness::builder,
            StateRobustness.Builder::build)
        .required(
            "state",
            ID,
            StateRobustness::state,
            StateRobustness.Builder::state,
            "The code of the state.")
        .required(
            "stability",
            Codecs.words(Stability.class),
            StateRobustness::stability,
            StateRobustness.Builder::stability,
            "Whether rank and rating hold, by the rule of the request.")
        .optionalNumber(
            "score",
            NUMBER,
            StateRobustness::score,
            StateRobustness.Builder::score,
            "The score without any change.")
        .optionalNumber(
            "rank",
            NUMBER,
            StateRobustness::rank,
            StateRobustness.Builder::rank,
            "The rank without any change.")
        .optional(
            "rating",
            ID,
            StateRobustness::rating,
            StateRobustness.Builder::rating,
            "The id of the band without any change.")
        .optional(
            "scores",
            INTERVAL,
            StateRobustness::scores,
            StateRobustness.Builder::scores,
            "The quantiles of the scores.")
        .optional(
            "ranks",
            INTERVAL,
            StateRobustness::ranks,
            StateRobustness.Builder::ranks,
            "The quantiles of the ranks.")
        .optionalNumber(
            "meanRank",
            NUMBER,
            StateRobustness::meanRank,
            StateRobustness.Builder::meanRank,
            "The mean rank.")
        .map(
            "ratingProbabilities",
            ID,
            SHARE,
            StateRobustness::ratingProbabilities,
            StateRobustness.Builder::ratingProbabilities,
            "The probability of each rating, by the id of its band.")
        .usual(
            "unratedProbability",
            SHARE,
            0.0,
            StateRobustness::unratedProbability,
            StateRobustness.Builder::unratedProbability,
            "The probability that the state is not rated.")
        .list(
            "rankProbabilities",
            rankShare(),
            StateRobustness::rankProbabilities,
            StateRobustness.Builder::rankProbabilities,
            "The probability of each rank.")
        .map(
            "above",
            ID,
            SHARE,
            StateRobustness::above,
            StateRobustness.Builder::above,
            "The probability that the state stands above another, by its code.")
        .map(
            "centralWeights",
            ID,
            Codecs.map(ID, SHARE),
            StateRobustness::centralWeights,
            StateRobustness.Builder::centralWeights,
            "The mean weights with which the state stands first, by node and child.")
        .optionalNumber(
            "confidence",
            SHARE,
            StateRobustness::confidence,
            StateRobustness.Builder::confidence,
            "The probability of standing first with these weights.")
        .codec();
  }

  private static Codec<StateRobustness.RankShare> rankShare() {
    var fields =
        Fields.<StateRobustness.RankShare>of("rank share", "How probable one rank is.").inOneLine();
    var rank = fields.required("rank", NUMBER, StateRobustness.RankShare::rank, "The rank.");
    var probability =
        fields.required(
            "probability",
            SHARE,
            StateRobustness.RankShare::probability,
            "Its share of the replicates.");
    return fields.codec(v -> new StateRobustness.RankShare(v.get(rank), v.get(probability)));
  }

  private static Codec<Interval> interval() {
    var fields = Fields.<Interval>of("interval", "Three quantiles of a distribution.").inOneLine();
    var low = fields.required("low", NUMBER, Interval::low, "The lower one.");
    var median = fields.required("median", NUMBER, Interval::median, "The median.");
    var high = fields.required("high", NUMBER, Interval::high, "The upper one.");
    return fields.codec(v -> new Interval(v.get(low), v.get(median), v.get(high)));
  }
}

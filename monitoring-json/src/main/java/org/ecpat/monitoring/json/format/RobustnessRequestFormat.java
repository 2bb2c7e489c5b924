package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.SHARE;

import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.StabilityRule;

/** What is asked of a robustness analysis. */
final class RobustnessRequestFormat {
  private final FactorFormat factors;

  RobustnessRequestFormat(Methods methods) {
    this.factors = new FactorFormat(new StrategyFormat(methods));
  }

  ObjectCodec<RobustnessRequest> request() {
    return Entity.of(
            "robustness request",
            "What a robustness analysis is to vary, and how often.",
            RobustnessRequest::builder,
            RobustnessRequest.Builder::build)
        .list(
            "factors",
            factors.factor(),
            RobustnessRequest::factors,
            RobustnessRequest.Builder::factors,
            "What is uncertain; at least one factor.")
        .usual(
            "replicates",
            Codecs.whole(1, RobustnessRequest.MOST_REPLICATES),
            1000,
            RobustnessRequest::replicates,
            RobustnessRequest.Builder::replicates,
            "The number of replicates.")
        .usual(
            "seed",
            Codecs.whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
            1,
            request -> (int) request.seed(),
            (builder, seed) -> builder.seed(seed),
            "The seed that every random number follows from.")
        .usual(
            "coverage",
            SHARE,
            0.9,
            RobustnessRequest::coverage,
            RobustnessRequest.Builder::coverage,
            "The share of the replicates that lie in an interval.")
        .usual(
            "stability",
            stability(),
            StabilityRule.DEFAULT,
            RobustnessRequest::stability,
            RobustnessRequest.Builder::stability,
            "When a rank and a rating are called stable.")
        .codec();
  }

  private static Codec<StabilityRule> stability() {
    var fields =
        Fields.<StabilityRule>of("stability rule", "When a rank and a rating are called stable.")
            .inOneLine();
    var rankWidth =
        fields.required(
            "rankWidth",
            SHARE,
            StabilityRule::rankWidth,
            "The widest interval of ranks, as a share of the ranked states.");
    var rating =
        fields.required(
            "rating", SHARE, StabilityRule::rating, "The least probability of the nominal rating.");
    return fields.codec(v -> new StabilityRule(v.get(rankWidth), v.get(rating)));
  }
}

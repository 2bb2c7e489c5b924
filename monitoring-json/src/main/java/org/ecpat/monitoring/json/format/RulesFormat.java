package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.SHARE;
import static org.ecpat.monitoring.json.codec.Codecs.WEIGHT;
import static org.ecpat.monitoring.json.format.RatingFormat.DIGITS;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeImputation;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.methodology.Transform;
import org.ecpat.monitoring.methodology.Weighting;

/** How single nodes and indicators are judged. */
final class RulesFormat {
  static final Codec<MissingPolicy> MISSING = Codecs.words(MissingPolicy.class);

  private static final Codec<Rounding> ROUNDING = rounding();
  private static final Codec<NodeImputation> IMPUTATION = imputation();

  private final StrategyFormat strategies;

  RulesFormat(StrategyFormat strategies) {
    this.strategies = strategies;
  }

  Codec<NodeRules> nodeRules() {
    return Entity.of(
            "node rules",
            "How one node is made of its children, as far as it differs from the rule.",
            NodeRules::builder,
            NodeRules.Builder::build)
        .inOneLine()
        .optional(
            "aggregation",
            strategies.of(Aggregation.class),
            NodeRules::aggregation,
            NodeRules.Builder::aggregation,
            "How the scores of the children become one.")
        .optional(
            "weighting",
            strategies.of(Weighting.class),
            NodeRules::weighting,
            NodeRules.Builder::weighting,
            "How the children are weighted.")
        .optional(
            "missing",
            MISSING,
            NodeRules::missing,
            NodeRules.Builder::missing,
            "What a missing child means.")
        .optionalNumber(
            "threshold",
            SHARE,
            NodeRules::threshold,
            NodeRules.Builder::threshold,
            "The least share of children with a value, below which the node has none.")
        .optional(
            "transform",
            strategies.of(Transform.class),
            NodeRules::transform,
            NodeRules.Builder::transform,
            "A function applied after the aggregation.")
        .optional(
            "rounding",
            ROUNDING,
            NodeRules::rounding,
            NodeRules.Builder::rounding,
            "A rounding applied last.")
        .optional(
            "imputation",
            IMPUTATION,
            NodeRules::imputation,
            NodeRules.Builder::imputation,
            "How it gets a value from other states, where it has none.")
        .optionalNumber(
            "weight",
            WEIGHT,
            NodeRules::weight,
            NodeRules.Builder::weight,
            "The weight among the node's siblings, in place of the framework's.")
        .codec();
  }

  Codec<IndicatorRules> indicatorRules() {
    return Entity.of(
            "indicator rules",
            "How one indicator is judged, as far as it differs from the rule.",
            IndicatorRules::builder,
            IndicatorRules.Builder::build)
        .inOneLine()
        .optional(
            "normalization",
            strategies.of(Normalization.class),
            IndicatorRules::normalization,
            IndicatorRules.Builder::normalization,
            "How its values become scores.")
        .optionalNumber(
            "worst",
            NUMBER,
            IndicatorRules::worst,
            IndicatorRules.Builder::worst,
            "The value that is worth nothing, in place of the scale's.")
        .optionalNumber(
            "best",
            NUMBER,
            IndicatorRules::best,
            IndicatorRules.Builder::best,
            "The value that is worth everything, in place of the scale's.")
        .optionalNumber(
            "weight",
            WEIGHT,
            IndicatorRules::weight,
            IndicatorRules.Builder::weight,
            "The weight among its siblings, in place of the framework's.")
        .optional(
            "rounding",
            ROUNDING,
            IndicatorRules::rounding,
            IndicatorRules.Builder::rounding,
            "A rounding of its score.")
        .codec();
  }

  private static Codec<NodeImputation> imputation() {
    var fields =
        Fields.<NodeImputation>of(
                "imputation", "How a node without a value gets one: from the other states.")
            .inOneLine();
    var by =
        fields.required(
            "by",
            Codecs.words(NodeImputation.By.class),
            NodeImputation::by,
            "What stands for the other states.");
    var groups =
        fields.list(
            "groups",
            ID,
            NodeImputation::groups,
            "Groups, of which the first that the state belongs to counts; all states without one.");
    return fields.codec(v -> new NodeImputation(v.get(by), v.get(groups)));
  }

  private static Codec<Rounding> rounding() {
    List<RoundingMode> modes =
        Stream.of(RoundingMode.values()).filter(m -> m != RoundingMode.UNNECESSARY).toList();
    var fields =
        Fields.<Rounding>of("rounding", "A decimal rounding that is part of a value.").inOneLine();
    var digits =
        fields.required("digits", DIGITS, Rounding::digits, "The digits kept after the point.");
    var mode =
        fields.required(
            "mode",
            Codecs.words(RoundingMode.class, modes),
            Rounding::mode,
            "How the rest is dropped.");
    return fields.codec(v -> new Rounding(v.get(digits), v.get(mode)));
  }
}

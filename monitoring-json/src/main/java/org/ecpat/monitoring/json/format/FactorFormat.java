package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.SHARE;
import static org.ecpat.monitoring.json.codec.Codecs.WEIGHT;

import java.util.OptionalInt;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.json.codec.Variants;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.robustness.Factor;
import org.ecpat.monitoring.robustness.WeightSpread;

/** What is uncertain. */
record FactorFormat(StrategyFormat strategies) {
  private static final Codec<Integer> LEVEL = Codecs.whole(0, 50);
  private static final String NAME = "The name by which results refer to it.";
  private static final String ALTERNATIVES = "The alternatives, in order, each as likely.";

  Codec<Factor> factor() {
    return Variants.<Factor>of("factor", "One source of uncertainty.")
        .with("weights", Factor.Weights.class, weights())
        .with("normalization", Factor.NormalizedBy.class, normalizedBy())
        .with("aggregation", Factor.AggregatedBy.class, aggregatedBy())
        .with("missing", Factor.MissingAs.class, missingAs())
        .with("answers", Factor.Answers.class, answers())
        .with("left-out", Factor.LeftOut.class, leftOut());
  }

  private static Codec<WeightSpread> spread() {
    Fields<WeightSpread.Dirichlet> dirichlet =
        Fields.<WeightSpread.Dirichlet>of(
                "spread", "The Dirichlet distribution around the nominal weights.")
            .inOneLine();
    var concentration =
        dirichlet.required(
            "concentration",
            NUMBER,
            WeightSpread.Dirichlet::concentration,
            "A number above 0; the larger, the nearer to nominal.");
    Fields<WeightSpread.Relative> relative =
        Fields.<WeightSpread.Relative>of(
                "spread", "Every weight times its own number around 1, then rescaled.")
            .inOneLine();
    var share =
        relative.required("share", SHARE, WeightSpread.Relative::share, "The half-width, above 0.");
    return Variants.<WeightSpread>of("spread", "How the weights of one node's children vary.")
        .with(
            "dirichlet",
            WeightSpread.Dirichlet.class,
            dirichlet.codec(v -> new WeightSpread.Dirichlet(v.get(concentration))))
        .with(
            "relative",
            WeightSpread.Relative.class,
            relative.codec(v -> new WeightSpread.Relative(v.get(share))))
        .with(
            "simplex",
            WeightSpread.Simplex.class,
            Fields.<WeightSpread.Simplex>of("spread", "Any weights at all, uniform.")
                .inOneLine()
                .codec(v -> new WeightSpread.Simplex()));
  }

  private static ObjectCodec<Factor.Weights> weights() {
    Fields<Factor.Weights> fields =
        Fields.of("factor", "The weights of the children of some nodes vary, all as one group.");
    var name = fields.required("name", ID, Factor.Weights::name, NAME);
    var spread = fields.required("spread", spread(), Factor.Weights::spread, "How they vary.");
    var nodes =
        fields.list(
            "nodes", ID, Factor.Weights::nodes, "The ids of goals, or overall; all if left out.");
    return fields.codec(v -> new Factor.Weights(v.get(name), v.get(spread), v.get(nodes)));
  }

  private ObjectCodec<Factor.NormalizedBy> normalizedBy() {
    Fields<Factor.NormalizedBy> fields =
        Fields.of("factor", "Values become scores in one of several ways.");
    var name = fields.required("name", ID, Factor.NormalizedBy::name, NAME);
    var alternatives =
        fields.required(
            "alternatives",
            Codecs.list(strategies.of(Normalization.class)),
            Factor.NormalizedBy::alternatives,
            ALTERNATIVES);
    return fields.codec(v -> new Factor.NormalizedBy(v.get(name), v.get(alternatives)));
  }

  private ObjectCodec<Factor.AggregatedBy> aggregatedBy() {
    Fields<Factor.AggregatedBy> fields =
        Fields.of("factor", "Children become one score in one of several ways.");
    var name = fields.required("name", ID, Factor.AggregatedBy::name, NAME);
    var level =
        fields.optional(
            "level",
            LEVEL,
            f -> Entity.boxed(f.level()),
            "The level, 0 for the whole; the methodology's own rule if left out.");
    var alternatives =
        fields.required(
            "alternatives",
            Codecs.list(strategies.of(Aggregation.class)),
            Factor.AggregatedBy::alternatives,
            ALTERNATIVES);
    return fields.codec(
        v ->
            new Factor.AggregatedBy(
                v.get(name),
                v.get(level).map(OptionalInt::of).orElse(OptionalInt.empty()),
                v.get(alternatives)));
  }

  private static ObjectCodec<Factor.MissingAs> missingAs() {
    Fields<Factor.MissingAs> fields =
        Fields.of("factor", "A missing child means one of several things.");
    var name = fields.required("name", ID, Factor.MissingAs::name, NAME);
    var alternatives =
        fields.required(
            "alternatives",
            Codecs.list(RulesFormat.MISSING),
            Factor.MissingAs::alternatives,
            ALTERNATIVES);
    return fields.codec(v -> new Factor.MissingAs(v.get(name), v.get(alternatives)));
  }

  private static ObjectCodec<Factor.Answers> answers() {
    Fields<Factor.Answers> fields =
        Fields.of("factor", "Every answer may be another one, the less sure the more so.");
    var name = fields.required("name", ID, Factor.Answers::name, NAME);
    var confidence =
        fields.required(
            "confidence",
            SHARE,
            Factor.Answers::confidence,
            "The confidence of an answer that states none.");
    var spread =
        fields.required(
            "spread",
            WEIGHT,
            Factor.Answers::spread,
            "The half-width of a number of confidence 0, as a share of its scale.");
    return fields.codec(v -> new Factor.Answers(v.get(name), v.get(confidence), v.get(spread)));
  }

  private static ObjectCodec<Factor.LeftOut> leftOut() {
    Fields<Factor.LeftOut> fields =
        Fields.of("factor", "One of several indicators or goals is left out, each as likely.");
    var name = fields.required("name", ID, Factor.LeftOut::name, NAME);
    var ids =
        fields.required(
            "ids", Codecs.list(ID), Factor.LeftOut::ids, "The ids of indicators and goals.");
    var probability =
        fields.usual(
            "probability",
            SHARE,
            1.0,
            Factor.LeftOut::probability,
            "The probability that one is left out.");
    return fields.codec(v -> new Factor.LeftOut(v.get(name), v.get(ids), v.get(probability)));
  }
}

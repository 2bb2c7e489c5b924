package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.SHARE;

import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.json.codec.Variants;
import org.ecpat.monitoring.methodology.Criterion;

/** What caps ask about one state's results. */
final class CriterionFormat {
  static final Codec<Criterion> CRITERION = criterion();

  private CriterionFormat() {}

  private static Codec<Criterion> criterion() {
    Codec<Criterion> part = Codecs.recursive("criterion", () -> CRITERION);
    return Variants.<Criterion>of(
            "criterion", "Something that can be true, false or not known of one state's results.")
        .with("answer", Criterion.AnswerIs.class, answerIs())
        .with("score-below", Criterion.ScoreBelow.class, scoreBelow())
        .with("coverage-below", Criterion.CoverageBelow.class, coverageBelow())
        .with("all", Criterion.AllOf.class, allOf(part))
        .with("any", Criterion.AnyOf.class, anyOf(part))
        .with("not", Criterion.Not.class, not(part));
  }

  private static <T> Fields<T> fields(String description) {
    return Fields.<T>of("criterion", description).inOneLine();
  }

  private static ObjectCodec<Criterion.AnswerIs> answerIs() {
    Fields<Criterion.AnswerIs> fields =
        fields("Holds if an indicator has one of some answers; false if it is not applicable.");
    var indicator =
        fields.required("indicator", ID, Criterion.AnswerIs::indicator, "The id of the indicator.");
    var answers =
        fields.required(
            "answers",
            Codecs.list(ScaleFormat.ANSWER),
            Criterion.AnswerIs::answers,
            "The answers for which it holds.");
    return fields.codec(v -> new Criterion.AnswerIs(v.get(indicator), v.get(answers)));
  }

  private static ObjectCodec<Criterion.ScoreBelow> scoreBelow() {
    Fields<Criterion.ScoreBelow> fields =
        fields(
            "Holds if a score lies below a value at both of its bounds; false if at neither, or not applicable.");
    var node =
        fields.required(
            "node", ID, Criterion.ScoreBelow::node, "The id of an indicator or goal, or overall.");
    var value =
        fields.required("value", NUMBER, Criterion.ScoreBelow::value, "The value, not included.");
    return fields.codec(v -> new Criterion.ScoreBelow(v.get(node), v.get(value)));
  }

  private static ObjectCodec<Criterion.CoverageBelow> coverageBelow() {
    Fields<Criterion.CoverageBelow> fields =
        fields(
            "Holds if the coverage of a node lies below a share; false if the node is not applicable.");
    var node =
        fields.required(
            "node",
            ID,
            Criterion.CoverageBelow::node,
            "The id of an indicator or goal, or overall.");
    var share =
        fields.required(
            "share", SHARE, Criterion.CoverageBelow::share, "The share from 0 to 1, not included.");
    return fields.codec(v -> new Criterion.CoverageBelow(v.get(node), v.get(share)));
  }

  private static ObjectCodec<Criterion.AllOf> allOf(Codec<Criterion> part) {
    Fields<Criterion.AllOf> fields = fields("Holds if all of its parts hold.");
    var parts = fields.list("criteria", part, Criterion.AllOf::criteria, "The parts.");
    return fields.codec(v -> new Criterion.AllOf(v.get(parts)));
  }

  private static ObjectCodec<Criterion.AnyOf> anyOf(Codec<Criterion> part) {
    Fields<Criterion.AnyOf> fields = fields("Holds if any of its parts holds.");
    var parts = fields.list("criteria", part, Criterion.AnyOf::criteria, "The parts.");
    return fields.codec(v -> new Criterion.AnyOf(v.get(parts)));
  }

  private static ObjectCodec<Criterion.Not> not(Codec<Criterion> part) {
    Fields<Criterion.Not> fields =
        fields(
            "Holds if its part does not; if what that asks about is not applicable, neither holds.");
    var inner = fields.required("criterion", part, Criterion.Not::criterion, "The part.");
    return fields.codec(v -> new Criterion.Not(v.get(inner)));
  }
}

package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Entity.boxed;
import static org.ecpat.monitoring.json.codec.Entity.unboxed;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import java.util.Map;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.TargetBand;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.Forms;
import org.ecpat.monitoring.json.codec.JsonType;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.json.codec.Scalar;
import org.ecpat.monitoring.json.codec.Variants;

/** Scales and the answers on them. */
final class ScaleFormat {
  static final Scalar<Stand> STAND = Codecs.words(Stand.class);

  static final Codec<TargetBand> TARGET = target();

  static final Codec<Scale> SCALE =
      Variants.<Scale>of("scale", "How an answer is recorded and what it is worth.")
          .with("yes-no", YesNoScale.class, yesNo())
          .with("levels", LevelScale.class, levels())
          .with("number", NumberScale.class, number())
          .with("position", PositionScale.class, position());

  static final Codec<Answer> ANSWER =
      Forms.<Answer>of(
              "answer", "What was found: yes or no, a quantity, or a level or stand by its id.")
          .with(
              JsonType.BOOLEAN,
              Codecs.TRUTH,
              a -> a instanceof Answer.YesNo,
              Answer::of,
              a -> ((Answer.YesNo) a).yes())
          .with(
              JsonType.NUMBER,
              NUMBER,
              a -> a instanceof Answer.Quantity,
              Answer::of,
              a -> ((Answer.Quantity) a).value())
          .with(JsonType.STRING, ID, a -> a instanceof Answer.Choice, Answer::of, Answer::text);

  private ScaleFormat() {}

  private static ObjectCodec<YesNoScale> yesNo() {
    var fields = Fields.<YesNoScale>of("yes/no scale", "A scale of yes and no.").inOneLine();
    var favourable =
        fields.usual(
            "favourable",
            Codecs.words(YesNoScale.Favourable.class),
            YesNoScale.Favourable.YES,
            YesNoScale::favourable,
            "The answer that is the good one.");
    return fields.codec(v -> new YesNoScale(v.get(favourable)));
  }

  private static ObjectCodec<LevelScale> levels() {
    var fields = Fields.<LevelScale>of("level scale", "A scale of ordered levels.");
    var levels =
        fields.required(
            "levels", Codecs.list(level()), LevelScale::levels, "The levels, worst first.");
    return fields.codec(v -> new LevelScale(v.get(levels)));
  }

  private static Codec<Level> level() {
    var fields = Fields.<Level>of("level", "One step of an ordered scale.").inOneLine();
    var id = fields.required("id", ID, Level::id, "The name by which answers refer to it.");
    var label =
        fields.derived(
            "label",
            TEXT,
            l -> Level.of(l.id(), 0).label(),
            Level::label,
            "Its name for readers; the id unless given.");
    var points = fields.required("points", NUMBER, Level::points, "What it is worth.");
    return fields.codec(
        v ->
            new Level(
                v.get(id),
                v.get(label).orElseGet(() -> Level.of(v.get(id), 0).label()),
                v.get(points)));
  }

  private static ObjectCodec<NumberScale> number() {
    var fields =
        Fields.<NumberScale>of("number scale", "A scale of numbers with a unit.").inOneLine();
    var unit = fields.optional("unit", TEXT, NumberScale::unit, "The unit, such as % of children.");
    var direction =
        fields.derived(
            "direction",
            Codecs.words(Direction.class),
            s -> direction(s.worst().orElse(0), s.best().orElse(0)),
            NumberScale::direction,
            "Which end is the good one; where worst leads to best, unless given, else higher-is-better.");
    var worst =
        fields.optional("worst", NUMBER, s -> boxed(s.worst()), "The value that is worth nothing.");
    var best =
        fields.optional(
            "best", NUMBER, s -> boxed(s.best()), "The value that is worth everything.");
    var target =
        fields.optional(
            "target",
            TARGET,
            NumberScale::target,
            "The range of good values, instead of worst and best.");
    return fields.codec(
        v ->
            new NumberScale(
                v.get(unit),
                v.get(direction)
                    .orElseGet(() -> direction(v.get(worst).orElse(0.0), v.get(best).orElse(0.0))),
                unboxed(v.get(worst)),
                unboxed(v.get(best)),
                v.get(target)));
  }

  private static Direction direction(double worst, double best) {
    return NumberScale.directionOf(worst, best);
  }

  private static Codec<TargetBand> target() {
    var fields =
        Fields.<TargetBand>of(
                "target band", "A range of good values with a worst value on either side.")
            .inOneLine();
    var worstBelow =
        fields.required(
            "worstBelow",
            NUMBER,
            TargetBand::worstBelow,
            "The value below the band that is worth nothing.");
    var from = fields.required("from", NUMBER, TargetBand::from, "The lower end of the band.");
    var to = fields.required("to", NUMBER, TargetBand::to, "The upper end of the band.");
    var worstAbove =
        fields.required(
            "worstAbove",
            NUMBER,
            TargetBand::worstAbove,
            "The value above the band that is worth nothing.");
    return fields.codec(
        v -> new TargetBand(v.get(worstBelow), v.get(from), v.get(to), v.get(worstAbove)));
  }

  private static ObjectCodec<PositionScale> position() {
    var fields =
        Fields.<PositionScale>of("position scale", "A scale of the stands towards an instrument.")
            .inOneLine();
    var instrument =
        fields.required("instrument", ID, PositionScale::instrument, "The id of the instrument.");
    var points =
        fields.usual(
            "points",
            Codecs.map(STAND, NUMBER),
            PositionScale.of("any").points(),
            PositionScale::points,
            "The points of each stand; 0, 50, 100 and 0 for none, signed, bound and withdrawn unless given.");
    return fields.codec(v -> new PositionScale(v.get(instrument), Map.copyOf(v.get(points))));
  }
}

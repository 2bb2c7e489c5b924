package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.DATE;
import static org.ecpat.monitoring.json.codec.Codecs.ID;

import java.util.List;
import java.util.Set;
import org.ecpat.monitoring.framework.Condition;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.json.codec.Variants;

/** When an indicator applies to a state. */
final class ConditionFormat {
  static final Codec<Condition> CONDITION = condition();

  private ConditionFormat() {}

  private static Codec<Condition> condition() {
    Codec<Condition> part = Codecs.recursive("condition", () -> CONDITION);
    return Variants.<Condition>of("condition", "When an indicator applies to a state.")
        .with("group", Condition.InGroup.class, inGroup())
        .with("dates", Condition.Between.class, between())
        .with("position", Condition.HasStand.class, hasStand())
        .with("all", Condition.AllOf.class, allOf(part))
        .with("any", Condition.AnyOf.class, anyOf(part))
        .with("not", Condition.Not.class, not(part));
  }

  private static ObjectCodec<Condition.InGroup> inGroup() {
    var fields =
        Fields.<Condition.InGroup>of("condition", "Holds for the states of a group.").inOneLine();
    var group = fields.required("group", ID, Condition.InGroup::group, "The id of the group.");
    return fields.codec(v -> new Condition.InGroup(v.get(group)));
  }

  private static ObjectCodec<Condition.Between> between() {
    var fields =
        Fields.<Condition.Between>of("condition", "Holds between two days, both included.")
            .inOneLine();
    var from =
        fields.optional(
            "from", DATE, Condition.Between::from, "The first day; always before, unless given.");
    var until =
        fields.optional(
            "until", DATE, Condition.Between::until, "The last day; ever after, unless given.");
    return fields.codec(v -> new Condition.Between(v.get(from), v.get(until)));
  }

  private static ObjectCodec<Condition.HasStand> hasStand() {
    var fields =
        Fields.<Condition.HasStand>of(
                "condition", "Holds for the states with one of some stands towards an instrument.")
            .inOneLine();
    var instrument =
        fields.required(
            "instrument", ID, Condition.HasStand::instrument, "The id of the instrument.");
    var stands =
        fields.required(
            "stands",
            Codecs.distinct(ScaleFormat.STAND),
            c -> List.copyOf(c.stands()),
            "The stands for which it holds.");
    return fields.codec(v -> new Condition.HasStand(v.get(instrument), Set.copyOf(v.get(stands))));
  }

  private static ObjectCodec<Condition.AllOf> allOf(Codec<Condition> part) {
    var fields =
        Fields.<Condition.AllOf>of("condition", "Holds if all of its parts hold.").inOneLine();
    var parts = fields.list("conditions", part, Condition.AllOf::conditions, "The parts.");
    return fields.codec(v -> new Condition.AllOf(v.get(parts)));
  }

  private static ObjectCodec<Condition.AnyOf> anyOf(Codec<Condition> part) {
    var fields =
        Fields.<Condition.AnyOf>of("condition", "Holds if any of its parts holds.").inOneLine();
    var parts = fields.list("conditions", part, Condition.AnyOf::conditions, "The parts.");
    return fields.codec(v -> new Condition.AnyOf(v.get(parts)));
  }

  private static ObjectCodec<Condition.Not> not(Codec<Condition> part) {
    var fields = Fields.<Condition.Not>of("condition", "Holds if its part does not.").inOneLine();
    var inner = fields.required("condition", part, Condition.Not::condition, "The part.");
    return fields.codec(v -> new Condition.Not(v.get(inner)));
  }
}

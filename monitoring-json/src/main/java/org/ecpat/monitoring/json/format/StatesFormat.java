package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.DATE;
import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.format.CommonFormat.CERTAINTY;
import static org.ecpat.monitoring.json.format.CommonFormat.SOURCE;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.Forms;
import org.ecpat.monitoring.json.codec.JsonType;
import org.ecpat.monitoring.json.codec.ObjectCodec;

/** States, groups and who belongs to them. */
final class StatesFormat {

  private StatesFormat() {}

  static final Codec<State> STATE =
      Entity.of(
              "state",
              "A state, territory or district that is monitored, known by an opaque code.",
              State::builder,
              State.Builder::build)
          .inOneLine()
          .required(
              "code",
              ID,
              State::code,
              State.Builder::code,
              "The code by which other parts refer to it, usually ISO 3166 alpha-3.")
          .required("name", TEXT, State::name, State.Builder::name, "Its name.")
          .optional(
              "existsFrom",
              DATE,
              State::existsFrom,
              State.Builder::existsFrom,
              "The first day it existed; always, unless given.")
          .optional(
              "existsUntil",
              DATE,
              State::existsUntil,
              State.Builder::existsUntil,
              "The last day it existed; it still does, unless given.")
          .codec();

  static final Codec<Membership> MEMBERSHIP =
      Forms.<Membership>of(
              "membership",
              "A period in which a state belongs to a group; a code alone means always.")
          .with(
              JsonType.STRING,
              ID,
              m -> m.from().isEmpty() && m.until().isEmpty(),
              Membership::of,
              Membership::state)
          .otherwise(JsonType.OBJECT, fullMembership());

  static final Codec<Group> GROUP =
      Entity.of(
              "group",
              "A region or organisation of states, with dated membership.",
              Group::builder,
              Group.Builder::build)
          .required(
              "id", ID, Group::id, Group.Builder::id, "The name by which other parts refer to it.")
          .required("name", TEXT, Group::name, Group.Builder::name, "Its name for readers.")
          .optional(
              "kind",
              STRING,
              Group::kind,
              Group.Builder::kind,
              "What kind of group it is, such as region or organisation.")
          .list(
              "members",
              MEMBERSHIP,
              Group::members,
              Group.Builder::members,
              "The periods of membership; a state that left and came back has two.")
          .usual(
              "certainty",
              CERTAINTY,
              Certainty.PUBLISHED,
              Group::certainty,
              Group.Builder::certainty,
              "How sure the membership is.")
          .list("sources", ID, Group::sources, Group.Builder::sources, "The ids of the sources.")
          .optional(
              "note", TEXT, Group::note, Group.Builder::note, "What a reader should know besides.")
          .codec();

  static final ObjectCodec<StateRegister> STATES =
      Entity.of(
              "states",
              "The states that can be monitored, and the groups they belong to.",
              StateRegister::builder,
              StateRegister.Builder::build)
          .optional("title", TEXT, StateRegister::title, StateRegister.Builder::title, "Its title.")
          .list(
              "sources",
              SOURCE,
              StateRegister::sources,
              StateRegister.Builder::sources,
              "Where the list comes from.")
          .list(
              "states", STATE, StateRegister::states, StateRegister.Builder::states, "The states.")
          .list(
              "groups", GROUP, StateRegister::groups, StateRegister.Builder::groups, "The groups.")
          .codec();

  private static Codec<Membership> fullMembership() {
    var fields =
        Fields.<Membership>of("membership", "A period in which a state belongs to a group.")
            .inOneLine();
    var state = fields.required("state", ID, Membership::state, "The code of the state.");
    var from =
        fields.optional(
            "from", DATE, Membership::from, "The first day; always before, unless given.");
    var until =
        fields.optional(
            "until", DATE, Membership::until, "The last day; ever since, unless given.");
    return fields.codec(v -> new Membership(v.get(state), v.get(from), v.get(until)));
  }
}

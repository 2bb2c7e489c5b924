package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.DATE;
import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.format.CommonFormat.CERTAINTY;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Consent;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;

/** States and groups, instruments, commitments and positions. */
final class CommitmentFormat {

  static final Codec<Instrument> INSTRUMENT =
      Entity.of(
              "instrument",
              "An international agreement: treaty, declaration, or law of an organisation of states.",
              Instrument::builder,
              Instrument.Builder::build)
          .required(
              "id",
              ID,
              Instrument::id,
              Instrument.Builder::id,
              "The name by which other parts refer to it.")
          .required("title", TEXT, Instrument::title, Instrument.Builder::title, "The full title.")
          .required(
              "kind",
              Codecs.words(InstrumentKind.class),
              Instrument::kind,
              Instrument.Builder::kind,
              "What it is in law.")
          .required(
              "force",
              Codecs.words(Force.class),
              Instrument::force,
              Instrument.Builder::force,
              "Whether it binds in law or is a political promise.")
          .required(
              "adopted",
              DATE,
              Instrument::adopted,
              Instrument.Builder::adopted,
              "The day it was adopted.")
          .derived(
              "openFrom",
              DATE,
              Instrument::adopted,
              Instrument::openFrom,
              Instrument.Builder::openFrom,
              "The day from which states could accept it; the day of adoption unless given.")
          .optional(
              "inForce",
              DATE,
              Instrument::inForce,
              Instrument.Builder::inForce,
              "The day it came into force, if it has.")
          .list(
              "openTo",
              ID,
              Instrument::openTo,
              Instrument.Builder::openTo,
              "The groups of states that it is open to; all states, unless given.")
          .usual(
              "certainty",
              CERTAINTY,
              Certainty.PUBLISHED,
              Instrument::certainty,
              Instrument.Builder::certainty,
              "How sure these statements are.")
          .list(
              "sources",
              ID,
              Instrument::sources,
              Instrument.Builder::sources,
              "The ids of the sources.")
          .optional(
              "note",
              TEXT,
              Instrument::note,
              Instrument.Builder::note,
              "What a reader should know besides, such as dates in dispute.")
          .codec();

  static final Codec<Commitment> COMMITMENT =
      Entity.of(
              "commitment",
              "One provision of an instrument, in our own words.",
              Commitment::builder,
              Commitment.Builder::build)
          .required(
              "id",
              ID,
              Commitment::id,
              Commitment.Builder::id,
              "The name by which indicators refer to it.")
          .required(
              "instrument",
              ID,
              Commitment::instrument,
              Commitment.Builder::instrument,
              "The id of the instrument it is part of.")
          .optional(
              "provision",
              TEXT,
              Commitment::provision,
              Commitment.Builder::provision,
              "Where it stands in the instrument, such as art. 3 or item 25.")
          .required("text", TEXT, Commitment::text, Commitment.Builder::text, "What is promised.")
          .optional(
              "deadline",
              DATE,
              Commitment::deadline,
              Commitment.Builder::deadline,
              "The day by which it was to be done.")
          .list(
              "themes", STRING, Commitment::themes, Commitment.Builder::themes, "What it is about.")
          .usual(
              "certainty",
              CERTAINTY,
              Certainty.PUBLISHED,
              Commitment::certainty,
              Commitment.Builder::certainty,
              "How sure the statement of it is.")
          .list(
              "sources",
              ID,
              Commitment::sources,
              Commitment.Builder::sources,
              "The ids of the sources.")
          .codec();

  static final Codec<Position> POSITION =
      Entity.of(
              "position",
              "What a state did towards an instrument, and when.",
              Position::builder,
              Position.Builder::build)
          .inOneLine()
          .required("state", ID, Position::state, Position.Builder::state, "The code of the state.")
          .required(
              "instrument",
              ID,
              Position::instrument,
              Position.Builder::instrument,
              "The id of the instrument.")
          .optional(
              "signed", DATE, Position::signed, Position.Builder::signed, "The day it signed.")
          .optional(
              "consented",
              DATE,
              Position::consented,
              Position.Builder::consented,
              "The day it consented to be bound; counts from this day on.")
          .optional(
              "consent",
              Codecs.words(Consent.class),
              Position::consent,
              Position.Builder::consent,
              "The act by which it consented.")
          .optional(
              "withdrawn",
              DATE,
              Position::withdrawn,
              Position.Builder::withdrawn,
              "The day its withdrawal took effect.")
          .list(
              "reservations",
              TEXT,
              Position::reservations,
              Position.Builder::reservations,
              "Its reservations and declarations, in our words.")
          .list(
              "sources",
              ID,
              Position::sources,
              Position.Builder::sources,
              "The ids of the sources.")
          .codec();

  static final Codec<PositionRegister> POSITIONS =
      Entity.of(
              "position register",
              "A list of positions, with the day up to which it knows and for whom it is complete.",
              PositionRegister::builder,
              PositionRegister.Builder::build)
          .required(
              "id",
              ID,
              PositionRegister::id,
              PositionRegister.Builder::id,
              "The name by which other parts refer to it.")
          .required(
              "title", TEXT, PositionRegister::title, PositionRegister.Builder::title, "Its title.")
          .required(
              "asOf",
              DATE,
              PositionRegister::asOf,
              PositionRegister.Builder::asOf,
              "The last day it knows about.")
          .list(
              "instruments",
              ID,
              PositionRegister::instruments,
              PositionRegister.Builder::instruments,
              "The ids of the instruments it lists.")
          .list(
              "completeFor",
              ID,
              PositionRegister::completeFor,
              PositionRegister.Builder::completeFor,
              "The codes of the states for which it lists everything.")
          .list(
              "positions",
              POSITION,
              PositionRegister::positions,
              PositionRegister.Builder::positions,
              "The positions.")
          .list(
              "sources",
              ID,
              PositionRegister::sources,
              PositionRegister.Builder::sources,
              "The ids of the sources.")
          .codec();

  private CommitmentFormat() {}
}

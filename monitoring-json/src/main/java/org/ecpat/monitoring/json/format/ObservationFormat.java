package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.DATE;
import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.SHARE;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;
import static org.ecpat.monitoring.json.format.EvidenceFormat.EVIDENCE;
import static org.ecpat.monitoring.json.format.EvidenceFormat.QUALIFIER;
import static org.ecpat.monitoring.json.format.EvidenceFormat.ROUND;
import static org.ecpat.monitoring.json.format.ScaleFormat.ANSWER;

import java.util.TreeMap;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Reply;

/** Observations with their evidence, replies and adjudications. */
final class ObservationFormat {

  static final ObjectCodec<Observation> OBSERVATION =
      Entity.of(
              "observation",
              "What one assessor found for a state, an indicator and a round.",
              Observation::builder,
              Observation.Builder::build)
          .inOneLine()
          .optional(
              "id",
              ID,
              Observation::id,
              Observation.Builder::id,
              "The name by which a later observation or a reply refers to it.")
          .required(
              "state", ID, Observation::state, Observation.Builder::state, "The code of the state.")
          .required(
              "indicator",
              ID,
              Observation::indicator,
              Observation.Builder::indicator,
              "The id of the indicator.")
          .required("round", ROUND, Observation::round, Observation.Builder::round, "The round.")
          .optional(
              "answer", ANSWER, Observation::answer, Observation.Builder::answer, "The answer.")
          .optional(
              "absence",
              Codecs.words(Absence.class),
              Observation::absence,
              Observation.Builder::absence,
              "Why there is no answer.")
          .list(
              "qualifiers",
              QUALIFIER,
              Observation::qualifiers,
              Observation.Builder::qualifiers,
              "Remarks on the answer.")
          .optionalNumber(
              "confidence",
              SHARE,
              Observation::confidence,
              Observation.Builder::confidence,
              "How sure the assessor is, from 0 to 1.")
          .list(
              "evidence",
              EVIDENCE,
              Observation::evidence,
              Observation.Builder::evidence,
              "What it rests on.")
          .optional(
              "note", TEXT, Observation::note, Observation.Builder::note, "What the assessor adds.")
          .optional(
              "assessor",
              STRING,
              Observation::assessor,
              Observation.Builder::assessor,
              "Who found it.")
          .optional(
              "recordedOn",
              DATE,
              Observation::recordedOn,
              Observation.Builder::recordedOn,
              "The day it was recorded.")
          .optional(
              "supersedes",
              ID,
              Observation::supersedes,
              Observation.Builder::supersedes,
              "The id of the observation that this one replaces.")
          .map(
              "disaggregation",
              STRING,
              STRING,
              o -> new TreeMap<>(o.disaggregation()),
              Observation.Builder::disaggregation,
              "The part of the population it speaks about; all, unless given.")
          .codec();

  static final Codec<Reply> REPLY =
      Entity.of(
              "reply",
              "A state's own words on an observation or on its card.",
              Reply::builder,
              Reply.Builder::build)
          .required("state", ID, Reply::state, Reply.Builder::state, "The code of the state.")
          .required("round", ROUND, Reply::round, Reply.Builder::round, "The round.")
          .optional(
              "indicator",
              ID,
              Reply::indicator,
              Reply.Builder::indicator,
              "The id of the indicator it speaks about; the whole card, unless given.")
          .required("text", TEXT, Reply::text, Reply.Builder::text, "What the state says.")
          .optional("by", STRING, Reply::by, Reply.Builder::by, "Who says it.")
          .optional("on", DATE, Reply::on, Reply.Builder::on, "The day it was given.")
          .codec();

  static final Codec<Adjudication> ADJUDICATION =
      Entity.of(
              "adjudication",
              "A recorded human decision that overrides an answer or a rating.",
              Adjudication::builder,
              Adjudication.Builder::build)
          .required(
              "state",
              ID,
              Adjudication::state,
              Adjudication.Builder::state,
              "The code of the state.")
          .required("round", ROUND, Adjudication::round, Adjudication.Builder::round, "The round.")
          .optional(
              "indicator",
              ID,
              Adjudication::indicator,
              Adjudication.Builder::indicator,
              "The id of the indicator whose answer is overridden.")
          .optional(
              "answer",
              ANSWER,
              Adjudication::answer,
              Adjudication.Builder::answer,
              "The answer that counts.")
          .optional(
              "rating",
              ID,
              Adjudication::rating,
              Adjudication.Builder::rating,
              "The id of the band that counts.")
          .required("by", STRING, Adjudication::by, Adjudication.Builder::by, "Who decided.")
          .required(
              "on", DATE, Adjudication::on, Adjudication.Builder::on, "The day of the decision.")
          .required("why", TEXT, Adjudication::why, Adjudication.Builder::why, "Why.")
          .codec();

  static final ObjectCodec<Observations> OBSERVATIONS =
      Entity.of(
              "observations",
              "Observations with their sources, position registers, replies and decisions.",
              Observations::builder,
              Observations.Builder::build)
          .required(
              "id", ID, Observations::id, Observations.Builder::id, "The name of the collection.")
          .usual(
              "contentVersion",
              WORDING,
              "1",
              Observations::version,
              Observations.Builder::version,
              "The version of its content.")
          .optional("title", TEXT, Observations::title, Observations.Builder::title, "The title.")
          .required(
              "framework",
              ID,
              Observations::framework,
              Observations.Builder::framework,
              "The id of the framework whose questions are answered.")
          .list(
              "sources",
              CitedSource.CODEC,
              o -> CitedSource.of(o.sources(), o.restrictedSources()),
              (builder, cited) -> builder.sources(CitedSource.sources(cited)),
              "The publications and records it rests on.")
          .list(
              "positions",
              CommitmentFormat.POSITIONS,
              Observations::positions,
              Observations.Builder::positions,
              "The registers of positions, from which answers on positions are derived.")
          .list(
              "observations",
              OBSERVATION,
              Observations::observations,
              Observations.Builder::observations,
              "The observations; their order means nothing.")
          .list(
              "replies",
              REPLY,
              Observations::replies,
              Observations.Builder::replies,
              "What states replied.")
          .list(
              "adjudications",
              ADJUDICATION,
              Observations::adjudications,
              Observations.Builder::adjudications,
              "What was decided.")
          .codec();

  private ObservationFormat() {}
}

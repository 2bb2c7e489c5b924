package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.scoring.ExpectedScore;
import org.ecpat.monitoring.scoring.WorkedExample;
import org.ecpat.monitoring.scoring.WorkedExamples;
import org.ecpat.monitoring.table.Reason;

/** Worked examples. */
final class ExampleFormat {
  private static final Codec<ExpectedScore> EXPECTED =
      Entity.of(
              "expectedScore",
              "What must come out for one score of a state: a value, a reason or a rating.",
              ExpectedScore::builder,
              ExpectedScore.Builder::build)
          .inOneLine()
          .required("state", ID, ExpectedScore::state, ExpectedScore.Builder::state, "The state.")
          .usual(
              "node",
              ID,
              Framework.OVERALL,
              ExpectedScore::node,
              ExpectedScore.Builder::node,
              "The goal or indicator, or the whole.")
          .optionalNumber(
              "value",
              NUMBER,
              ExpectedScore::value,
              ExpectedScore.Builder::value,
              "The expected number.")
          .optional(
              "reason",
              Codecs.words(Reason.class),
              ExpectedScore::reason,
              ExpectedScore.Builder::reason,
              "The reason that is expected in place of a number.")
          .optional(
              "rating",
              ID,
              ExpectedScore::rating,
              ExpectedScore.Builder::rating,
              "The id of the band that is expected; only of the whole.")
          .codec();

  private static final Codec<WorkedExample> EXAMPLE =
      Entity.of(
              "workedExample",
              "Inputs of one round with the scores that must come out.",
              WorkedExample::builder,
              WorkedExample.Builder::build)
          .required("id", ID, WorkedExample::id, WorkedExample.Builder::id, "The name.")
          .optional(
              "title",
              TEXT,
              WorkedExample::title,
              WorkedExample.Builder::title,
              "What it shows, and where the expected numbers come from.")
          .list(
              "observations",
              ObservationFormat.OBSERVATION,
              WorkedExample::observations,
              WorkedExample.Builder::observations,
              "The observations, all of the same round; their states are the population.")
          .list(
              "expected",
              EXPECTED,
              WorkedExample::expected,
              WorkedExample.Builder::expected,
              "What must come out.")
          .optionalWhole(
              "digits",
              RatingFormat.DIGITS,
              WorkedExample::digits,
              WorkedExample.Builder::digits,
              "The digits after the point to which numbers agree; to 1e-9 unless given.")
          .codec();

  static final ObjectCodec<WorkedExamples> EXAMPLES =
      Entity.of(
              "examples",
              "What a methodology must compute.",
              WorkedExamples::builder,
              WorkedExamples.Builder::build)
          .required("id", ID, WorkedExamples::id, WorkedExamples.Builder::id, "The name.")
          .optional(
              "title", TEXT, WorkedExamples::title, WorkedExamples.Builder::title, "The title.")
          .required(
              "framework",
              ID,
              WorkedExamples::framework,
              WorkedExamples.Builder::framework,
              "The id of the framework.")
          .required(
              "methodology",
              ID,
              WorkedExamples::methodology,
              WorkedExamples.Builder::methodology,
              "The id of the methodology.")
          .list(
              "examples",
              EXAMPLE,
              WorkedExamples::examples,
              WorkedExamples.Builder::examples,
              "The examples, in order.")
          .codec();

  private ExampleFormat() {}
}

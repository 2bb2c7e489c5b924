package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.codec.Codecs.WEIGHT;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;
import static org.ecpat.monitoring.json.format.CommonFormat.CERTAINTY;
import static org.ecpat.monitoring.json.format.CommonFormat.SOURCE;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.CommitmentLink;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.Forms;
import org.ecpat.monitoring.json.codec.JsonType;
import org.ecpat.monitoring.json.codec.ObjectCodec;

/** Frameworks, goals, indicators and conditions. */
final class FrameworkFormat {

  static final Codec<CommitmentLink> LINK =
      Forms.<CommitmentLink>of("link", "A link to a commitment; an id alone means weight 1.")
          .with(
              JsonType.STRING,
              ID,
              l -> l.weight() == 1,
              CommitmentLink::of,
              CommitmentLink::commitment)
          .otherwise(JsonType.OBJECT, fullLink());

  static final Codec<Goal> GOAL =
      Entity.of(
              "goal",
              "Something to be achieved, measured by sub-goals and indicators.",
              Goal::builder,
              Goal.Builder::build)
          .required(
              "id", ID, Goal::id, Goal.Builder::id, "The name by which other parts refer to it.")
          .required("title", TEXT, Goal::title, Goal.Builder::title, "Its title.")
          .optional(
              "description",
              TEXT,
              Goal::description,
              Goal.Builder::description,
              "What is to be achieved.")
          .usual(
              "weight",
              WEIGHT,
              1.0,
              Goal::weight,
              Goal.Builder::weight,
              "The weight among its siblings.")
          .optional(
              "weightRationale",
              TEXT,
              Goal::weightRationale,
              Goal.Builder::weightRationale,
              "Why it has this weight.")
          .list(
              "goals", ID, Goal::goals, Goal.Builder::goals, "The ids of its sub-goals, in order.")
          .list(
              "indicators",
              ID,
              Goal::indicators,
              Goal.Builder::indicators,
              "The ids of its indicators, in order after the sub-goals.")
          .usual(
              "certainty",
              CERTAINTY,
              Certainty.PUBLISHED,
              Goal::certainty,
              Goal.Builder::certainty,
              "How sure the statement of it is.")
          .list("sources", ID, Goal::sources, Goal.Builder::sources, "The ids of the sources.")
          .codec();

  static final Codec<Indicator> INDICATOR =
      Entity.of(
              "indicator", "One measurable question.", Indicator::builder, Indicator.Builder::build)
          .required(
              "id",
              ID,
              Indicator::id,
              Indicator.Builder::id,
              "The name by which goals and observations refer to it.")
          .required(
              "question", TEXT, Indicator::question, Indicator.Builder::question, "The question.")
          .optional(
              "label",
              TEXT,
              Indicator::label,
              Indicator.Builder::label,
              "A short name for tables; the id unless given.")
          .required(
              "kind",
              Codecs.words(IndicatorKind.class),
              Indicator::kind,
              Indicator.Builder::kind,
              "Whether it looks at structure, process or outcome.")
          .required(
              "scale",
              ScaleFormat.SCALE,
              Indicator::scale,
              Indicator.Builder::scale,
              "How answers are recorded and what they are worth.")
          .usual(
              "weight",
              WEIGHT,
              1.0,
              Indicator::weight,
              Indicator.Builder::weight,
              "The weight among its siblings; with 0 it is kept and not scored.")
          .optional(
              "weightRationale",
              TEXT,
              Indicator::weightRationale,
              Indicator.Builder::weightRationale,
              "Why it has this weight.")
          .list(
              "links",
              LINK,
              Indicator::links,
              Indicator.Builder::links,
              "The commitments it measures.")
          .list("themes", STRING, Indicator::themes, Indicator.Builder::themes, "What it is about.")
          .optional(
              "guidance",
              TEXT,
              Indicator::guidance,
              Indicator.Builder::guidance,
              "How to find the answer.")
          .optional(
              "condition",
              ConditionFormat.CONDITION,
              Indicator::condition,
              Indicator.Builder::condition,
              "The states and dates it applies to; all, unless given.")
          .usual(
              "certainty",
              CERTAINTY,
              Certainty.PUBLISHED,
              Indicator::certainty,
              Indicator.Builder::certainty,
              "How sure the wording and the place of the indicator are.")
          .list(
              "sources",
              ID,
              Indicator::sources,
              Indicator.Builder::sources,
              "The ids of the sources.")
          .codec();

  static final ObjectCodec<Framework> FRAMEWORK =
      Entity.of(
              "framework",
              "The yardstick: instruments, commitments, goals and indicators.",
              Framework::builder,
              Framework.Builder::build)
          .required(
              "id",
              ID,
              Framework::id,
              Framework.Builder::id,
              "The name by which methodologies and observations refer to it.")
          .usual(
              "contentVersion",
              WORDING,
              "1",
              Framework::version,
              Framework.Builder::version,
              "The version of its content.")
          .required("title", TEXT, Framework::title, Framework.Builder::title, "The title.")
          .optional(
              "description",
              TEXT,
              Framework::description,
              Framework.Builder::description,
              "What it is and where its limits are.")
          .usual(
              "certainty",
              CERTAINTY,
              Certainty.PUBLISHED,
              Framework::certainty,
              Framework.Builder::certainty,
              "How sure the framework is as a whole.")
          .optional(
              "base",
              MappingFormat.FRAMEWORK_VERSION,
              Framework::base,
              Framework.Builder::base,
              "The framework that it is a profile of.")
          .list(
              "sources",
              SOURCE,
              Framework::sources,
              Framework.Builder::sources,
              "The publications it rests on.")
          .usual(
              "states",
              StatesFormat.STATES,
              StateRegister.builder().build(),
              Framework::states,
              Framework.Builder::states,
              "The states that can be monitored, and their groups; every code, unless given.")
          .list(
              "instruments",
              CommitmentFormat.INSTRUMENT,
              Framework::instruments,
              Framework.Builder::instruments,
              "The instruments.")
          .list(
              "commitments",
              CommitmentFormat.COMMITMENT,
              Framework::commitments,
              Framework.Builder::commitments,
              "The commitments.")
          .list(
              "goals",
              GOAL,
              Framework::goals,
              Framework.Builder::goals,
              "The goals and sub-goals, in order.")
          .list(
              "indicators",
              INDICATOR,
              Framework::indicators,
              Framework.Builder::indicators,
              "The indicators, in order.")
          .codec();

  private FrameworkFormat() {}

  private static Codec<CommitmentLink> fullLink() {
    var fields =
        Fields.<CommitmentLink>of(
                "link", "A link from an indicator to a commitment that it measures.")
            .inOneLine();
    var commitment =
        fields.required("commitment", ID, CommitmentLink::commitment, "The id of the commitment.");
    var weight =
        fields.usual(
            "weight",
            WEIGHT,
            1.0,
            CommitmentLink::weight,
            "How much the indicator says about it, against other indicators.");
    return fields.codec(v -> new CommitmentLink(v.get(commitment), v.get(weight)));
  }
}

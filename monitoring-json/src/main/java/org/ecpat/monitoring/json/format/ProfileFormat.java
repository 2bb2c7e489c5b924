package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.WEIGHT;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;
import static org.ecpat.monitoring.json.format.CommonFormat.CERTAINTY;
import static org.ecpat.monitoring.json.format.CommonFormat.SOURCE;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import java.util.List;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.framework.Placement;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.framework.Reweighting;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;

/** Variants of frameworks. */
final class ProfileFormat {

  static final ObjectCodec<Profile> PROFILE =
      Entity.of(
              "profile",
              "A variant of a framework: what it leaves out, reweights and adds.",
              Profile::builder,
              Profile.Builder::build)
          .required(
              "id", ID, Profile::id, Profile.Builder::id, "The id of the framework that it makes.")
          .usual(
              "contentVersion",
              WORDING,
              "1",
              Profile::version,
              Profile.Builder::version,
              "The version of its content.")
          .required(
              "title",
              TEXT,
              Profile::title,
              Profile.Builder::title,
              "The title of the framework that it makes.")
          .optional(
              "description",
              TEXT,
              Profile::description,
              Profile.Builder::description,
              "What the variant is for and where its limits are.")
          .usual(
              "certainty",
              CERTAINTY,
              Certainty.PUBLISHED,
              Profile::certainty,
              Profile.Builder::certainty,
              "How sure the variant is as a whole.")
          .list(
              "sources",
              SOURCE,
              Profile::sources,
              Profile.Builder::sources,
              "The publications it rests on, beside those of the base.")
          .required(
              "base",
              MappingFormat.FRAMEWORK_VERSION,
              Profile::base,
              Profile.Builder::base,
              "The framework it is a variant of.")
          .list(
              "without",
              ID,
              Profile::without,
              Profile.Builder::without,
              "The ids of the goals and indicators of the base that it leaves out.")
          .list(
              "weights",
              reweighting(),
              Profile::weights,
              Profile.Builder::weights,
              "The weights that differ from those of the base.")
          .list(
              "instruments",
              CommitmentFormat.INSTRUMENT,
              Profile::instruments,
              Profile.Builder::instruments,
              "The instruments it adds.")
          .list(
              "commitments",
              CommitmentFormat.COMMITMENT,
              Profile::commitments,
              Profile.Builder::commitments,
              "The commitments it adds.")
          .list(
              "goals",
              FrameworkFormat.GOAL,
              Profile::goals,
              Profile.Builder::goals,
              "The goals it adds; their children can be parts of the base.")
          .list(
              "indicators",
              FrameworkFormat.INDICATOR,
              Profile::indicators,
              Profile.Builder::indicators,
              "The indicators it adds.")
          .list(
              "placements",
              placement(),
              Profile::placements,
              Profile.Builder::placements,
              "Where it adds children to goals of the base.")
          .codec();

  private ProfileFormat() {}

  private static Codec<Reweighting> reweighting() {
    var fields =
        Fields.<Reweighting>of(
                "reweighting", "The weight of a goal or an indicator of the base in a profile.")
            .inOneLine();
    var id = fields.required("id", ID, Reweighting::id, "The goal or indicator.");
    var weight =
        fields.required("weight", WEIGHT, Reweighting::weight, "The weight among its siblings.");
    var rationale =
        fields.optional(
            "rationale",
            TEXT,
            Reweighting::rationale,
            "Why it has this weight; that of the base unless given.");
    var certainty =
        fields.optional(
            "certainty",
            CERTAINTY,
            Reweighting::certainty,
            "How sure its place in the profile is; that of the base unless given.");
    return fields.codec(
        v -> new Reweighting(v.get(id), v.get(weight), v.get(rationale), v.get(certainty)));
  }

  private static Codec<Placement> placement() {
    var fields =
        Fields.<Placement>of("placement", "Children that a profile adds to a goal of its base.")
            .inOneLine();
    var goal = fields.required("goal", ID, Placement::goal, "The id of the goal of the base.");
    var goals =
        fields.usual("goals", Codecs.list(ID), List.of(), Placement::goals, "Sub-goals, in order.");
    var indicators =
        fields.usual(
            "indicators",
            Codecs.list(ID),
            List.of(),
            Placement::indicators,
            "Indicators, in order.");
    return fields.codec(v -> new Placement(v.get(goal), v.get(goals), v.get(indicators)));
  }
}

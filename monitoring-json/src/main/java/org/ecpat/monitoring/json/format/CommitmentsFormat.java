package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.format.CardFormat.COMMITMENT_SCORE;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.scoring.CommitmentPolicy;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.StateCommitments;

/** How far promises are kept, by state and over all states. */
final class CommitmentsFormat {
  private static final Codec<StateCommitments> STATE = state();

  static final ObjectCodec<Commitments> COMMITMENTS =
      Entity.of(
              "commitments",
              "How far promises are kept in a round, by state and over all states.",
              Commitments::builder,
              Commitments.Builder::build)
          .required(
              "header",
              BoardFormat.HEADER,
              Commitments::header,
              Commitments.Builder::header,
              "What was judged, by what, and how to read it.")
          .usual(
              "policy",
              KeptFormat.POLICY,
              CommitmentPolicy.OPEN,
              Commitments::policy,
              Commitments.Builder::policy,
              "For which states the commitments of an instrument count.")
          .required(
              "overall",
              KeptFormat.SUMMARY,
              Commitments::overall,
              Commitments.Builder::overall,
              "All commitments together, over all states.")
          .list(
              "forces",
              KeptFormat.SUMMARY,
              Commitments::forces,
              Commitments.Builder::forces,
              "Binding and political commitments, over all states.")
          .list(
              "kinds",
              KeptFormat.SUMMARY,
              Commitments::kinds,
              Commitments.Builder::kinds,
              "Structural, process and outcome indicators, over all states.")
          .list(
              "themes",
              KeptFormat.SUMMARY,
              Commitments::themes,
              Commitments.Builder::themes,
              "Each theme of a measured commitment, over all states.")
          .list(
              "instruments",
              KeptFormat.SUMMARY,
              Commitments::instruments,
              Commitments.Builder::instruments,
              "Each instrument with a measured commitment, over all states.")
          .list(
              "commitments",
              KeptFormat.SUMMARY,
              Commitments::commitments,
              Commitments.Builder::commitments,
              "Each commitment that an indicator measures, over all states.")
          .list(
              "unmeasured",
              ID,
              Commitments::unmeasured,
              Commitments.Builder::unmeasured,
              "The ids of the commitments that no indicator measures.")
          .list(
              "unmeasuredInstruments",
              ID,
              Commitments::unmeasuredInstruments,
              Commitments.Builder::unmeasuredInstruments,
              "The ids of the instruments of which no commitment is measured.")
          .list(
              "states",
              STATE,
              Commitments::states,
              Commitments.Builder::states,
              "The states, in order of code.")
          .codec();

  private CommitmentsFormat() {}

  private static Codec<StateCommitments> state() {
    return Entity.of(
            "state commitments",
            "How far one state keeps its promises.",
            StateCommitments::builder,
            StateCommitments.Builder::build)
        .required(
            "state",
            ID,
            StateCommitments::state,
            StateCommitments.Builder::state,
            "The code of the state.")
        .required("name", TEXT, StateCommitments::name, StateCommitments.Builder::name, "Its name.")
        .list(
            "acceptances",
            KeptFormat.ACCEPTED,
            StateCommitments::acceptances,
            StateCommitments.Builder::acceptances,
            "How far it accepted each instrument of the framework.")
        .required(
            "overall",
            KeptFormat.GROUP,
            StateCommitments::overall,
            StateCommitments.Builder::overall,
            "All commitments that count, each once.")
        .list(
            "forces",
            KeptFormat.GROUP,
            StateCommitments::forces,
            StateCommitments.Builder::forces,
            "Binding and political commitments, by those names.")
        .list(
            "kinds",
            COMMITMENT_SCORE,
            StateCommitments::kinds,
            StateCommitments.Builder::kinds,
            "Structural, process and outcome indicators, by those names.")
        .list(
            "themes",
            KeptFormat.GROUP,
            StateCommitments::themes,
            StateCommitments.Builder::themes,
            "Each theme of a measured commitment.")
        .list(
            "instruments",
            KeptFormat.GROUP,
            StateCommitments::instruments,
            StateCommitments.Builder::instruments,
            "Each instrument with a measured commitment.")
        .list(
            "commitments",
            KeptFormat.COMMITMENT,
            StateCommitments::commitments,
            StateCommitments.Builder::commitments,
            "Each commitment that an indicator measures.")
        .list(
            "overdue",
            KeptFormat.OVERDUE,
            StateCommitments::overdue,
            StateCommitments.Builder::overdue,
            "What is overdue on the reference date.")
        .codec();
  }
}

package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;
import static org.ecpat.monitoring.json.codec.Entity.boxed;
import static org.ecpat.monitoring.json.codec.Entity.unboxed;

import java.util.Map;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.progress.AssessmentIdentity;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Cause;
import org.ecpat.monitoring.progress.NodeChange;
import org.ecpat.monitoring.progress.StateChange;

/** Why the scores of two boards differ. */
final class ChangeFormat {
  static final Codec<AssessmentIdentity> ASSESSMENT = assessment();
  static final Codec<Map<Cause, Double>> EFFECTS = Codecs.map(Codecs.words(Cause.class), NUMBER);
  static final ObjectCodec<BoardChange> CHANGE = change();

  private ChangeFormat() {}

  private static Codec<AssessmentIdentity> assessment() {
    var fields =
        Fields.<AssessmentIdentity>of("assessment", "The names of what an assessment is made of.");
    var framework =
        fields.required("framework", ID, AssessmentIdentity::framework, "The id of the framework.");
    var frameworkVersion =
        fields.required(
            "frameworkVersion", WORDING, AssessmentIdentity::frameworkVersion, "Its version.");
    var methodology =
        fields.required(
            "methodology", ID, AssessmentIdentity::methodology, "The id of the methodology.");
    var methodologyVersion =
        fields.required(
            "methodologyVersion", WORDING, AssessmentIdentity::methodologyVersion, "Its version.");
    var observations =
        fields.required(
            "observations", ID, AssessmentIdentity::observations, "The id of the observations.");
    var observationsVersion =
        fields.required(
            "observationsVersion",
            WORDING,
            AssessmentIdentity::observationsVersion,
            "Their version.");
    var round =
        fields.required("round", EvidenceFormat.ROUND, AssessmentIdentity::round, "The round.");
    return fields.codec(
        v ->
            new AssessmentIdentity(
                v.get(framework),
                v.get(frameworkVersion),
                v.get(methodology),
                v.get(methodologyVersion),
                v.get(observations),
                v.get(observationsVersion),
                v.get(round)));
  }

  private static ObjectCodec<BoardChange> change() {
    return Entity.of(
            "change",
            "Why the scores of two boards differ, split into causes without residual.",
            BoardChange::builder,
            BoardChange.Builder::build)
        .required(
            "before",
            ASSESSMENT,
            BoardChange::before,
            BoardChange.Builder::before,
            "What was judged earlier.")
        .required(
            "after",
            ASSESSMENT,
            BoardChange::after,
            BoardChange.Builder::after,
            "What was judged later.")
        .list(
            "states",
            state(),
            BoardChange::states,
            BoardChange.Builder::states,
            "The states that stand on both boards, in order of code.")
        .list(
            "leftOut",
            ID,
            BoardChange::leftOut,
            BoardChange.Builder::leftOut,
            "The codes of the states that stand on one of the boards only.")
        .codec();
  }

  private static Codec<StateChange> state() {
    var fields = Fields.<StateChange>of("state change", "Why the scores of one state differ.");
    var state = fields.required("state", ID, StateChange::state, "The code of the state.");
    var nodes =
        fields.list(
            "nodes", node(), StateChange::nodes, "The change of every score, the whole first.");
    var answers =
        fields.usual(
            "answers",
            Codecs.map(ID, NUMBER),
            Map.of(),
            StateChange::answers,
            "The points that each changed answer added to the overall score, by indicator.");
    return fields.codec(v -> new StateChange(v.get(state), v.get(nodes), v.get(answers)));
  }

  private static Codec<NodeChange> node() {
    var fields =
        Fields.<NodeChange>of("node change", "The change of one score, split into its causes.")
            .inOneLine();
    var node =
        fields.required(
            "node", ID, NodeChange::node, "The id of the goal or indicator, or overall.");
    var parent =
        fields.optional(
            "parent", ID, NodeChange::parent, "The id of the node above; the whole has none.");
    var before = fields.optional("before", NUMBER, n -> boxed(n.before()), "The earlier score.");
    var after = fields.optional("after", NUMBER, n -> boxed(n.after()), "The later score.");
    var effects =
        fields.usual(
            "effects",
            EFFECTS,
            Map.of(),
            NodeChange::effects,
            "The points that each cause added, which add up to the difference.");
    return fields.codec(
        v ->
            new NodeChange(
                v.get(node),
                v.get(parent),
                unboxed(v.get(before)),
                unboxed(v.get(after)),
                v.get(effects)));
  }
}

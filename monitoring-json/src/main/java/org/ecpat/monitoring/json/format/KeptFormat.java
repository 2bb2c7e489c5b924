package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.DATE;
import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Entity.boxed;
import static org.ecpat.monitoring.json.codec.Entity.unboxed;
import static org.ecpat.monitoring.json.format.CardFormat.COMMITMENT_SCORE;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.Scalar;
import org.ecpat.monitoring.scoring.Acceptance;
import org.ecpat.monitoring.scoring.AcceptedInstrument;
import org.ecpat.monitoring.scoring.CommitmentPolicy;
import org.ecpat.monitoring.scoring.CommitmentSummary;
import org.ecpat.monitoring.scoring.Fulfilment;
import org.ecpat.monitoring.scoring.KeptCommitment;
import org.ecpat.monitoring.scoring.KeptGroup;
import org.ecpat.monitoring.scoring.OverdueCommitment;
import org.ecpat.monitoring.scoring.StageGap;

/** The parts of what is said about promises. */
final class KeptFormat {
  static final Codec<Integer> COUNT = Codecs.whole(0, Integer.MAX_VALUE);
  private static final Scalar<Fulfilment> FULFILMENT = Codecs.words(Fulfilment.class);
  private static final Codec<StageGap> GAP = gap();

  static final Codec<CommitmentPolicy> POLICY = policy();
  static final Codec<AcceptedInstrument> ACCEPTED = accepted();
  static final Codec<KeptCommitment> COMMITMENT = commitment();
  static final Codec<KeptGroup> GROUP = group();
  static final Codec<OverdueCommitment> OVERDUE = overdue();
  static final Codec<CommitmentSummary> SUMMARY = summary();

  private KeptFormat() {}

  private static Codec<StageGap> gap() {
    var fields =
        Fields.<StageGap>of(
                "stage gap",
                "How far one stage of keeping a promise lags behind the one before it; both ends"
                    + " are means over the same commitments or states.")
            .inOneLine();
    var from =
        fields.optional(
            "from", NUMBER, g -> boxed(g.from()), "The mean score of the earlier stage.");
    var to =
        fields.optional("to", NUMBER, g -> boxed(g.to()), "The mean score of the later stage.");
    var over =
        fields.usual(
            "over",
            COUNT,
            0,
            StageGap::over,
            "Of how many commitments (for one state) or states (over all) they are means.");
    return fields.codec(v -> new StageGap(unboxed(v.get(from)), unboxed(v.get(to)), v.get(over)));
  }

  private static Codec<CommitmentPolicy> policy() {
    List<Acceptance> words =
        Arrays.stream(Acceptance.values()).filter(a -> a != Acceptance.NOT_OPEN).toList();
    var fields =
        Fields.<CommitmentPolicy>of(
                "commitment policy",
                "For which states the commitments of an instrument count, by how far they accepted"
                    + " it.")
            .inOneLine();
    var counted =
        fields.required(
            "counted",
            Codecs.distinct(Codecs.words(Acceptance.class, words)),
            p -> List.copyOf(p.counted()),
            "How far a state must have accepted an instrument; at least one word.");
    return fields.codec(v -> new CommitmentPolicy(new HashSet<>(v.get(counted))));
  }

  private static Codec<AcceptedInstrument> accepted() {
    var fields =
        Fields.<AcceptedInstrument>of(
                "accepted instrument", "How far a state has accepted an instrument.")
            .inOneLine();
    var instrument =
        fields.required(
            "instrument", ID, AcceptedInstrument::instrument, "The id of the instrument.");
    var acceptance =
        fields.required(
            "acceptance",
            Codecs.words(Acceptance.class),
            AcceptedInstrument::acceptance,
            "How far it is accepted.");
    var counts =
        fields.required(
            "counts",
            Codecs.words(Truth.class),
            AcceptedInstrument::counts,
            "Whether its commitments count for the state, by date and policy.");
    return fields.codec(
        v -> new AcceptedInstrument(v.get(instrument), v.get(acceptance), v.get(counts)));
  }

  private static Codec<KeptCommitment> commitment() {
    var fields =
        Fields.<KeptCommitment>of(
                "kept commitment", "How far a state keeps one commitment, and at which stage.")
            .inOneLine();
    var score =
        fields.required("score", COMMITMENT_SCORE, KeptCommitment::score, "How far it is kept.");
    var fulfilment =
        fields.required("fulfilment", FULFILMENT, KeptCommitment::fulfilment, "In one word.");
    var accepted =
        fields.optional(
            "accepted",
            NUMBER,
            k -> boxed(k.accepted()),
            "What the position of the state is worth, in the score range.");
    var inLaw =
        fields.optional(
            "inLaw", NUMBER, k -> boxed(k.inLaw()), "The mean of its structural indicators.");
    var inPractice =
        fields.optional(
            "inPractice",
            NUMBER,
            k -> boxed(k.inPractice()),
            "The mean of its process and outcome indicators.");
    var overdue =
        fields.optional(
            "overdueSince",
            DATE,
            KeptCommitment::overdueSince,
            "Its deadline, if that has passed and it is not known to be fully kept.");
    return fields.codec(
        v ->
            new KeptCommitment(
                v.get(score),
                v.get(fulfilment),
                unboxed(v.get(accepted)),
                unboxed(v.get(inLaw)),
                unboxed(v.get(inPractice)),
                v.get(overdue)));
  }

  private static Codec<KeptGroup> group() {
    var fields =
        Fields.<KeptGroup>of(
                "kept group", "How far a state keeps commitments that belong together.")
            .inOneLine();
    var score =
        fields.required(
            "score",
            COMMITMENT_SCORE,
            KeptGroup::score,
            "The mean of the commitments that count, each once.");
    var law =
        fields.usual(
            "law", GAP, StageGap.NONE, KeptGroup::law, "How far law lags behind acceptance.");
    var practice =
        fields.usual(
            "practice",
            GAP,
            StageGap.NONE,
            KeptGroup::practice,
            "How far practice lags behind law.");
    return fields.codec(v -> new KeptGroup(v.get(score), v.get(law), v.get(practice)));
  }

  private static Codec<OverdueCommitment> overdue() {
    var fields =
        Fields.<OverdueCommitment>of(
                "overdue commitment",
                "A commitment whose day has passed and which is not known to be fully kept.")
            .inOneLine();
    var commitment =
        fields.required(
            "commitment", ID, OverdueCommitment::commitment, "The id of the commitment.");
    var deadline =
        fields.required(
            "deadline", DATE, OverdueCommitment::deadline, "The day by which it was to be done.");
    var fulfilment =
        fields.required(
            "fulfilment",
            FULFILMENT,
            OverdueCommitment::fulfilment,
            "How far it is kept; unknown and unmeasured are not the same as not kept.");
    return fields.codec(
        v -> new OverdueCommitment(v.get(commitment), v.get(deadline), v.get(fulfilment)));
  }

  private static Codec<CommitmentSummary> summary() {
    var fields =
        Fields.<CommitmentSummary>of(
                "commitment summary", "How far commitments are kept over all states.")
            .inOneLine();
    var id =
        fields.required(
            "id",
            ID,
            CommitmentSummary::id,
            "The id of the commitment, instrument, theme, force or kind, or overall.");
    var mean =
        fields.optional(
            "mean", NUMBER, s -> boxed(s.mean()), "The mean of the states that have a score.");
    var states =
        fields.usual(
            "states",
            Codecs.map(FULFILMENT, COUNT),
            Map.of(),
            CommitmentSummary::states,
            "In how many states it is kept how far.");
    var overdue =
        fields.usual(
            "overdue",
            COUNT,
            0,
            CommitmentSummary::overdue,
            "In how many states it, or something in the group, is overdue.");
    var law =
        fields.usual(
            "law",
            GAP,
            StageGap.NONE,
            CommitmentSummary::law,
            "How far law lags behind acceptance.");
    var practice =
        fields.usual(
            "practice",
            GAP,
            StageGap.NONE,
            CommitmentSummary::practice,
            "How far practice lags behind law.");
    return fields.codec(
        v ->
            new CommitmentSummary(
                v.get(id),
                unboxed(v.get(mean)),
                v.get(states),
                v.get(overdue),
                v.get(law),
                v.get(practice)));
  }
}

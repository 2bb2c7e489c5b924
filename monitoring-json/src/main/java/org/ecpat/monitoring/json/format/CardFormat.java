package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Entity.boxed;
import static org.ecpat.monitoring.json.codec.Entity.unboxed;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;
import static org.ecpat.monitoring.json.format.ObservationFormat.ADJUDICATION;
import static org.ecpat.monitoring.json.format.ObservationFormat.REPLY;

import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.scoring.CapOutcome;
import org.ecpat.monitoring.scoring.CommitmentScore;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Unrated;

/** The card of one state: scores, rating, rank. */
final class CardFormat {
  static final Codec<CapOutcome> CAP_OUTCOME = capOutcome();

  static final Codec<Rating> RATING =
      Entity.of(
              "rating",
              "The band of a state's overall score, after caps.",
              Rating::builder,
              Rating.Builder::build)
          .inOneLine()
          .required("band", ID, Rating::band, Rating.Builder::band, "The id of the band.")
          .required(
              "uncapped",
              ID,
              Rating::uncapped,
              Rating.Builder::uncapped,
              "The id of the band before caps.")
          .optional(
              "lowest",
              ID,
              Rating::lowest,
              Rating.Builder::lowest,
              "The id of the worst band that the missing answers and unknown caps allow.")
          .optional(
              "highest",
              ID,
              Rating::highest,
              Rating.Builder::highest,
              "The id of the best band that the missing answers allow.")
          .list(
              "caps",
              CAP_OUTCOME,
              Rating::caps,
              Rating.Builder::caps,
              "The caps whose conditions hold or are not known, in order.")
          .codec();

  static final Codec<Scorecard> CARD =
      Entity.of(
              "scorecard",
              "All scores of one state in a round.",
              Scorecard::builder,
              Scorecard.Builder::build)
          .required(
              "state", ID, Scorecard::state, Scorecard.Builder::state, "The code of the state.")
          .required("name", TEXT, Scorecard::name, Scorecard.Builder::name, "Its name.")
          .optional(
              "rating",
              RATING,
              Scorecard::rating,
              Scorecard.Builder::rating,
              "The rating; none if the state is not rated, or the methodology has no bands.")
          .optional(
              "unrated",
              unrated(),
              Scorecard::unrated,
              Scorecard.Builder::unrated,
              "Why the state is not rated.")
          .optional(
              "rank",
              rank(),
              Scorecard::rank,
              Scorecard.Builder::rank,
              "Its rank among the rated states.")
          .list(
              "scores",
              ScoreFormat.SCORE,
              Scorecard::scores,
              Scorecard.Builder::scores,
              "The scores in the order of the board's nodes: the whole, then each goal with what is"
                  + " below.")
          .list(
              "commitments",
              commitmentScore(),
              Scorecard::commitments,
              Scorecard.Builder::commitments,
              "How far each commitment with an indicator is kept, in order of the framework.")
          .list(
              "instruments",
              commitmentScore(),
              Scorecard::instruments,
              Scorecard.Builder::instruments,
              "How far each instrument with such a commitment is kept, in order of the framework.")
          .list(
              "replies",
              REPLY,
              Scorecard::replies,
              Scorecard.Builder::replies,
              "What the state replied.")
          .list(
              "adjudications",
              ADJUDICATION,
              Scorecard::adjudications,
              Scorecard.Builder::adjudications,
              "Ratings that were decided in place of the computed one.")
          .codec();

  private CardFormat() {}

  private static Codec<CapOutcome> capOutcome() {
    var fields = Fields.<CapOutcome>of("cap outcome", "What became of a cap.").inOneLine();
    var cap = fields.required("cap", ID, CapOutcome::cap, "The id of the cap.");
    var effect =
        fields.required(
            "effect", Codecs.words(CapOutcome.Effect.class), CapOutcome::effect, "What it did.");
    return fields.codec(v -> new CapOutcome(v.get(cap), v.get(effect)));
  }

  private static Codec<Unrated> unrated() {
    var fields =
        Fields.<Unrated>of("unrated", "Why a state has no rating and no rank.").inOneLine();
    var cause =
        fields.required(
            "cause", Codecs.words(Unrated.Cause.class), Unrated::cause, "What stands against it.");
    var coverage =
        fields.optional(
            "coverage", NUMBER, u -> boxed(u.coverage()), "The coverage of its overall score.");
    var minimum =
        fields.required(
            "minimum", NUMBER, Unrated::minimum, "The coverage that the methodology asks for.");
    return fields.codec(v -> new Unrated(v.get(cause), unboxed(v.get(coverage)), v.get(minimum)));
  }

  private static Codec<Rank> rank() {
    var fields = Fields.<Rank>of("rank", "The place of a state among those rated.").inOneLine();
    var position =
        fields.required(
            "position",
            NUMBER,
            Rank::position,
            "The rank, 1 for the first; with fractional ties it can end in a half.");
    var sharedBy =
        fields.required(
            "sharedBy",
            Codecs.whole(1, Integer.MAX_VALUE),
            Rank::sharedBy,
            "The number of states that share it.");
    return fields.codec(v -> new Rank(v.get(position), v.get(sharedBy)));
  }

  private static Codec<CommitmentScore> commitmentScore() {
    var fields =
        Fields.<CommitmentScore>of("commitment score", "How far a promise is kept.").inOneLine();
    var id =
        fields.required("id", ID, CommitmentScore::id, "The id of the commitment or instrument.");
    var value =
        fields.optional(
            "value",
            NUMBER,
            c -> boxed(c.value()),
            "The mean score of the indicators that measure it.");
    var reason =
        fields.optional(
            "reason",
            ScoreFormat.REASON,
            CommitmentScore::reason,
            "Why there is none; not applicable where it did not count for the state yet.");
    var coverage =
        fields.optional(
            "coverage",
            NUMBER,
            c -> boxed(c.coverage()),
            "The share of the link weight that is answered, from 0 to 1.");
    return fields.codec(
        v ->
            new CommitmentScore(
                v.get(id), unboxed(v.get(value)), v.get(reason), unboxed(v.get(coverage))));
  }
}

package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.format.RatingFormat.BAND;

import java.util.Map;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.ContributionChange;
import org.ecpat.monitoring.progress.Mover;

/** How two judgements of a round agree. */
final class ComparisonFormat {
  static final ObjectCodec<Comparison> COMPARISON = comparison();

  private ComparisonFormat() {}

  private static ObjectCodec<Comparison> comparison() {
    return Entity.of(
            "comparison",
            "How two judgements of a round agree, which states move, and why.",
            Comparison::builder,
            Comparison.Builder::build)
        .required(
            "first",
            ChangeFormat.ASSESSMENT,
            Comparison::first,
            Comparison.Builder::first,
            "The first judgement.")
        .required(
            "second",
            ChangeFormat.ASSESSMENT,
            Comparison::second,
            Comparison.Builder::second,
            "The second judgement.")
        .list(
            "firstBands",
            BAND,
            Comparison::firstBands,
            Comparison.Builder::firstBands,
            "The bands of the first rating, the lowest first.")
        .list(
            "secondBands",
            BAND,
            Comparison::secondBands,
            Comparison.Builder::secondBands,
            "The bands of the second rating, the lowest first.")
        .optionalNumber(
            "spearman",
            NUMBER,
            Comparison::spearman,
            Comparison.Builder::spearman,
            "Spearman's coefficient of the ranks of the states that both rank.")
        .optionalNumber(
            "kendall",
            NUMBER,
            Comparison::kendall,
            Comparison.Builder::kendall,
            "Kendall's tau-b of the same ranks.")
        .list(
            "movers",
            mover(),
            Comparison::movers,
            Comparison.Builder::movers,
            "The states that both judgements rank, those that move most first.")
        .list(
            "onlyFirst",
            ID,
            Comparison::onlyFirst,
            Comparison.Builder::onlyFirst,
            "The codes of the states that only the first judgement ranks.")
        .list(
            "onlySecond",
            ID,
            Comparison::onlySecond,
            Comparison.Builder::onlySecond,
            "The codes of the states that only the second judgement ranks.")
        .codec();
  }

  private static Codec<Mover> mover() {
    var fields = Fields.<Mover>of("mover", "How one state stands by two judgements.");
    var state = fields.required("state", ID, Mover::state, "The code of the state.");
    var first =
        fields.required("first", standing(), Mover::first, "Its place by the first judgement.");
    var second =
        fields.required("second", standing(), Mover::second, "Its place by the second judgement.");
    var causes =
        fields.usual(
            "causes",
            ChangeFormat.EFFECTS,
            Map.of(),
            Mover::causes,
            "The points that each cause added to the score; for those that move most.");
    var parts =
        fields.list(
            "parts",
            part(),
            Mover::parts,
            "What indicators add differently, the largest difference first; for the same.");
    return fields.codec(
        v -> new Mover(v.get(state), v.get(first), v.get(second), v.get(causes), v.get(parts)));
  }

  private static Codec<Mover.Standing> standing() {
    var fields = Fields.<Mover.Standing>of("standing", "A place on a board.").inOneLine();
    var rank = fields.required("rank", NUMBER, Mover.Standing::rank, "The rank.");
    var score = fields.required("score", NUMBER, Mover.Standing::score, "The overall score.");
    var rating = fields.optional("rating", ID, Mover.Standing::rating, "The id of the band.");
    return fields.codec(v -> new Mover.Standing(v.get(rank), v.get(score), v.get(rating)));
  }

  private static Codec<ContributionChange> part() {
    var fields =
        Fields.<ContributionChange>of(
                "contribution change", "What a part of the score adds by two judgements.")
            .inOneLine();
    var node =
        fields.required(
            "node",
            ID,
            ContributionChange::node,
            "The id of the indicator; overall for the steps of nodes and imputed nodes.");
    var first =
        fields.required(
            "first", NUMBER, ContributionChange::first, "The points by the first judgement.");
    var second =
        fields.required(
            "second", NUMBER, ContributionChange::second, "The points by the second judgement.");
    return fields.codec(v -> new ContributionChange(v.get(node), v.get(first), v.get(second)));
  }
}

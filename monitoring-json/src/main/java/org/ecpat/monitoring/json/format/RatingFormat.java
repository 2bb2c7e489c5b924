package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import java.util.Optional;
import java.util.OptionalInt;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Ties;

/** Bands, caps and ranks, which methodologies and scoreboards share. */
final class RatingFormat {
  /** The digits after the point that may be asked for. */
  static final Codec<Integer> DIGITS = Codecs.whole(0, 9);

  static final Codec<Range> RANGE = range();

  static final Codec<Band> BAND =
      Entity.of("band", "A labelled band of scores.", Band::builder, Band.Builder::build)
          .inOneLine()
          .required(
              "id",
              ID,
              Band::id,
              Band.Builder::id,
              "The name by which caps and results refer to it.")
          .required("label", TEXT, Band::label, Band.Builder::label, "The label of the rating.")
          .optionalNumber(
              "atLeast",
              NUMBER,
              Band::atLeast,
              Band.Builder::atLeast,
              "The least score in the band, inclusive; the lowest band has none, and by a classification other than by score no band has one.")
          .optional(
              "color",
              STRING,
              Band::color,
              Band.Builder::color,
              "A colour as #rrggbb; never the only sign.")
          .optional(
              "symbol",
              STRING,
              Band::symbol,
              Band.Builder::symbol,
              "A short sign that stands beside the colour.")
          .codec();

  static final Codec<Cap> CAP = cap();

  static final Codec<RatingRules> RATING =
      Entity.of(
              "rating",
              "The bands of a rating, how a state comes into one, and the caps on it.",
              RatingRules::builder,
              RatingRules.Builder::build)
          .list(
              "bands",
              BAND,
              RatingRules::bands,
              RatingRules.Builder::bands,
              "The bands, the lowest first. By score only the first has no lower bound, otherwise none has one.")
          .usual(
              "classification",
              ClassificationFormat.CLASSIFICATION,
              Classification.byScore(),
              RatingRules::classification,
              RatingRules.Builder::classification,
              "How a state comes into a band.")
          .list("caps", CAP, RatingRules::caps, RatingRules.Builder::caps, "The caps.")
          .codec();

  static final Codec<Ranking> RANKING = ranking();

  private RatingFormat() {}

  private static Codec<Range> range() {
    var fields = Fields.<Range>of("range", "The ends between which values lie.").inOneLine();
    var low = fields.required("low", NUMBER, Range::low, "The lower end.");
    var high = fields.required("high", NUMBER, Range::high, "The upper end.");
    return fields.codec(v -> new Range(v.get(low), v.get(high)));
  }

  private static Codec<Cap> cap() {
    var fields =
        Fields.<Cap>of(
            "cap",
            "A rule that keeps a rating from being better than a band while something is so.");
    var id = fields.required("id", ID, Cap::id, "The name by which results refer to it.");
    var atMost = fields.required("atMost", ID, Cap::atMost, "The id of the best band it allows.");
    var when = fields.required("when", CriterionFormat.CRITERION, Cap::when, "When it applies.");
    var why = fields.required("why", TEXT, Cap::why, "Why, for readers.");
    return fields.codec(v -> new Cap(v.get(id), v.get(atMost), v.get(when), v.get(why)));
  }

  private static Codec<Ranking> ranking() {
    var fields = Fields.<Ranking>of("ranking", "How rated states are put in order.").inOneLine();
    var by =
        fields.usual(
            "by",
            Codecs.words(Ranking.By.class),
            Ranking.DEFAULT.by(),
            Ranking::by,
            "What is compared.");
    var order =
        fields.usual(
            "order",
            Codecs.words(Ranking.Order.class),
            Ranking.DEFAULT.order(),
            Ranking::order,
            "Which end is first.");
    var ties =
        fields.usual(
            "ties",
            Codecs.words(Ties.class),
            Ranking.DEFAULT.ties(),
            Ranking::ties,
            "How tied states share ranks.");
    var digits =
        fields.optional(
            "digits",
            DIGITS,
            r -> Entity.boxed(r.digits()),
            "The digits after the point that are compared; ten decimals, unless given.");
    return fields.codec(
        v -> new Ranking(v.get(by), v.get(order), v.get(ties), whole(v.get(digits))));
  }

  private static OptionalInt whole(Optional<Integer> number) {
    return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
  }
}

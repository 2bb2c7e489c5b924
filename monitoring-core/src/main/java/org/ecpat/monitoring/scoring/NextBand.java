package org.ecpat.monitoring.scoring;

import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.table.Decimals;

/** The next better band than that of a rated state, and what is lacking to it. */
final class NextBand {
  private static final String REMEDY =
      "Ask for the best possible, the median state, a group's mean or a last round.";

  private final BoardHeader header;
  private final Scorecard card;
  private final Rating rating;
  private final int next;

  /** 1 if higher scores are better, −1 if lower ones are. */
  private final int up;

  private NextBand(BoardHeader header, Scorecard card, Rating rating) {
    this.header = header;
    this.card = card;
    this.rating = rating;
    this.up = header.order() == Ranking.Order.HIGHEST_FIRST ? 1 : -1;
    this.next = index(rating.band()) + up;
  }

  /**
   * The next band of a card.
   *
   * @throws InvalidInputException if there is no rating, no better one, or it does not follow from
   *     the score
   */
  static NextBand of(BoardHeader header, Scorecard card, String subject) {
    if (header.bands().isEmpty()) {
      throw refusal(
          subject, "no-bands", "the methodology must rate in bands", header.methodology());
    }
    if (!header.classification().isByScore()) {
      throw refusal(
          subject,
          "bands-by-class",
          "bands must follow from the score, so that points can be missing to the next",
          "'" + header.methodology() + "'");
    }
    if (card.rating().isEmpty()) {
      throw refusal(
          subject,
          "not-rated",
          "the state must be rated to have a next band",
          card.unrated().map(NextBand::words).orElse("no rating"));
    }
    NextBand next = new NextBand(header, card, card.rating().get());
    if (next.next < 0 || next.next >= header.bands().size()) {
      throw refusal(
          subject,
          "no-next-band",
          "there must be a better band than its own",
          "'" + next.rating.band() + "'");
    }
    return next;
  }

  private static String words(Unrated unrated) {
    return "coverage " + unrated.coverage().orElse(0) + " of " + unrated.minimum();
  }

  private static InvalidInputException refusal(
      String subject, String code, String rule, String value) {
    return new InvalidInputException(
        Finding.error(code, subject, "").rule(rule).value(value).remedy(REMEDY).build());
  }

  private int index(String band) {
    return header.bands().stream().map(Band::id).toList().indexOf(band);
  }

  Band band() {
    return header.bands().get(next);
  }

  /** The end of the band towards the state: where lower is better, where its own band begins. */
  double bound() {
    return header.bands().get(up > 0 ? next : next + 1).atLeast().orElseThrow();
  }

  /** The points that are lacking; 0 if only caps keep the state out. */
  double lacking() {
    double score = card.overall().value().orElseThrow();
    boolean above = Decimals.reaches(score, bound());
    return above == (up > 0) ? 0 : StrictMath.abs(bound() - score);
  }

  /** The caps that hold or may hold, and allow no band as good as the next. */
  List<CapOutcome> caps() {
    return rating.caps().stream()
        .filter(
            outcome ->
                header.caps().stream()
                    .filter(c -> c.id().equals(outcome.cap()))
                    .anyMatch(c -> up * (next - index(c.atMost())) > 0))
        .toList();
  }
}

package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scorecard;

/**
 * The bands of the rating as readers see them.
 *
 * <p>A band is a symbol and a label first, and a colour besides: the style sheet has one class for
 * each, with black or white signs on it, whichever is easier to read.
 */
public final class Ratings {
  private static final List<String> GREYS = List.of("#f2f2f2", "#d0d0d0", "#8c8c8c", "#404040");

  private final List<Band> bands;
  private final Words words;

  Ratings(List<Band> bands, Words words) {
    this.bands = bands;
    this.words = words;
  }

  /**
   * A rating to show.
   *
   * @param css the class of its colour
   * @param symbol its symbol, or the first letter of its label
   * @param label its label
   */
  public record Shown(String css, String symbol, String label) {}

  /** All bands, the best first. */
  List<Shown> bestFirst() {
    List<Shown> all = new ArrayList<>();
    for (Band band : bands) {
      all.add(0, shown(band));
    }
    return all;
  }

  Shown of(String id) {
    return bands.stream()
        .filter(b -> b.id().equals(id))
        .map(this::shown)
        .findFirst()
        .orElse(new Shown("unrated", "·", Clean.text(id)));
  }

  /** The rating of a card; <em>not rated</em> where it has none. */
  Shown of(Scorecard card) {
    return card.rating().map(Rating::band).map(this::of).orElseGet(this::unrated);
  }

  Shown unrated() {
    return new Shown("unrated", "·", words.say("unrated"));
  }

  /** From which score on a band begins, in words. */
  String from(Band band) {
    if (!followScores()) {
      return words.say("band.by-class");
    }
    return band.atLeast().isPresent()
        ? words.say("band.from", words.exact(band.atLeast().getAsDouble()))
        : words.say("band.lowest");
  }

  /** Whether bands follow from the score, and not from another classification. */
  boolean followScores() {
    return bands.size() < 2 || bands.get(1).atLeast().isPresent();
  }

  /** 0 for the lowest band; -1 for none. */
  int index(Optional<Rating> rating) {
    List<String> ids = bands.stream().map(Band::id).toList();
    return rating.map(r -> ids.indexOf(r.band())).orElse(-1);
  }

  Shown shown(Band band) {
    String label = words.text(band.label());
    String symbol = band.symbol().map(Clean::text).orElse("");
    return new Shown(
        css(bands.indexOf(band)),
        symbol.isEmpty() ? label.substring(0, label.offsetByCodePoints(0, 1)) : symbol,
        label);
  }

  private static String css(int index) {
    return "band-" + index;
  }

  /** The style sheet of some bands. */
  static String css(List<Band> bands) {
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < bands.size(); i++) {
      int grey = i * (GREYS.size() - 1) / Math.max(1, bands.size() - 1);
      String color = bands.get(i).color().orElse(GREYS.get(grey));
      css.append('.').append(css(i)).append(" { --band: ").append(color);
      css.append("; --on-band: ").append(isLight(color) ? "#000000" : "#ffffff").append("; }\n");
    }
    return css.toString();
  }

  /** Whether black is easier to read on a colour than white (WCAG 2.2, relative luminance). */
  static boolean isLight(String color) {
    double luminance =
        0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    return (luminance + 0.05) * (luminance + 0.05) > 1.05 * 0.05;
  }

  private static double channel(String color, int at) {
    double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }
}

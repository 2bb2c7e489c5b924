package org.ecpat.monitoring.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.RatingRules;

/**
 * How the answers of a spreadsheet become ratings.
 *
 * @param bands the bands of the rating, the lowest first
 * @param minimumCoverage the least share of the weight that must be answered for a rating
 */
public record Judging(List<Band> bands, double minimumCoverage) {
  /** Four colours that people who see colours differently can tell apart (Okabe and Ito). */
  private static final List<String> COLORS = List.of("#d55e00", "#e69f00", "#009e73", "#0072b2");

  private static final List<String> SIGNS = List.of("○", "◔", "◑", "◕", "●");
  private static final double HALF = 0.5;

  /** Copies the bands. */
  public Judging {
    bands = List.copyOf(bands);
  }

  /** Four bands of equal width, called by their scores; half of the weight must be answered. */
  public static Judging usual() {
    List<Band> bands = new ArrayList<>();
    Text lowest = Text.of("0–25");
    bands.add(band(0, 4, "below-25", lowest).build());
    for (int i = 1; i < 4; i++) {
      int from = 25 * i;
      String to = i == 3 ? "" : "–" + (from + 25);
      Text label =
          i == 3
              ? Text.of("75 and more").with("fr", "75 et plus").with("es", "75 o más")
              : Text.of(from + to);
      bands.add(band(i, 4, "from-" + from, label).atLeast(from).build());
    }
    return new Judging(bands, HALF);
  }

  /**
   * Bands as a text has them, the lowest first: {@code slow, some=50, notable=75}.
   *
   * @throws InvalidInputException if it cannot be read
   */
  public static Judging of(String text, double minimumCoverage) {
    List<String> parts = List.of(text.split(",", -1));
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String label = parts.get(i).replaceFirst("=.*", "").strip();
      Band.Builder band = band(i, parts.size(), label.replaceAll("\\s+", "-"), Text.of(label));
      if (i > 0) {
        band.atLeast(bound(parts.get(i)));
      }
      bands.add(band.build());
    }
    return new Judging(bands, minimumCoverage);
  }

  private static double bound(String part) {
    String number = part.replaceFirst("^[^=]*=?", "").strip();
    if (!number.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")) {
      throw new InvalidInputException(
          Finding.error("band-bound", "band '" + part.strip() + "'", "")
              .rule("every band but the first must say from which score on it counts")
              .remedy("Write it as in slow, some=50, notable=75.")
              .build());
    }
    return Double.parseDouble(number);
  }

  private static Band.Builder band(int index, int all, String id, Text label) {
    int last = Math.max(1, all - 1);
    return Band.builder()
        .id(id)
        .label(label)
        .color(COLORS.get(index * (COLORS.size() - 1) / last))
        .symbol(SIGNS.get(index * (SIGNS.size() - 1) / last));
  }

  Methodology methodology(Framework framework) {
    return Methodology.builder()
        .id("equal-questions")
        .title(
            Text.of("All goals weigh the same, and so do all questions of a goal")
                .with("fr", "Tous les objectifs ont le même poids, ainsi que leurs questions")
                .with("es", "Todos los objetivos pesan lo mismo, y también sus preguntas"))
        .description(
            Text.of("Yes is worth 100 points, partial 50 and no 0.")
                .with("fr", "Oui vaut 100 points, partiel 50 et non 0.")
                .with("es", "Sí vale 100 puntos, parcial 50 y no 0."))
        .framework(framework.id())
        .minimumCoverage(minimumCoverage)
        .rating(RatingRules.builder().bands(bands).build())
        .build();
  }
}

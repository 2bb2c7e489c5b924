package org.ecpat.monitoring.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ecpat.monitoring.methodology.CellChange;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.table.Reason;

/**
 * The codes of the SDMX code list CL_OBS_STATUS, version 2.2.
 *
 * <p>A row has room for one: where several fit, the one that stands first in the order of that
 * list, in which a break comes before what is missing, and what is missing before remarks on a
 * value.
 */
final class ObservationStatus {
  /** All codes, the one that counts most first. */
  static final String ORDER = "BOMLHQJSDKWIFEPNUVGA";

  private static final Set<Step.Kind> FILLING =
      Set.of(Step.Kind.IMPUTED, Step.Kind.COUNTED_AS_WORST);

  private ObservationStatus() {}

  /** The status of a score of a node, by its value or reason and the remarks on its answer. */
  static String of(Score score) {
    List<String> all = new ArrayList<>(List.of(isFilledIn(score) ? "I" : "A"));
    score.reason().map(ObservationStatus::of).ifPresent(all::add);
    score.basis().ifPresent(b -> b.qualifiers().forEach(q -> all.add(of(q.kind()))));
    return Collections.min(all, Comparator.comparingInt(ORDER::indexOf));
  }

  /** Whether the methodology put a value in the place of a missing one. */
  private static boolean isFilledIn(Score score) {
    return score.steps().stream().anyMatch(s -> FILLING.contains(s.kind()))
        || score.basis().stream()
            .flatMap(b -> b.preparation().stream())
            .anyMatch(p -> p.kind() == CellChange.Kind.IMPUTED);
  }

  private static String of(Qualifier.Kind kind) {
    return switch (kind) {
      case BREAK_IN_SERIES -> "B";
      case IMPUTED, CARRIED_FORWARD -> "I";
      case ESTIMATED -> "E";
      case PROVISIONAL -> "P";
    };
  }

  private static String of(Reason reason) {
    return switch (reason) {
      case NOT_APPLICABLE -> "M";
      case WITHHELD -> "Q";
      case NOT_ASSESSED -> "L";
      default -> "O";
    };
  }
}

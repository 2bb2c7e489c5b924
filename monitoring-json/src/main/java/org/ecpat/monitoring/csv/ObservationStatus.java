package org.ecpat.monitoring.csv;

import java.util.List;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.table.Reason;

/** The codes of the SDMX code list CL_OBS_STATUS, version 2.2. */
final class ObservationStatus {
  private ObservationStatus() {}

  /** The status of a value by the remarks on its answer; a break stands before all others. */
  static String of(Basis basis) {
    List<Qualifier.Kind> kinds = basis.qualifiers().stream().map(Qualifier::kind).toList();
    return kinds.stream().map(ObservationStatus::of).min(ObservationStatus::order).orElse("A");
  }

  private static int order(String a, String b) {
    return Integer.compare("BIEP".indexOf(a), "BIEP".indexOf(b));
  }

  private static String of(Qualifier.Kind kind) {
    return switch (kind) {
      case BREAK_IN_SERIES -> "B";
      case IMPUTED, CARRIED_FORWARD -> "I";
      case ESTIMATED -> "E";
      case PROVISIONAL -> "P";
    };
  }

  /** The status of a missing value. */
  static String of(Reason reason) {
    return switch (reason) {
      case NOT_APPLICABLE -> "M";
      case WITHHELD -> "Q";
      case NOT_ASSESSED -> "L";
      default -> "O";
    };
  }
}

package org.ecpat.monitoring.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Score;
import org.junit.jupiter.api.Test;

class ObservationStatusTest {
  /** The order of the code list where several flags are on one observation, the highest first. */
  private static final String ORDER = "BOMLHQJSDKWIFEPNUVGA";

  private static String status(Qualifier.Kind... kinds) {
    Basis.Builder basis = Basis.builder().origin(Basis.Origin.OBSERVED);
    List.of(kinds).forEach(kind -> basis.addQualifiers(Qualifier.of(kind)));
    return ObservationStatus.of(
        Score.builder()
            .node("law")
            .value(100)
            .nominalWeight(1)
            .weight(1)
            .pathWeight(1)
            .basis(basis.build())
            .build());
  }

  @Test
  void theHighestFlagOfAPairCounts() {
    for (Qualifier.Kind one : Qualifier.Kind.values()) {
      for (Qualifier.Kind other : Qualifier.Kind.values()) {
        String first = status(one);
        String second = status(other);
        boolean before = ORDER.indexOf(first) <= ORDER.indexOf(second);
        assertThat(status(one, other)).isEqualTo(before ? first : second);
      }
    }
    assertThat(status(Qualifier.Kind.values())).isEqualTo("B");
    assertThat(status()).isEqualTo("A");
  }
}

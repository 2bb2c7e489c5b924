package org.ecpat.monitoring.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.methodology.contract.Contract;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

class DistanceFromBestTest {
  private static final Methods METHODS = Methods.load(DistanceFromBestTest.class.getClassLoader());

  @Test
  void isFoundByName() {
    assertThat(METHODS.create(Aggregation.class, Spec.of("distance-from-best")))
        .isEqualTo(new DistanceFromBest(100));
  }

  @Test
  void keepsTheContract() {
    assertThat(Contract.of(METHODS).aggregation(new DistanceFromBest(100))).isEmpty();
  }

  // losses 30 and 40 with equal weights: 100 − √((900 + 1600)/2)
  @Test
  void measuresTheDistance() {
    Column out = Column.ofSize(2);
    new DistanceFromBest(100)
        .aggregate(Columns.of(2, Column.of(70, 101), Column.of(60, 5)), new double[] {1, 1}, out);
    assertThat(out.value(0)).isCloseTo(100 - StrictMath.sqrt(1250), within(1e-12));
    assertThat(out.reason(1)).contains(Reason.CANNOT_COMPUTE);
  }

  @Test
  void helpsWithTheName() {
    assertThatThrownBy(() -> METHODS.create(Aggregation.class, Spec.of("distance-from-bets")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("distance-from-best");
  }
}

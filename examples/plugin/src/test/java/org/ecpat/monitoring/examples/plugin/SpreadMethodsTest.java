package org.ecpat.monitoring.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.methodology.contract.Contract;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.junit.jupiter.api.Test;

class SpreadMethodsTest {
  private static final Methods METHODS = Methods.load(SpreadMethodsTest.class.getClassLoader());

  private static Aggregation middle() {
    return METHODS.create(Aggregation.class, Spec.of("middle-of-ends"));
  }

  @Test
  void keepsTheContract() {
    assertThat(Contract.of(METHODS).aggregation(middle())).isEmpty();
  }

  @Test
  void takesTheMiddleOfTheEnds() {
    Column out = Column.ofSize(1);
    middle()
        .aggregate(
            Columns.of(1, Column.of(20), Column.of(90), Column.of(30)),
            new double[] {1, 1, 1},
            out);
    assertThat(out.value(0)).isEqualTo(55);
  }
}

package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecpat.monitoring.ValueContract;
import org.junit.jupiter.api.Test;

class RangeTest {

  @Test
  void clampsToTheNearerEnd() {
    Range range = Range.of(-1, 3);
    assertThat(range.width()).isEqualTo(4);
    assertThat(range.clamp(-5)).isEqualTo(-1);
    assertThat(range.clamp(2)).isEqualTo(2);
    assertThat(range.clamp(Double.POSITIVE_INFINITY)).isEqualTo(3);
    assertThat(range.clamp(Double.NaN)).isNaN();
    assertThat(Range.PERCENT).isEqualTo(Range.of(0, 100));
  }

  @Test
  void theEndsAreInOrder() {
    assertThatThrownBy(() -> Range.of(1, 1))
        .hasMessage(
            "error range-ends: range: the low end must be below the high end; found 1.0..1.0.");
    assertThatThrownBy(() -> Range.of(Double.NaN, Double.POSITIVE_INFINITY))
        .hasMessage(
            "error number at /low: range: must be a finite number; found NaN.\n"
                + "error number at /high: range: must be a finite number; found Infinity.");
    assertThatThrownBy(() -> new Bounds(2, 1))
        .hasMessage("error bounds: bounds: low must not be above high; found 2.0..1.0.");
  }

  @Test
  void boundsMayBeOnePoint() {
    Bounds bounds = new Bounds(1, 1);
    assertThat(bounds.width()).isZero();
    assertThat(bounds.contain(1)).isTrue();
    assertThat(bounds.contain(Math.nextUp(1.0))).isFalse();
    assertThat(bounds.contain(Math.nextDown(1.0))).isFalse();
    assertThat(bounds.contain(Double.NaN)).isFalse();
  }

  @Test
  void areValuesWithoutMinusZero() {
    ValueContract.<Record>holds(
        () -> Range.of(0, 1), () -> Range.of(0, 2), () -> Range.of(-1, 1), () -> new Bounds(0, 1));
    assertThat(Range.of(-0.0, 1)).isEqualTo(Range.of(0, 1));
    assertThat(new Bounds(-0.0, 0)).isEqualTo(new Bounds(0, 0));
  }
}

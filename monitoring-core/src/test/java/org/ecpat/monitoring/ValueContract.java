package org.ecpat.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What every value class promises about equality and text. */
public final class ValueContract {
  private ValueContract() {}

  /**
   * Asserts the contract.
   *
   * @param differing make values that all differ from each other, and equal ones each time
   */
  @SafeVarargs
  public static <T> void holds(Supplier<? extends T>... differing) {
    List<T> values = new ArrayList<>();
    for (Supplier<? extends T> make : differing) {
      T value = make.get();
      T again = make.get();
      assertThat(again).isNotSameAs(value).isEqualTo(value).hasSameHashCodeAs(value);
      assertThat(again).hasToString(value.toString());
      assertThat(value).isNotEqualTo(null).isNotEqualTo(new Object());
      values.add(value);
    }
    for (int a = 0; a < values.size(); a++) {
      for (int b = 0; b < values.size(); b++) {
        assertThat(values.get(a).equals(values.get(b))).isEqualTo(a == b);
      }
    }
    assertThat(values.stream().map(Object::toString).distinct()).hasSameSizeAs(values);
  }
}

package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecpat.monitoring.ValueContract;
import org.ecpat.monitoring.observation.Absence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnTest {

  private static Column withGap(Reason reason) {
    Column column = Column.of(1, 2, 3);
    column.set(1, reason);
    return column;
  }

  @Test
  void startsNotAssessed() {
    Column column = Column.ofSize(2);
    assertThat(column.size()).isEqualTo(2);
    assertThat(column.count()).isZero();
    assertThat(column.present()).isEmpty();
    assertThat(column.reason(1)).contains(Reason.NOT_ASSESSED);
    assertThat(column.value(1)).isNaN();
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryReason(Reason reason) {
    Column column = withGap(reason);
    assertThat(column.has(1)).isFalse();
    assertThat(column.value(1)).isNaN();
    assertThat(column.reason(1)).contains(reason);
    for (Reason other : Reason.values()) {
      assertThat(column.is(1, other)).isEqualTo(other == reason);
      assertThat(column.is(0, other)).isFalse();
    }
    assertThat(column.reason(0)).isEmpty();
    assertThat(column.present()).containsExactly(1, 3);
    assertThat(column.count()).isEqualTo(2);
  }

  @Test
  void aValueReplacesAReasonAndBack() {
    Column column = withGap(Reason.WITHHELD);
    column.set(1, 2.5);
    assertThat(column).isEqualTo(Column.of(1, 2.5, 3));
    column.fill(Reason.REFUSED);
    assertThat(column).hasToString("[REFUSED, REFUSED, REFUSED]");
  }

  @Test
  void whatIsNotFiniteCannotBeComputed() {
    assertThat(Column.of(Double.NaN, Double.POSITIVE_INFINITY, 0))
        .hasToString("[CANNOT_COMPUTE, CANNOT_COMPUTE, 0.0]");
  }

  @Test
  void copiesShareNothing() {
    Column column = withGap(Reason.NO_DATA);
    Column copy = column.copy();
    copy.set(0, 9);
    copy.set(1, 9);
    assertThat(column).isEqualTo(withGap(Reason.NO_DATA));
    double[] values = {1, 2};
    Column of = Column.of(values);
    values[0] = 9;
    assertThat(of).isEqualTo(Column.of(1, 2));
  }

  @Test
  void rowsCanBeCopiedPickedAndAppended() {
    Column column = withGap(Reason.NO_DATA);
    Column target = Column.of(7, 8, 9);
    target.copy(1, column);
    assertThat(target).hasToString("[7.0, NO_DATA, 9.0]");
    target.copy(0, column);
    assertThat(target).hasToString("[1.0, NO_DATA, 9.0]");
    assertThat(column.rows(2, 1, 2)).hasToString("[3.0, NO_DATA, 3.0]");
    assertThat(column.rows()).isEqualTo(Column.ofSize(0));
    assertThat(column.append(Column.of(4))).hasToString("[1.0, NO_DATA, 3.0, 4.0]");
    assertThat(Column.ofSize(0).append(column)).isEqualTo(column);
  }

  @Test
  void isComparedByBitsAndReasons() {
    ValueContract.<Column>holds(
        () -> Column.ofSize(0),
        () -> Column.of(1, 2),
        () -> Column.of(2, 1),
        () -> Column.of(0.0, 1),
        () -> Column.of(-0.0, 1),
        () -> withGap(Reason.NO_DATA),
        () -> withGap(Reason.WITHHELD));
  }

  @Test
  void columnsHaveTheSameRows() {
    Columns columns = Columns.of(List.of(Column.of(1, 2), Column.of(3, 4), Column.of(5, 6)));
    assertThat(columns.size()).isEqualTo(3);
    assertThat(columns.rows()).isEqualTo(2);
    assertThat(columns.get(1)).isEqualTo(Column.of(3, 4));
    assertThat(columns.rows(1).get(2)).isEqualTo(Column.of(6));
    assertThat(columns.rows(1, 1, 0).rows()).isEqualTo(3);
    assertThat(Columns.of(4).rows()).isEqualTo(4);
    assertThat(Columns.of(4).size()).isZero();
    assertThatThrownBy(() -> Columns.of(2, Column.of(1, 2), Column.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Columns must have the same rows: expected 2, found 1.");
    assertThatThrownBy(() -> Columns.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("At least one column is needed.");
  }

  /** DESIGN 4.1: not applicable only if all are, else the first other reason in the order. */
  @ParameterizedTest
  @EnumSource
  void aNodeTakesTheFirstReasonAfterNotApplicable(Reason reason) {
    for (Reason other : Reason.values()) {
      Columns columns = gaps(reason, other);
      Reason expected =
          reason == Reason.NOT_APPLICABLE
              ? other
              : other == Reason.NOT_APPLICABLE || reason.compareTo(other) < 0 ? reason : other;
      assertThat(columns.absence(0, new double[] {1, 2})).isEqualTo(expected);
      assertThat(columns.absence(0, new double[] {0, 2})).isEqualTo(other);
      assertThat(columns.absence(0, new double[] {0, 0})).isEqualTo(Reason.NO_WEIGHT);
    }
  }

  private static Columns gaps(Reason... reasons) {
    Column[] columns = new Column[reasons.length];
    for (int c = 0; c < reasons.length; c++) {
      columns[c] = Column.ofSize(1);
      columns[c].set(0, reasons[c]);
    }
    return Columns.of(1, columns);
  }

  @Test
  void aNodeWithoutChildrenHasNoWeight() {
    assertThat(Columns.of(1).absence(0, new double[0])).isEqualTo(Reason.NO_WEIGHT);
  }

  @ParameterizedTest
  @EnumSource
  void anAbsenceIsTheReasonOfItsName(Absence absence) {
    assertThat(Reason.of(absence).name()).isEqualTo(absence.name());
  }

  @Test
  void theOrderOfReasonsIsTheirPrecedence() {
    assertThat(Reason.values())
        .startsWith(
            Reason.NOT_APPLICABLE,
            Reason.WITHHELD,
            Reason.NO_DATA,
            Reason.UNRESOLVED,
            Reason.NOT_ASSESSED,
            Reason.BELOW_THRESHOLD,
            Reason.REFUSED,
            Reason.CANNOT_COMPUTE);
  }
}

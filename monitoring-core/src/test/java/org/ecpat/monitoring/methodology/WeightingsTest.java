package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.junit.jupiter.api.Test;

class WeightingsTest {

  private static Siblings siblings(Column... scores) {
    int n = scores.length;
    List<String> ids = IntStream.range(0, n).mapToObj(c -> "c" + c).toList();
    return new Siblings(
        "node",
        ids,
        Collections.nCopies(n, 1.0),
        IntStream.range(0, n).mapToObj(c -> c + 1).toList(),
        Columns.of(scores[0].size(), scores));
  }

  /** The weights as shares. */
  private static double[] shares(Weighting weighting, Column... scores) {
    double[] weights = weighting.weights(siblings(scores));
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / total).toArray();
  }

  // The worked numbers of the reference formulas.
  @Test
  void weighsByEntropy() {
    Weighting entropy = Weightings.entropy(WhenConstant.EQUAL);
    assertThat(shares(entropy, Column.of(1, 4), Column.of(2, 16)))
        .containsExactly(new double[] {.358889, .641111}, within(5e-7));
    assertThat(shares(entropy, Column.of(0, 1, 1), Column.of(1, 1, 2)))
        .containsExactly(new double[] {.873176, .126824}, within(5e-7));
  }

  // Keshavarz-Ghorabaee et al. 2021: .5752, .0141, .4016, .0091. Its last
  // two criteria are costs, of which the reciprocal is the score.
  @Test
  void weighsByRemoval() {
    assertThat(
            shares(
                Weightings.merec(WhenConstant.EQUAL),
                Column.of(450, 10, 100, 220, 5),
                Column.of(8000, 9100, 8200, 9300, 8400),
                Column.of(1 / 54.0, 1 / 2.0, 1 / 31.0, 1, 1 / 23.0),
                Column.of(1 / 145.0, 1 / 160.0, 1 / 153.0, 1 / 162.0, 1 / 158.0)))
        .containsExactly(new double[] {.5752, .0141, .4016, .0091}, within(5e-5));
  }

  // Brought to 0..1 the columns are (0, .5, 1) and (0, 1, 1): deviations .5 and √(1/3).
  @Test
  void weighsByDeviation() {
    double[] weights =
        Weightings.standardDeviation(WhenConstant.EQUAL)
            .weights(siblings(Column.of(10, 20, 30), Column.of(1, 3, 3), Column.of(7, 7, 7)));
    assertThat(weights)
        .containsExactly(new double[] {.5, StrictMath.sqrt(1 / 3.0), 0}, within(1e-15));
  }

  // As above, with r = √3/2 between the first two; the constant one says nothing and counts
  // nowhere.
  @Test
  void weighsByConflict() {
    double[] weights =
        Weightings.critic(WhenConstant.EQUAL)
            .weights(siblings(Column.of(10, 20, 30), Column.of(1, 3, 3), Column.of(7, 7, 7)));
    double conflict = 1 - StrictMath.sqrt(3) / 2;
    assertThat(weights)
        .containsExactly(
            new double[] {.5 * conflict, StrictMath.sqrt(1 / 3.0) * conflict, 0}, within(1e-15));
  }

  // Two children that vary together have the loadings √½ and √½, whatever their correlation.
  @Test
  void weighsByTheFirstComponent() {
    Column x = Column.of(1, 2, 3, 4);
    Column y = Column.of(10, 40, 20, 50);
    assertThat(Weightings.principalComponent(WhenConstant.REFUSE).weights(siblings(x, y)))
        .containsExactly(new double[] {StrictMath.sqrt(.5), StrictMath.sqrt(.5)}, within(1e-12));
    // a third that runs against both weighs 0, but its variance counts in the squares
    Column against = Column.of(9, 6, 8, 5);
    double[] weights =
        Weightings.principalComponent(WhenConstant.REFUSE).weights(siblings(x, y, against));
    assertThat(weights[2]).isZero();
    double[] squares =
        Weightings.squaredPrincipalComponent(WhenConstant.REFUSE).weights(siblings(x, y, against));
    assertThat(squares[2]).isGreaterThan(.3);
    assertThat(Arrays.stream(squares).sum()).isCloseTo(1, within(1e-12));
  }

  // Correlations of 1 and −1 leave the component without a direction, one of 0 leaves two of them.
  @Test
  void findsNoComponentWhereNoneStandsOut() {
    Weighting weighting = Weightings.principalComponent(WhenConstant.REFUSE);
    for (Column[] pair :
        List.of(
            new Column[] {Column.of(1, 2, 3), Column.of(3, 2, 1)},
            new Column[] {Column.of(-1, 1, -1, 1), Column.of(-1, -1, 1, 1)})) {
      assertThatThrownBy(() -> weighting.weights(siblings(pair)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "error constant: weighting 'pca' of node 'node': needs scores that have one first"
                  + " component; found none.");
      assertThat(Weightings.principalComponent(WhenConstant.EQUAL).weights(siblings(pair)))
          .containsExactly(1, 1);
    }
  }

  // σ is 1 and 10; the constant child has nothing to correlate.
  @Test
  void weighsByTheInverseOfTheDeviation() {
    Column[] scores = {Column.of(1, 2, 3), Column.of(30, 10, 20), Column.of(4, 4, 4)};
    assertThat(Weightings.infomax(WhenConstant.REFUSE).weights(siblings(scores)))
        .containsExactly(1, .1, 0);
  }

  // r = .5, so R⁻¹·(⅔, ⅓) = (⅔, 0): all weight on the first reaches a half as much for the second.
  // Targets of 9 and 1 cannot be reached; nothing is nearer than that.
  @Test
  void balancesAsFarAsWeightsCan() {
    Column x = Column.of(1, 2, 3);
    Column y = Column.of(10, 30, 20);
    Map<String, Double> nine = Map.of("c0", 9.0);
    for (Map<String, Double> targets : List.of(Map.of("c0", 2.0), nine)) {
      double[] weights = shares(Weightings.balance(targets, WhenConstant.REFUSE), x, y);
      assertThat(weights).containsExactly(new double[] {1, 0}, within(1e-9));
    }
    assertThat(shares(Weightings.balance(Map.of(), WhenConstant.REFUSE), x, y))
        .containsExactly(new double[] {10 / 11.0, 1 / 11.0}, within(1e-12));
    assertThat(shares(Weightings.balance(Map.of(), WhenConstant.REFUSE), x, x, y))
        .as("two of the same")
        .satisfies(w -> assertThat(Arrays.stream(w).sum()).isCloseTo(1, within(1e-12)));
    assertThatThrownBy(
            () ->
                Weightings.balance(Map.of("c0", 0.0), WhenConstant.REFUSE)
                    .weights(siblings(x, Column.of(5, 5, 5))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error constant: weighting 'balance' of node 'node': needs children that can follow"
                + " the result as their targets say; found none.");
  }

  @Test
  void refusesTargetsBelowZero() {
    assertThatThrownBy(() -> Weightings.balance(Map.of("c0", -1.0), WhenConstant.EQUAL))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("error weight at /targets/c0: weighting 'balance': ");
  }

  @Test
  void leavesNothingToWeighByToThePolicy() {
    Siblings constant = siblings(Column.of(0.1, 0.1, 0.1), Column.of(5, 5, 5));
    for (ScoreWeighting.Criterion criterion : ScoreWeighting.Criterion.values()) {
      assertThat(new ScoreWeighting(criterion, WhenConstant.EQUAL).weights(constant))
          .as(criterion.name())
          .containsExactly(1, 1);
    }
    assertThatThrownBy(() -> Weightings.critic(WhenConstant.REFUSE).weights(constant))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error constant: weighting 'critic' of node 'node': needs a child in which states"
                + " differ; found none.");
  }

  @Test
  void refusesScoresThatAMethodCannotTake() {
    assertThatThrownBy(
            () ->
                Weightings.entropy(WhenConstant.EQUAL)
                    .weights(siblings(Column.of(1, -2), Column.of(1, 2))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error scores at /c0: weighting 'entropy' of node 'node': all scores must be 0 or more;"
                + " found -2.0.");
    assertThatThrownBy(
            () -> Weightings.merec(WhenConstant.EQUAL).weights(siblings(Column.of(0, 2))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error scores at /c0: weighting 'merec' of node 'node': all scores must be above 0;"
                + " found 0.0.");
  }

  @Test
  void weighsByExpertsAndIndicators() {
    Weighting budget =
        Weightings.budget(
            List.of(
                Map.of("c0", 60.0, "c1", 40.0, "elsewhere", 900.0),
                Map.of("c0", 1.0, "c1", 3.0),
                Map.of("elsewhere", 5.0)));
    // (.6 + .25)/2 and (.4 + .75)/2; the third expert has nothing to say about these
    assertThat(shares(budget, Column.of(1), Column.of(2)))
        .containsExactly(new double[] {.425, .575}, within(1e-15));
    assertThat(shares(Weightings.perIndicator(), Column.of(1), Column.of(2)))
        .containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(1e-15));
    assertThatThrownBy(
            () ->
                Weightings.budget(List.of(Map.of("elsewhere", 5.0)))
                    .weights(siblings(Column.of(1))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error budget at /experts: budget: an expert must give points to a child of node"
                + " 'node'; found none.");
    assertThatThrownBy(() -> Weightings.budget(List.of(Map.of("c0", -1.0))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error weight at /experts/0/c0: budget: a weight must be a finite number, 0 or more;"
                + " found -1.0.");
  }
}

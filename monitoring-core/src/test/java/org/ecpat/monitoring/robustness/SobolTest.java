package org.ecpat.monitoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SobolTest {
  private static final List<String> THREE = List.of("x", "y", "z");

  private static SobolRequest request(int size) {
    return SobolRequest.builder().size(size).seed(7).resamples(40).build();
  }

  private static double[] outputs(SobolDesign design, ToDoubleFunction<double[]> function) {
    return IntStream.range(0, design.points())
        .mapToDouble(i -> function.applyAsDouble(design.point(i)))
        .toArray();
  }

  private static SobolIndices indices(SobolRequest request, ToDoubleFunction<double[]> function) {
    return SobolIndices.of(request, THREE, outputs(SobolDesign.of(request, 1, 1, 1), function));
  }

  /** Ishigami and Homma 1990 with a = 7, b = 0.1, on coordinates from −π to π. */
  private static double ishigami(double[] u) {
    double[] x = Arrays.stream(u).map(c -> Math.PI * (2 * c - 1)).toArray();
    double sine = Math.sin(x[1]);
    return Math.sin(x[0]) + 7 * sine * sine + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
  }

  // Analytic values of the Ishigami function; variance 13.844588.
  @ParameterizedTest
  @EnumSource(SobolRequest.Estimator.class)
  void findsTheIndicesOfIshigami(SobolRequest.Estimator estimator) {
    SobolRequest request =
        SobolRequest.builder()
            .size(8192)
            .seed(3)
            .resamples(20)
            .firstOrder(estimator)
            .totalOrder(estimator)
            .build();
    SobolIndices indices = indices(request, SobolTest::ishigami);
    assertThat(indices.variance()).isCloseTo(13.844588, within(0.01));
    check(indices, "x", 0.313905, 0.557589);
    check(indices, "y", 0.442411, 0.442411);
    check(indices, "z", 0, 0.243684);
    assertThat(indices.ranked()).extracting(SobolIndex::factor).containsExactly("x", "y", "z");
    assertThat(indices.findings()).isEmpty();
  }

  private static void check(SobolIndices indices, String factor, double first, double total) {
    SobolIndex index = indices.index(factor).orElseThrow();
    assertThat(index.first().value()).as(factor).isCloseTo(first, within(0.005));
    assertThat(index.total().value()).as(factor).isCloseTo(total, within(0.005));
    assertThat(index.interaction()).as(factor).isCloseTo(total - first, within(0.01));
  }

  // Analytic: .25, .09 and .04 of .38.
  @ParameterizedTest
  @EnumSource(SobolRequest.Estimator.class)
  void sharesASumByTheSquaresOfItsWeights(SobolRequest.Estimator estimator) {
    SobolRequest request =
        SobolRequest.builder()
            .size(2048)
            .seed(5)
            .resamples(1)
            .firstOrder(estimator)
            .totalOrder(estimator)
            .build();
    SobolIndices indices = indices(request, u -> 0.5 * u[0] + 0.3 * u[1] + 0.2 * u[2]);
    check(indices, "x", 0.657895, 0.657895);
    check(indices, "y", 0.236842, 0.236842);
    check(indices, "z", 0.105263, 0.105263);
  }

  // Sobol's g-function, Π(|4u − 2| + a)/(1 + a): partial variances Vᵢ = 1/3/(1 + aᵢ)², the whole
  // Π(1 + Vᵢ) − 1, totals Vᵢ·Π(1 + Vⱼ) over the others.
  @Test
  void findsTheIndicesOfG() {
    double[] a = {0, 1, 4.5};
    SobolIndices indices =
        indices(
            request(8192),
            u -> {
              double product = 1;
              for (int i = 0; i < 3; i++) {
                product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
              }
              return product;
            });
    double[] parts = Arrays.stream(a).map(x -> 1 / 3.0 / (1 + x) / (1 + x)).toArray();
    double all = Arrays.stream(parts).map(v -> 1 + v).reduce(1, (x, y) -> x * y);
    for (int i = 0; i < 3; i++) {
      double first = parts[i] / (all - 1);
      check(indices, THREE.get(i), first, first * all / (1 + parts[i]));
    }
  }

  // The mean is a hundred times the spread, as that of ranks can be.
  @Test
  void centredOutputsDoNotFeelTheMean() {
    ToDoubleFunction<double[]> far = u -> 100 + 0.5 * u[0] + 0.3 * u[1] + 0.2 * u[2];
    SobolRequest.Builder base =
        SobolRequest.builder().size(512).seed(5).sampling(SobolRequest.Sampling.RANDOM);
    SobolIndices plain = indices(base.firstOrder(SobolRequest.Estimator.SALTELLI).build(), far);
    SobolIndices centred = indices(base.firstOrder(SobolRequest.Estimator.CENTRED).build(), far);
    assertThat(error(plain)).isGreaterThan(1);
    assertThat(error(centred)).isLessThan(0.1);
  }

  private static double error(SobolIndices indices) {
    return Math.abs(indices.index("x").orElseThrow().first().value() - 0.657895);
  }

  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    int held = 0;
    for (int seed = 0; seed < 200; seed++) {
      SobolRequest request =
          SobolRequest.builder()
              .size(128)
              .seed(seed)
              .resamples(100)
              .sampling(SobolRequest.Sampling.RANDOM)
              .build();
      Estimate total =
          indices(request, u -> 0.5 * u[0] + 0.3 * u[1] + 0.2 * u[2]).indices().get(1).total();
      assertThat(total.low()).isLessThan(total.high());
      held += total.low() <= 0.236842 && 0.236842 <= total.high() ? 1 : 0;
    }
    assertThat(held).isBetween(160, 195);
  }

  @Test
  void leavesOutTheRowsThatFailed() {
    SobolRequest request = request(64);
    double[] outputs = outputs(SobolDesign.of(request, 1, 1, 1), SobolTest::ishigami);
    double[] broken = outputs.clone();
    broken[3] = Double.NaN;
    broken[64 * 4 + 3] = Double.POSITIVE_INFINITY;
    broken[64 * 2 + 60] = Double.NaN;
    SobolIndices indices = SobolIndices.of(request, THREE, broken);
    assertThat(indices.rows()).isEqualTo(62);
    assertThat(indices.failed()).isEqualTo(2);
    assertThat(indices.findings())
        .extracting(Finding::text)
        .containsExactly(
            "warning failed-evaluations: Sobol indices: a row of the design counts if all its "
                + "points have an output; found 2 of 64 rows without, at 3 points.");
    double[] without =
        IntStream.range(0, 320)
            .filter(i -> i % 64 != 3 && i % 64 != 60)
            .mapToDouble(i -> outputs[i])
            .toArray();
    SobolIndices smaller = SobolIndices.of(request(62), THREE, without);
    assertThat(indices.indices()).isEqualTo(smaller.indices());
  }

  @Test
  void aConstantOutputHasNoCauses() {
    SobolIndices indices = indices(request(16), u -> 0.1);
    Estimate none = new Estimate(0, 0, 0);
    assertThat(indices.indices())
        .containsExactly(
            new SobolIndex("x", none, none),
            new SobolIndex("y", none, none),
            new SobolIndex("z", none, none));
    assertThat(indices.findings())
        .extracting(Finding::text)
        .containsExactly(
            "warning constant-output: Sobol indices: the output must vary for its variance to have "
                + "causes; all indices are 0; found the same output at all points.");
  }

  @Test
  void takesAGroupOfCoordinatesAsOneFactor() {
    SobolRequest request = request(1024);
    SobolDesign design = SobolDesign.of(request, 2, 1);
    assertThat(design.factors()).isEqualTo(2);
    assertThat(design.points()).isEqualTo(4096);
    double[] a = design.point(5);
    double[] b = design.point(1024 + 5);
    assertThat(design.point(2 * 1024 + 5)).containsExactly(b[0], b[1], a[2]);
    assertThat(design.point(3 * 1024 + 5)).containsExactly(a[0], a[1], b[2]);
    // (x + y) + z: two thirds of the variance, and one.
    SobolIndices indices =
        SobolIndices.of(request, List.of("xy", "z"), outputs(design, u -> u[0] + u[1] + u[2]));
    check(indices, "xy", 2 / 3.0, 2 / 3.0);
    check(indices, "z", 1 / 3.0, 1 / 3.0);
  }

  @ParameterizedTest
  @EnumSource(SobolRequest.Sampling.class)
  void drawsTheSamePointsFromTheSameSeed(SobolRequest.Sampling sampling) {
    SobolRequest.Builder base = SobolRequest.builder().size(33).sampling(sampling);
    SobolDesign one = SobolDesign.of(base.seed(1).build(), 1, 3);
    SobolDesign same = SobolDesign.of(base.seed(1).build(), 1, 3);
    SobolDesign other = SobolDesign.of(base.seed(2).build(), 1, 3);
    for (int i = 0; i < one.points(); i++) {
      assertThat(one.point(i)).isEqualTo(same.point(i)).isNotEqualTo(other.point(i));
      assertThat(Arrays.stream(one.point(i))).allMatch(u -> u > 0 && u < 1);
    }
    assertThat(indices(request(64), SobolTest::ishigami))
        .isEqualTo(indices(request(64), SobolTest::ishigami));
  }

  // Of 64 points on a Sobol sequence each sixteenth of an axis has four.
  @Test
  void spreadsItsPointsEvenly() {
    SobolDesign design = SobolDesign.of(request(64), 1, 1, 1);
    for (int coordinate = 0; coordinate < 3; coordinate++) {
      int[] counts = new int[16];
      for (int row = 0; row < 64; row++) {
        counts[(int) (16 * design.point(row)[coordinate])]++;
      }
      assertThat(Arrays.stream(counts)).allMatch(count -> count == 4);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 5 | 0.9 | 'error size at /size: Sobol indices: the sample must have 2 to 1000000"
            + " rows; found 0.'",
        "8 | 0 | 0.9 | 'error resamples at /resamples: Sobol indices: the rows must be drawn anew"
            + " at least once; found 0.'",
        "8 | 5 | 1.2 | 'error share at /level: Sobol indices: must be a number from 0 to 1;"
            + " found 1.2.'"
      })
  void refusesSettings(int size, int resamples, double level, String message) {
    SobolRequest.Builder request =
        SobolRequest.builder().size(size).resamples(resamples).level(level).seed(1);
    assertThatThrownBy(request::build)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void refusesWhatCannotBeEstimated() {
    assertThatThrownBy(() -> SobolDesign.of(request(8)))
        .hasMessage(
            "error factors at /factors: Sobol indices: at least one factor must vary; found 0.");
    assertThatThrownBy(() -> SobolDesign.of(request(8), 1, 0))
        .hasMessage(
            "error coordinates at /factors/1: Sobol indices: a factor must have a coordinate; "
                + "found 0.");
    assertThatThrownBy(() -> SobolDesign.of(request(8), 1, 10600))
        .hasMessage(
            "error coordinates at /sampling: Sobol indices: a Sobol sequence has up to 10600 "
                + "coordinates of factors; with more the sampling must be random; found 10601.");
    assertThatThrownBy(() -> SobolIndices.of(request(8), THREE, 1, 2, 3))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error outputs: Sobol indices: there must be an output for each of the 40 points; "
                + "found 3.");
    double[] failed = new double[40];
    Arrays.fill(failed, 0, 7, Double.NaN);
    assertThatThrownBy(() -> SobolIndices.of(request(8), THREE, failed))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error failed-evaluations: Sobol indices: at least two rows of the design must have "
                + "all their outputs; found 1 of 8.");
  }
}

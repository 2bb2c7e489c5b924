package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Statistics;

/**
 * The shares of an output's variance that its factors cause.
 *
 * @param indices one for each factor, in the order of the factors
 * @param mean the mean of the output over A and B
 * @param variance its variance over A and B, with n − 1
 * @param rows the rows of the design that could be used
 * @param failed the rows that were left out, because an evaluation in them had no output
 * @param findings a constant output, and rows left out
 */
public record SobolIndices(
    List<SobolIndex> indices,
    double mean,
    double variance,
    int rows,
    int failed,
    List<Finding> findings) {

  /** Copies the lists. */
  public SobolIndices {
    indices = List.copyOf(indices);
    findings = List.copyOf(findings);
  }

  /**
   * Estimates the indices from the outputs at the points of a {@link SobolDesign}.
   *
   * <p>An output that is not finite is a failed evaluation: its row is left out of all blocks, and
   * counted. A constant output has all indices 0, and a finding. Intervals are quantiles of
   * estimates from rows drawn anew, with replacement.
   *
   * @param factors the names of the factors
   * @param outputs for A, for B and for A with each factor from B, size · (factors + 2) numbers
   * @throws org.ecpat.monitoring.InvalidInputException if there are not as many outputs as points,
   *     or fewer than two rows are left
   */
  public static SobolIndices of(SobolRequest request, List<String> factors, double... outputs) {
    int points = request.size() * (factors.size() + 2);
    Rules.of("Sobol indices")
        .require(
            outputs.length == points,
            "outputs",
            "",
            "there must be an output for each of the " + points + " points",
            outputs.length)
        .verify();
    int[] rows = SobolSums.completeRows(outputs, request.size());
    Rules.of("Sobol indices")
        .require(
            rows.length >= 2,
            "failed-evaluations",
            "",
            "at least two rows of the design must have all their outputs",
            rows.length + " of " + request.size())
        .verify();
    return new Maker(request, factors, outputs, rows).make();
  }

  /** The index of a factor. */
  public Optional<SobolIndex> index(String factor) {
    return indices.stream().filter(i -> i.factor().equals(factor)).findFirst();
  }

  /** The indices from the highest total down, equal ones in the order of the factors. */
  public List<SobolIndex> ranked() {
    return indices.stream()
        .sorted(Comparator.comparingDouble((SobolIndex i) -> -i.total().value()))
        .toList();
  }

  /** Makes the indices of one output. */
  private static final class Maker {
    private final SobolRequest request;
    private final List<String> factors;
    private final double[] outputs;
    private final int[] rows;

    Maker(SobolRequest request, List<String> factors, double[] outputs, int[] rows) {
      this.request = request;
      this.factors = factors;
      this.outputs = outputs;
      this.rows = rows;
    }

    SobolIndices make() {
      SobolSums sums = new SobolSums(request, outputs, rows);
      List<SobolSums> redrawn = redrawn();
      List<SobolIndex> indices = new ArrayList<>();
      for (int f = 0; f < factors.size(); f++) {
        int factor = f;
        indices.add(
            new SobolIndex(
                factors.get(f),
                estimate(sums.first(f), redrawn.stream().mapToDouble(s -> s.first(factor))),
                estimate(sums.total(f), redrawn.stream().mapToDouble(s -> s.total(factor)))));
      }
      int failed = request.size() - rows.length;
      return new SobolIndices(
          indices, sums.mean(), sums.variance(), rows.length, failed, findings(sums, failed));
    }

    private List<SobolSums> redrawn() {
      SplittableRandom random = new SplittableRandom(request.seed()).split();
      return IntStream.range(0, request.resamples())
          .mapToObj(
              resample -> {
                int[] drawn = new int[rows.length];
                for (int i = 0; i < drawn.length; i++) {
                  drawn[i] = rows[random.nextInt(rows.length)];
                }
                return new SobolSums(request, outputs, drawn);
              })
          .toList();
    }

    private Estimate estimate(double value, DoubleStream redrawn) {
      double[] sorted = redrawn.sorted().toArray();
      double outside = (1 - request.level()) / 2;
      return new Estimate(
          value,
          Statistics.quantileOfSorted(outside, sorted),
          Statistics.quantileOfSorted(1 - outside, sorted));
    }

    private List<Finding> findings(SobolSums sums, int failed) {
      List<Finding> findings = new ArrayList<>();
      if (sums.variance() == 0) {
        findings.add(
            Finding.warning("constant-output", "Sobol indices", "")
                .rule("the output must vary for its variance to have causes; all indices are 0")
                .value("the same output at all points")
                .build());
      }
      if (failed > 0) {
        long points = Arrays.stream(outputs).filter(y -> !Double.isFinite(y)).count();
        findings.add(
            Finding.warning("failed-evaluations", "Sobol indices", "")
                .rule("a row of the design counts if all its points have an output")
                .value(failed + " of " + request.size() + " rows without, at " + points + " points")
                .build());
      }
      return findings;
    }
  }
}

package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Statistics;

/**
 * Which of the uncertain inputs of a round matter, and for what.
 *
 * <pre>{@code
 * var model = UncertaintyModel.of(plan, observations, Round.of(2022), factors);
 * var causes = SensitivityAnalysis.of(model)
 *     .sobol(SobolRequest.of(1), List.of(Output.meanRankChange()), 4, Watch.NONE);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Results have the same bits with any number of threads.
 */
public final class SensitivityAnalysis {
  private static final double LOW = 0.05;

  private final UncertaintyModel model;

  private SensitivityAnalysis(UncertaintyModel model) {
    this.model = model;
  }

  /** An analysis of an exercise with its uncertain inputs. */
  public static SensitivityAnalysis of(UncertaintyModel model) {
    return new SensitivityAnalysis(model);
  }

  /**
   * The same analysis with some of its factors; the others stay nominal.
   *
   * @param factors the names of the factors, in the order they are to have
   * @throws InvalidInputException with all findings if a factor is unknown or named twice
   */
  public SensitivityAnalysis only(List<String> factors) {
    Definitions known = Definitions.of("factor", "the factors of the model");
    model.factors().forEach(f -> known.put(f.name(), ""));
    List<Finding> findings = new ArrayList<>();
    known.requireAll(factors, "sensitivity", "/factors", findings);
    InvalidInputException.throwIfErrors(findings);
    return of(
        UncertaintyModel.of(
            model.baseline(),
            factors.stream()
                .flatMap(name -> model.factors().stream().filter(f -> f.name().equals(name)))
                .toList()));
  }

  /**
   * The Sobol indices of the factors for some outputs, all from the same replicates.
   *
   * <p>Factors of which nothing can vary are left out, with a finding on every output. A replicate
   * in which an output has no value, because its state has no score or rank, takes its row of the
   * design out of that output's indices.
   *
   * @param threads the number of threads, at least one
   * @throws InvalidInputException with all findings if an output names a state that is not there or
   *     needs more states, no factor can vary, or fewer than two rows have all values of an output
   * @throws java.util.concurrent.CancellationException if the watch ended the work
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public Sensitivity sobol(SobolRequest request, List<Output> outputs, int threads, Watch watch) {
    Outputs reader = new Outputs(model, outputs);
    List<Factor> varied = varied();
    List<String> names = varied.stream().map(Factor::name).toList();
    UncertaintyModel used = UncertaintyModel.of(model.baseline(), varied);
    SobolDesign design =
        SobolDesign.of(request, IntStream.range(0, varied.size()).map(used::dimension).toArray());
    double[][] values = run(used, reader, design.points(), design::point, threads, watch);
    List<OutputIndices> all = new ArrayList<>();
    for (int o = 0; o < outputs.size(); o++) {
      SobolIndices indices = SobolIndices.of(request, names, values[o]);
      all.add(new OutputIndices(outputs.get(o), with(indices, constant())));
    }
    return new Sensitivity(request, all);
  }

  private List<Factor> varied() {
    return IntStream.range(0, model.factors().size())
        .filter(f -> model.dimension(f) > 0)
        .mapToObj(f -> model.factors().get(f))
        .toList();
  }

  private List<Finding> constant() {
    return IntStream.range(0, model.factors().size())
        .filter(f -> model.dimension(f) == 0)
        .mapToObj(
            f ->
                Finding.warning(
                        "constant-factor", "factor '" + model.factors().get(f).name() + "'", "")
                    .rule("something of it must vary; it is left out")
                    .build())
        .toList();
  }

  private static SobolIndices with(SobolIndices indices, List<Finding> more) {
    return new SobolIndices(
        indices.indices(),
        indices.mean(),
        indices.variance(),
        indices.rows(),
        indices.failed(),
        Stream.concat(more.stream(), indices.findings().stream()).toList());
  }

  /**
   * What each factor alone does to some outputs, while all else stays nominal.
   *
   * @param replicates the number of replicates of every factor, at least one
   * @param seed the seed that every random number follows from
   * @param threads the number of threads, at least one
   * @return the factors in order, each with all outputs
   * @throws InvalidInputException with all findings if an output names a state that is not there,
   *     has no value without any change or in any replicate, or needs more states, or there is not
   *     at least one replicate
   * @throws java.util.concurrent.CancellationException if the watch ended the work
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public List<FactorEffect> oneAtATime(
      int replicates, long seed, List<Output> outputs, int threads, Watch watch) {
    Rules.of("one at a time")
        .require(
            replicates >= 1,
            "replicates",
            "replicates",
            "the number of replicates must be 1 or more",
            replicates)
        .verify();
    Outputs reader = new Outputs(model, outputs);
    List<FactorEffect> effects = new ArrayList<>();
    for (Factor factor : model.factors()) {
      UncertaintyModel alone = UncertaintyModel.of(model.baseline(), List.of(factor));
      double[][] values =
          run(
              alone,
              reader,
              replicates,
              i -> {
                double[] point = new double[alone.dimension()];
                Draws.fill(seed, i, point);
                return point;
              },
              threads,
              watch);
      for (int o = 0; o < outputs.size(); o++) {
        effects.add(effect(factor.name(), outputs.get(o), reader.nominal(o), values[o]));
      }
    }
    return effects;
  }

  private static FactorEffect effect(
      String factor, Output output, double nominal, double... values) {
    double[] sorted =
        IntStream.range(0, values.length)
            .mapToDouble(i -> values[i])
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    Rules.of("factor '" + factor + "'")
        .require(
            sorted.length > 0,
            "failed-evaluations",
            "",
            "at least one replicate must have a value of the output",
            "none of " + values.length)
        .verify();
    return new FactorEffect(
        factor,
        output,
        nominal,
        new Interval(
            Statistics.quantileOfSorted(LOW, sorted),
            Statistics.quantileOfSorted(0.5, sorted),
            Statistics.quantileOfSorted(1 - LOW, sorted)),
        values.length - sorted.length);
  }

  /** Numbers for the points of a design. */
  private interface Points {
    double[] point(int index);
  }

  private static double[][] run(
      UncertaintyModel model,
      Outputs outputs,
      int points,
      Points coordinates,
      int threads,
      Watch watch) {
    double[][] values = new double[outputs.size()][points];
    Parallel.run(
        0,
        points,
        threads,
        watch,
        () -> {
          Replicate replicate = model.replicate();
          return new Parallel.Worker<Boolean>() {
            @Override
            public void work(long piece) {
              int point = (int) piece;
              replicate.run(coordinates.point(point));
              for (int o = 0; o < values.length; o++) {
                values[o][point] = outputs.value(o, replicate);
              }
            }

            @Override
            public Boolean result() {
              return true;
            }
          };
        });
    return values;
  }
}

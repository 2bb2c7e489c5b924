package org.ecpat.monitoring.examples.benchmarks;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark took.
 *
 * <p>Of the iterations the fastest counts: others were disturbed by whatever else the machine did.
 *
 * @param name the name of its method
 * @param states the number of states
 * @param indicators the number of indicators
 * @param milliseconds the time of one run, as the fastest iteration has it
 */
record Timing(String name, int states, int indicators, double milliseconds) {

  static Timing of(RunResult result) {
    BenchmarkParams params = result.getParams();
    String path = params.getBenchmark();
    return new Timing(
        path.substring(path.lastIndexOf('.') + 1),
        Integer.parseInt(params.getParam("states")),
        Integer.parseInt(params.getParam("indicators")),
        result.getPrimaryResult().getStatistics().getMin());
  }
}

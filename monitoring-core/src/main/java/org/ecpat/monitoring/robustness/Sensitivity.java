package org.ecpat.monitoring.robustness;

import java.util.List;
import java.util.Optional;

/**
 * Which factors cause the variance of some outputs.
 *
 * @param request how the indices were sampled and estimated
 * @param outputs the causes of each output, in the order that was asked for
 */
public record Sensitivity(SobolRequest request, List<OutputIndices> outputs) {

  /** Copies the list. */
  public Sensitivity {
    outputs = List.copyOf(outputs);
  }

  /** The indices of an output; empty if it was not asked for. */
  public Optional<SobolIndices> indices(Output output) {
    return outputs.stream()
        .filter(o -> o.output().equals(output))
        .map(OutputIndices::indices)
        .findFirst();
  }
}

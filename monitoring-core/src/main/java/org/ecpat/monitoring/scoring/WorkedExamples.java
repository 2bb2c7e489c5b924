package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.methodology.Methodology;
import org.immutables.value.Value;

/** Worked examples of a methodology: a document that says what it must compute. */
@ValueStyle
@Value.Immutable
public interface WorkedExamples {

  /** The name of the collection. */
  String id();

  /** The title. */
  Optional<Text> title();

  /** The id of the framework. */
  String framework();

  /** The id of the methodology. */
  String methodology();

  /** The examples, in order. */
  List<WorkedExample> examples();

  /**
   * Computes every example and compares.
   *
   * @return a finding for each score that differs; empty if all come out
   * @throws InvalidInputException with all findings if framework, methodology or the observations
   *     of an example cannot be used
   */
  default List<Finding> verify(Framework framework, Methodology methodology) {
    List<Finding> findings = new ArrayList<>();
    names(framework, methodology, findings);
    if (findings.isEmpty()) {
      ScoringPlan plan = WorkedExampleRun.plan(framework, methodology);
      for (int i = 0; i < examples().size(); i++) {
        findings.addAll(new WorkedExampleRun(plan, examples().get(i), "/examples/" + i).findings());
      }
    }
    return List.copyOf(findings);
  }

  private void names(Framework framework, Methodology methodology, List<Finding> findings) {
    String subject = "examples '" + id() + "'";
    if (!framework().equals(framework.id())) {
      findings.add(
          Finding.error("other-framework", subject, "/framework")
              .rule("examples must be computed with the framework they name")
              .value("'" + framework() + "' computed with '" + framework.id() + "'")
              .build());
    }
    if (!methodology().equals(methodology.id())) {
      findings.add(
          Finding.error("other-methodology", subject, "/methodology")
              .rule("examples must be computed by the methodology they name")
              .value("'" + methodology() + "' computed by '" + methodology.id() + "'")
              .build());
    }
  }

  /** Checks the ids, which must differ. */
  @Value.Check
  default void check() {
    List<String> ids = examples().stream().map(WorkedExample::id).toList();
    Rules.of("examples '" + id() + "'")
        .id("id", id())
        .id("framework", framework())
        .id("methodology", methodology())
        .require(
            ids.stream().distinct().count() == ids.size(),
            "duplicate-id",
            "examples",
            "examples must have different ids",
            ids)
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link WorkedExamples}. */
  final class Builder extends ImmutableWorkedExamples.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}

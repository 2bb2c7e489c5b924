package org.ecpat.monitoring.observation;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** Ratings that others published, with their schemes and sources. */
@ValueStyle
@Value.Immutable
public interface Verdicts {

  /** The name of the collection. */
  String id();

  /** The version of its content. */
  @Value.Default
  default String version() {
    return "1";
  }

  /** The title. */
  Optional<Text> title();

  /** Where the verdicts were published. */
  List<Source> sources();

  /** The schemes of labels. */
  List<VerdictScheme> schemes();

  /** The verdicts. */
  List<Verdict> verdicts();

  /** The verdicts on a state that speak about a year. */
  default List<Verdict> on(String state, int year) {
    return verdicts().stream().filter(v -> v.state().equals(state) && v.covers(year)).toList();
  }

  /** Everything wrong or doubtful between its parts, in the order of the document. */
  default List<Finding> findings() {
    return new VerdictsValidator(this).findings();
  }

  /** Checks the rules inside a collection. */
  @Value.Check
  default void check() {
    Rules rules = Rules.of("verdicts '" + id() + "'").id("id", id()).text("version", version());
    for (int i = 0; i < verdicts().size(); i++) {
      Verdict verdict = verdicts().get(i);
      Optional<VerdictScheme> scheme =
          schemes().stream().filter(s -> s.id().equals(verdict.scheme())).findFirst();
      rules.require(
          scheme.isPresent(),
          "unknown-scheme",
          "verdicts/" + i + "/scheme",
          "a verdict's scheme must be one of the collection's",
          verdict.scheme());
      for (String label : verdict.labels()) {
        rules.require(
            scheme.isEmpty() || scheme.get().label(label).isPresent(),
            "unknown-label",
            "verdicts/" + i + "/labels",
            "a verdict's label must be one of its scheme's",
            label);
      }
    }
    rules.verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Verdicts}. */
  final class Builder extends ImmutableVerdicts.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}

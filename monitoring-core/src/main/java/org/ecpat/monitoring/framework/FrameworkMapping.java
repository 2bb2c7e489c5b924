package org.ecpat.monitoring.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** How the indicators of two frameworks correspond, one pair at a time. */
@ValueStyle
@Value.Immutable
public interface FrameworkMapping {

  /** The name of the mapping. */
  String id();

  /** The version of its content. */
  @Value.Default
  default String version() {
    return "1";
  }

  /** The title. */
  Text title();

  /** How it was made and where its limits are. */
  Optional<Text> description();

  /** The publications it rests on. */
  List<Source> sources();

  /** The first framework. */
  FrameworkVersion first();

  /** The second framework. */
  FrameworkVersion second();

  /** The pairs. */
  List<Correspondence> correspondences();

  /**
   * What each framework asks and the other does not, in the order of the frameworks.
   *
   * @throws InvalidInputException with all findings if the mapping does not fit the frameworks
   */
  default MappingGaps gaps(Framework first, Framework second) {
    InvalidInputException.throwIfErrors(findings(first, second));
    Set<String> mappedFirst = ids(c -> true, Correspondence::first);
    Set<String> mappedSecond = ids(c -> true, Correspondence::second);
    Set<String> coveredFirst = ids(Correspondence::coversFirst, Correspondence::first);
    Set<String> coveredSecond = ids(Correspondence::coversSecond, Correspondence::second);
    return new MappingGaps(
        select(first, id -> !mappedFirst.contains(id)),
        select(first, id -> mappedFirst.contains(id) && !coveredFirst.contains(id)),
        select(second, id -> !mappedSecond.contains(id)),
        select(second, id -> mappedSecond.contains(id) && !coveredSecond.contains(id)));
  }

  private Set<String> ids(Predicate<Correspondence> which, Function<Correspondence, String> id) {
    Set<String> ids = new HashSet<>();
    correspondences().stream().filter(which).map(id).forEach(ids::add);
    return ids;
  }

  private static List<Indicator> select(Framework framework, Predicate<String> which) {
    return framework.indicators().stream().filter(i -> which.test(i.id())).toList();
  }

  /** All that does not fit: other frameworks or versions, unknown indicators, repeated pairs. */
  default List<Finding> findings(Framework first, Framework second) {
    List<Finding> findings = new ArrayList<>();
    end(first(), first, "/first", findings);
    end(second(), second, "/second", findings);
    Definitions known = definitions(first, "the first framework's indicators");
    Definitions others = definitions(second, "the second framework's indicators");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < correspondences().size(); i++) {
      Correspondence pair = correspondences().get(i);
      String place = "/correspondences/" + i;
      String subject = "mapping '" + id() + "'";
      known.require(pair.first(), subject, place + "/first", findings);
      others.require(pair.second(), subject, place + "/second", findings);
      if (!pairs.add(pair.first() + " " + pair.second())) {
        findings.add(
            Finding.error("duplicate-pair", subject, place)
                .rule("two indicators correspond in one way")
                .value("'" + pair.first() + "' and '" + pair.second() + "'")
                .build());
      }
    }
    return List.copyOf(findings);
  }

  private void end(FrameworkVersion named, Framework given, String place, List<Finding> findings) {
    FrameworkVersion found = FrameworkVersion.of(given);
    if (!named.equals(found)) {
      findings.add(
          Finding.error("other-framework", "mapping '" + id() + "'", place)
              .rule("a mapping must be read with the frameworks and versions it names")
              .value("'" + named + "' read with '" + found + "'")
              .build());
    }
  }

  private static Definitions definitions(Framework framework, String all) {
    Definitions definitions = Definitions.of("indicator", all);
    framework.indicators().forEach(i -> definitions.put(i.id(), ""));
    return definitions;
  }

  /** Checks the rules inside a mapping; references are left to {@link #findings}. */
  @Value.Check
  default void check() {
    Rules.of("mapping '" + id() + "'").id("id", id()).text("version", version()).verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link FrameworkMapping}. */
  final class Builder extends ImmutableFrameworkMapping.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}

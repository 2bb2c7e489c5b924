package org.ecpat.monitoring.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** A region or organisation of states, with dated membership. */
@ValueStyle
@Value.Immutable
public interface Group {

  /** The name by which other parts refer to it. */
  String id();

  /** Its name for readers. */
  Text name();

  /** What kind of group it is, such as {@code region} or {@code organisation}. */
  Optional<String> kind();

  /** The periods of membership; a state that left and came back has two. */
  List<Membership> members();

  /** How sure the membership is. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The ids of the sources. */
  List<String> sources();

  /** What a reader should know besides. */
  Optional<Text> note();

  /** The codes of the states that belong on a day, in order of code. */
  default Set<String> statesOn(LocalDate date) {
    Set<String> states = new TreeSet<>();
    members().stream().filter(m -> m.holdsOn(date)).forEach(m -> states.add(m.state()));
    return states;
  }

  /** Whether a state belongs on a day. */
  default boolean contains(String state, LocalDate date) {
    return members().stream().anyMatch(m -> m.state().equals(state) && m.holdsOn(date));
  }

  /** Checks the rules of a group. */
  @Value.Check
  default void check() {
    Rules.of("group '" + id() + "'").id("id", id()).ids("sources", sources()).verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Group}. */
  final class Builder extends ImmutableGroup.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}

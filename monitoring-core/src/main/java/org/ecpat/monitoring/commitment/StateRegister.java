package org.ecpat.monitoring.commitment;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** The states that can be monitored, and the groups they belong to. */
@ValueStyle
@Value.Immutable
public interface StateRegister {

  /** Its title. */
  Optional<Text> title();

  /** Where the list comes from. */
  List<Source> sources();

  /** The states. */
  List<State> states();

  /** The groups. */
  List<Group> groups();

  /** The state with a code. */
  default Optional<State> state(String code) {
    return states().stream().filter(s -> s.code().equals(code)).findFirst();
  }

  /** The group with an id. */
  default Optional<Group> group(String id) {
    return groups().stream().filter(g -> g.id().equals(id)).findFirst();
  }

  /** Whether it holds neither states nor groups. */
  default boolean isEmpty() {
    return states().isEmpty() && groups().isEmpty();
  }

  /**
   * Everything wrong or doubtful between its parts, in the order of the document.
   *
   * <p>Its groups may refer to its own sources only. Without states, every code may be a member.
   */
  default List<Finding> findings() {
    return findings("");
  }

  /**
   * The findings of a register that is part of another document.
   *
   * @param place the JSON Pointer of the register in that document
   */
  default List<Finding> findings(String place) {
    return new StatesValidator(this, place).findings();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link StateRegister}. */
  final class Builder extends ImmutableStateRegister.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}

package org.ecpat.monitoring.framework;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A regional or yearly variant of a framework: what it leaves out, reweights and adds.
 *
 * <p>A profile is no copy. It names its base and the version of the base it was written for, and
 * {@link #on(Framework)} makes the framework of both, which remembers its {@link Framework#base()}.
 * All that the profile does not mention is as in the base, states and groups included.
 *
 * <p>First parts are left out, and with them the sub-goals and indicators that no other goal uses;
 * then weights are replaced; then parts are added and placed. Children of a goal keep the order of
 * the base, and those that are added follow.
 */
@ValueStyle
@Value.Immutable
public interface Profile {

  /** The id of the framework that it makes. */
  String id();

  /** The version of its content. */
  @Value.Default
  default String version() {
    return "1";
  }

  /** The title of the framework that it makes. */
  Text title();

  /** What the variant is for and where its limits are. */
  Optional<Text> description();

  /** How sure the variant is as a whole. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The publications it rests on, beside those of the base. */
  List<Source> sources();

  /** The framework it is a variant of. */
  FrameworkVersion base();

  /** The ids of the goals and indicators of the base that it leaves out. */
  List<String> without();

  /** The weights that differ from those of the base. */
  List<Reweighting> weights();

  /** The instruments it adds. */
  List<Instrument> instruments();

  /** The commitments it adds. */
  List<Commitment> commitments();

  /** The goals it adds; their children can be parts of the base. */
  List<Goal> goals();

  /** The indicators it adds. */
  List<Indicator> indicators();

  /** Where it adds children to goals of the base. */
  List<Placement> placements();

  /**
   * The framework of the base and this profile.
   *
   * @throws InvalidInputException with all findings if the profile does not fit the base, or if
   *     what they make together has an error
   */
  default Framework on(Framework base) {
    InvalidInputException.throwIfErrors(findings(base));
    Framework framework = new ProfiledFramework(this, base).make();
    InvalidInputException.throwIfErrors(framework.findings());
    return framework;
  }

  /** All that does not fit the base: another id or version, unknown and repeated ids. */
  default List<Finding> findings(Framework base) {
    return new ProfileValidator(this, base).findings();
  }

  /** Checks the rules inside a profile; references are left to {@link #findings(Framework)}. */
  @Value.Check
  default void check() {
    Rules.of("profile '" + id() + "'")
        .id("id", id())
        .text("version", version())
        .ids("without", without())
        .require(
            !id().equals(base().framework()),
            "own-base",
            "id",
            "a profile must have another id than its base",
            "'" + id() + "'")
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Profile}. */
  final class Builder extends ImmutableProfile.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}

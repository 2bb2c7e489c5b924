package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.StateRegister;

/**
 * What a state is compared with when reasons for its score are asked for.
 *
 * <table>
 * <caption>Baselines</caption>
 * <tr><th>factory</th><th>compares with</th></tr>
 * <tr><td>{@link #bestPossible()}</td><td>the best score at every indicator</td></tr>
 * <tr><td>{@link #medianState()}</td><td>the rated state in the middle of the board</td></tr>
 * <tr><td>{@link #groupMean(Group)}</td><td>the mean of the rated states of a group</td></tr>
 * <tr><td>{@link #lastRound(Scoreboard)}</td><td>the same state on an earlier board</td></tr>
 * <tr><td>{@link #nextBand()}</td><td>what is lacking to the next better rating</td></tr>
 * </table>
 */
public final class ReasonBaseline {

  /** The kinds of baselines. */
  public enum Kind {
    /** The best score at every indicator. */
    BEST_POSSIBLE,
    /** The rated state in the middle of the board. */
    MEDIAN_STATE,
    /** The mean of the rated states of a group. */
    GROUP_MEAN,
    /** The same state on an earlier board. */
    LAST_ROUND,
    /** The lower end of the next better band. */
    NEXT_BAND
  }

  private final Kind kind;
  private final Optional<Group> group;
  private final Optional<Scoreboard> earlier;

  private ReasonBaseline(Kind kind, Optional<Group> group, Optional<Scoreboard> earlier) {
    this.kind = kind;
    this.group = group;
    this.earlier = earlier;
  }

  /** The best score at every indicator: the shortfalls are the lost points. */
  public static ReasonBaseline bestPossible() {
    return new ReasonBaseline(Kind.BEST_POSSIBLE, Optional.empty(), Optional.empty());
  }

  /**
   * The rated state in the middle of the board by score; of two, the one with the lower score.
   *
   * <p>States with equal scores stand in order of code. A board of some states gives the median of
   * these.
   */
  public static ReasonBaseline medianState() {
    return new ReasonBaseline(Kind.MEDIAN_STATE, Optional.empty(), Optional.empty());
  }

  /** The mean of the rated states of the board that belong to a group on the reference date. */
  public static ReasonBaseline groupMean(Group group) {
    return new ReasonBaseline(Kind.GROUP_MEAN, Optional.of(group), Optional.empty());
  }

  /**
   * The mean of the rated states of a group of a register.
   *
   * @throws InvalidInputException if the register has no such group
   */
  public static ReasonBaseline groupMean(StateRegister states, String group) {
    List<String> known = states.groups().stream().map(Group::id).toList();
    return groupMean(
        states
            .group(group)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        Finding.error("unknown-group", "baseline of reasons", "")
                            .rule("the register of states must have the group")
                            .unknown(group, known)
                            .build())));
  }

  /** The same state on the board of an earlier round of the same framework. */
  public static ReasonBaseline lastRound(Scoreboard earlier) {
    return new ReasonBaseline(Kind.LAST_ROUND, Optional.empty(), Optional.of(earlier));
  }

  /**
   * The score with which the next better band begins.
   *
   * <p>The points that are lacking are shared among all that lost points against the best possible,
   * in proportion to what they lost. Caps that keep the state out stand beside; where they alone
   * do, no points are lacking and there are no reasons.
   */
  public static ReasonBaseline nextBand() {
    return new ReasonBaseline(Kind.NEXT_BAND, Optional.empty(), Optional.empty());
  }

  /** The kind. */
  public Kind kind() {
    return kind;
  }

  /** The group of a group's mean. */
  Group group() {
    return group.orElseThrow();
  }

  /** The board of the earlier round. */
  Scoreboard earlier() {
    return earlier.orElseThrow();
  }

  /** Equal if the kind and what it refers to are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ReasonBaseline b
        && kind == b.kind
        && group.equals(b.group)
        && earlier.equals(b.earlier);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, group, earlier);
  }

  /** The kind, and the group or round it refers to. */
  @Override
  public String toString() {
    String of = group.map(g -> " " + g.id()).or(() -> earlier.map(b -> " " + b.round())).orElse("");
    return kind + of;
  }
}

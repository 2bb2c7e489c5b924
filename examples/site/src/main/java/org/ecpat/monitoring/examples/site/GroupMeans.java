package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.scoring.GroupScores;
import org.ecpat.monitoring.scoring.Scoreboard;

/** The means of groups: of the whole and of each goal, over the states that are ranked. */
public final class GroupMeans {
  private static final int MOST_GOALS = 4;

  private final Context context;
  private final Words words;
  private final Groups groups;

  GroupMeans(Context context, Groups groups) {
    this.context = context;
    this.words = context.words();
    this.groups = groups;
  }

  /**
   * The groups of one kind.
   *
   * @param name what groups of that kind are called
   * @param lines the groups
   * @param first whether it is shown at once, not only when it is unfolded
   */
  public record Kind(String name, List<Line> lines, boolean first) {}

  /**
   * A group.
   *
   * @param key the word by which rows of the board refer to it
   * @param name its name
   * @param states how many of its states are on the board
   * @param ranked how many of them are ranked
   * @param means the mean of the whole, then of each goal
   * @param shares how many of its states have each rating
   * @param inWords the same in words
   */
  public record Line(
      String key,
      String name,
      int states,
      int ranked,
      List<String> means,
      List<OverviewPage.Share> shares,
      String inWords) {}

  /** The titles of the columns with means. */
  public List<String> titles() {
    List<String> titles = new ArrayList<>(List.of(words.say("groups.mean")));
    goals().forEach(goal -> titles.add(words.text(goal.title())));
    return titles;
  }

  private List<Goal> goals() {
    List<Goal> goals = context.framework().topGoals();
    return goals.size() > 1 && goals.size() <= MOST_GOALS ? goals : List.of();
  }

  /** The kinds of groups, regions first. */
  public List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    groups
        .byKind()
        .forEach(
            (kind, all) ->
                kinds.add(
                    new Kind(name(kind), all.stream().map(this::line).toList(), kinds.isEmpty())));
    return kinds;
  }

  private String name(String kind) {
    return words
        .find("groups.kind." + (kind.isEmpty() ? "other" : kind))
        .orElseGet(() -> Clean.text(kind));
  }

  private Line line(Group group) {
    Scoreboard own = context.board().only(groups.members(group));
    Scoreboard ranked = own.filter(c -> c.rank().isPresent());
    List<OverviewPage.Share> shares =
        OverviewPage.shares(context, own.cards()).stream().filter(s -> s.count() > 0).toList();
    return new Line(
        groups.key(group),
        words.text(group.name()),
        own.cards().size(),
        ranked.cards().size(),
        Stream.concat(Stream.of(Framework.OVERALL), goals().stream().map(Goal::id))
            .map(node -> words.score(GroupScores.mean(ranked, node).value()))
            .toList(),
        shares,
        OverviewPage.inWords(words, shares));
  }
}

package org.ecpat.monitoring.examples.jshell;

import static org.ecpat.monitoring.examples.jshell.Mistake.given;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.examples.site.Rounds;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;

/** Finds what a name means, or says which names there are. */
final class Lookup {
  private Lookup() {}

  /** A round by itself, its year or its id. */
  static Round round(Exercise exercise, Object wanted) {
    given(exercise, "exercise");
    given(wanted, "round");
    Rounds rounds = Rounds.of(exercise.methodology(), exercise.observations());
    if (wanted instanceof Round round) {
      return round;
    } else if (wanted instanceof Integer || wanted instanceof String) {
      String id = wanted.toString();
      return rounds
          .find(id)
          .orElseThrow(() -> new Mistake("There is no round '" + id + "'. Rounds: " + rounds));
    }
    throw new Mistake(
        "A round is a year such as 2022 or a name in quotes, not a "
            + wanted.getClass().getSimpleName()
            + ". Rounds: "
            + rounds);
  }

  static Scorecard card(Scoreboard board, String state) {
    given(board, "board");
    given(state, "state");
    Collection<String> states = board.cards().stream().map(Scorecard::state).toList();
    Scorecard card =
        board
            .card(state)
            .or(() -> board.cards().stream().filter(c -> c.name().says(state)).findFirst())
            .orElseThrow(
                () ->
                    Mistake.unknown(
                        "state", state, " on this board", known(board, states, state), ""));
    return Memory.remembered(board, card);
  }

  /** Codes for what is as short as a code, and names for what is longer. */
  private static List<String> known(Scoreboard board, Collection<String> codes, String wanted) {
    return isName(wanted, codes.stream())
        ? board.cards().stream().map(c -> c.name().value()).toList()
        : List.copyOf(codes);
  }

  /** Whether a text is too long to be meant as one of some codes. */
  private static boolean isName(String text, Stream<String> codes) {
    return text.length() > codes.mapToInt(String::length).max().orElse(0) + 1;
  }

  /** The id of a state that has a code or a name on the board of a round. */
  static String state(Scoreboard board, String state) {
    return card(board, state).state();
  }

  /** The code of a state that is named in any language; the text itself where it may be a code. */
  static String code(String framework, String state) {
    String text = given(state, "state");
    List<State> states =
        Memory.framework(framework).stream().flatMap(f -> f.states().states().stream()).toList();
    Optional<State> named = states.stream().filter(s -> s.name().says(text)).findFirst();
    if (named.isEmpty() && !states.isEmpty() && isName(text, states.stream().map(State::code))) {
      throw Mistake.unknown(
          "state", text, "", states.stream().map(s -> s.name().value()).toList(), "");
    }
    return named.map(State::code).orElse(text);
  }

  static Group group(Framework framework, String id) {
    given(id, "group");
    List<Group> groups = framework.states().groups();
    return framework
        .states()
        .group(id)
        .or(() -> groups.stream().filter(g -> g.name().value().equalsIgnoreCase(id)).findFirst())
        .orElseThrow(
            () ->
                Mistake.unknown(
                    "group",
                    id,
                    "",
                    groups.stream().map(Group::id).toList(),
                    "Type groups(exercise) for a list."));
  }

  /** The id of a goal or indicator. */
  static String node(Framework framework, String id) {
    given(id, "goal or indicator");
    List<String> known = new ArrayList<>(List.of(Framework.OVERALL));
    framework.goals().stream().map(Goal::id).forEach(known::add);
    framework.indicators().stream().map(Indicator::id).forEach(known::add);
    if (!known.contains(id)) {
      throw Mistake.unknown(
          "goal or indicator", id, "", known, "Type show(exercise.framework()) for a list.");
    }
    return id;
  }
}

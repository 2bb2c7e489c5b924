package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.scoring.Scorecard;

/** The groups of states that have members on the board, each with a key for filters. */
final class Groups {
  /** The key of states that are in no region. */
  static final String ELSEWHERE = "other";

  private final String kindOfRegion;
  private final Map<Group, Set<String>> members = new LinkedHashMap<>();
  private final List<Group> groups;
  private final Set<String> elsewhere;
  private final Map<String, String> keys = new HashMap<>();

  Groups(Context context, String kindOfRegion) {
    this.kindOfRegion = kindOfRegion;
    Set<String> all =
        context.board().cards().stream()
            .map(Scorecard::state)
            .collect(Collectors.toCollection(TreeSet::new));
    for (Group group : context.framework().states().groups()) {
      Set<String> here = new TreeSet<>(group.statesOn(context.board().round().date()));
      here.retainAll(all);
      if (!here.isEmpty()) {
        members.put(group, here);
      }
    }
    this.groups = List.copyOf(members.keySet());
    this.elsewhere = new TreeSet<>(all);
    regions().forEach(r -> elsewhere.removeAll(members(r)));
    elsewhere.forEach(state -> add(state, ELSEWHERE));
    groups.forEach(group -> members(group).forEach(state -> add(state, key(group))));
  }

  private void add(String state, String key) {
    keys.merge(state, key, (a, b) -> a + " " + b);
  }

  /** The groups by which states stand together on the overview. */
  List<Group> regions() {
    return of(kindOfRegion);
  }

  private List<Group> of(String kind) {
    return groups.stream().filter(g -> g.kind().orElse("").equals(kind)).toList();
  }

  /** The kinds of groups, regions first, each with its groups. */
  Map<String, List<Group>> byKind() {
    List<String> kinds = new ArrayList<>(List.of(kindOfRegion));
    groups.forEach(g -> kinds.add(g.kind().orElse("")));
    Map<String, List<Group>> all = new LinkedHashMap<>();
    kinds.stream().distinct().filter(k -> !of(k).isEmpty()).forEach(k -> all.put(k, of(k)));
    return all;
  }

  /** The codes of a group's states on the board, in order. */
  Set<String> members(Group group) {
    return Optional.ofNullable(members.get(group)).orElse(Set.of());
  }

  /** The codes of the states that are in no region, in order. */
  Set<String> elsewhere() {
    return elsewhere;
  }

  String key(Group group) {
    return "g" + groups.indexOf(group);
  }

  /** The keys of the groups of a state, with blanks between. */
  String keys(String state) {
    return keys.getOrDefault(state, "");
  }
}

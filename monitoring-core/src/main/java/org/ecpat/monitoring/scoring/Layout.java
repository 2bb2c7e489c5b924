package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Methodology;

/**
 * The tree of a framework with ids bound to slots: first the indicators, then the goals from below,
 * the whole last.
 */
final class Layout {
  final List<Indicator> leaves = new ArrayList<>();
  final List<InnerNode> nodes = new ArrayList<>();
  final List<Place> places = new ArrayList<>();

  private int innerPlaces = 1;

  private final Framework framework;
  private final DeclaredRules declared;
  private final Map<String, Goal> goals;
  private final Map<String, Indicator> indicators;
  private final Map<String, Integer> slots = new HashMap<>();
  private final Place[] indexed;
  private final int[] nodePlaces;
  private final int[] placeSlots;
  private final int[] inner;
  private final int[] above;
  private final Map<String, Integer> firstPlaces = new HashMap<>();
  private final List<int[]> below = new ArrayList<>();

  Layout(Framework framework, Methodology methodology) {
    this.framework = framework;
    this.declared = new DeclaredRules(framework, methodology);
    this.goals =
        framework.goals().stream().collect(Collectors.toMap(Goal::id, Function.identity()));
    this.indicators =
        framework.indicators().stream()
            .collect(Collectors.toMap(Indicator::id, Function.identity()));
    List<String> top = framework.topGoals().stream().map(Goal::id).toList();
    top.forEach(this::collectLeaves);
    top.forEach(goal -> addNode(goal, 1));
    addOverall(top);
    addPlaces(top);
    indexed = places.toArray(new Place[0]);
    placeSlots = places.stream().mapToInt(Place::slot).toArray();
    inner = places.stream().mapToInt(Place::inner).toArray();
    above = places.stream().mapToInt(p -> p.parent() < 0 ? -1 : inner[p.parent()]).toArray();
    nodePlaces = IntStream.range(0, indexed.length).filter(p -> indexed[p].inner() >= 0).toArray();
  }

  /** The slot of an indicator, goal or the whole; empty if it is not part of the tree. */
  Optional<Integer> slot(String id) {
    return Optional.ofNullable(slots.get(id));
  }

  /** The number of slots. */
  int size() {
    return leaves.size() + nodes.size();
  }

  /** The node in a slot that is not an indicator's. */
  InnerNode node(int slot) {
    return nodes.get(slot - leaves.size());
  }

  /** Whether a slot is an indicator's. */
  boolean isLeaf(int slot) {
    return slot < leaves.size();
  }

  private void collectLeaves(String goal) {
    Goal g = find(goals, goal);
    g.goals().forEach(this::collectLeaves);
    for (String indicator : g.indicators()) {
      if (slots.putIfAbsent(indicator, leaves.size()) == null) {
        leaves.add(find(indicators, indicator));
      }
    }
  }

  private void addNode(String goal, int level) {
    Goal g = find(goals, goal);
    g.goals().forEach(subGoal -> addNode(subGoal, level + 1));
    List<String> children = new ArrayList<>(g.goals());
    children.addAll(g.indicators());
    add(goal, level, children);
  }

  private void addOverall(List<String> top) {
    add(Framework.OVERALL, 0, top);
  }

  private void add(String id, int level, List<String> children) {
    int slot = size();
    slots.put(id, slot);
    List<InnerNode.Child> weighted =
        children.stream()
            .filter(c -> declared.weight(c) > 0)
            .map(c -> new InnerNode.Child(c, slotOf(c), declared.weight(c), leavesBelow(c)))
            .toList();
    nodes.add(new InnerNode(id, slot, level, weighted, declared.rules(id, level)));
  }

  private int slotOf(String id) {
    return find(slots, id);
  }

  private int leavesBelow(String id) {
    int slot = slotOf(id);
    int below = 0;
    if (isLeaf(slot)) {
      return 1;
    }
    for (int leaves : node(slot).leaves) {
      below += leaves;
    }
    return below;
  }

  private void addPlaces(List<String> top) {
    Node whole =
        new Node(Framework.OVERALL, Optional.empty(), Node.Kind.OVERALL, framework.title());
    places.add(new Place(whole, slotOf(Framework.OVERALL), -1, -1, 0));
    top.forEach(goal -> addGoalPlaces(goal, 0));
    for (int p = 0; p < places.size(); p++) {
      int slot = places.get(p).slot();
      firstPlaces.putIfAbsent(places.get(p).node().id(), p);
      below.add(isLeaf(slot) ? new int[0] : new int[node(slot).children.length]);
    }
    for (int p = 1; p < places.size(); p++) {
      Place place = places.get(p);
      if (place.child() >= 0) {
        below.get(place.parent())[place.child()] = p;
      }
    }
  }

  /** A place by its position in the tree. */
  Place place(int index) {
    return indexed[index];
  }

  /** The places of goals and the whole, in order. */
  int[] nodePlaces() {
    return nodePlaces;
  }

  /** The slot of the column of a place. */
  int slot(int place) {
    return placeSlots[place];
  }

  /** The number of a place among those of goals and the whole; -1 for an indicator. */
  int inner(int place) {
    return inner[place];
  }

  /** The number of the place above among those of goals and the whole; -1 above the whole. */
  int above(int place) {
    return above[place];
  }

  /** The number of places of goals and the whole. */
  int innerPlaces() {
    return innerPlaces;
  }

  /** The places of the children with weight of the node at a place, in their order. */
  int[] below(int place) {
    return below.get(place);
  }

  /** The first place of an indicator, goal or the whole; empty if it is not part of the tree. */
  OptionalInt place(String id) {
    Integer place = firstPlaces.get(id);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  private void addGoalPlaces(String goal, int parent) {
    Goal g = find(goals, goal);
    int index = addPlace(goal, parent, Node.Kind.GOAL, g.title());
    g.goals().forEach(subGoal -> addGoalPlaces(subGoal, index));
    for (String id : g.indicators()) {
      Indicator indicator = find(indicators, id);
      addPlace(id, index, Node.Kind.INDICATOR, indicator.label().orElse(indicator.question()));
    }
  }

  private int addPlace(String id, int parent, Node.Kind kind, org.ecpat.monitoring.Text label) {
    Place above = places.get(parent);
    int slot = slotOf(id);
    places.add(
        new Place(
            new Node(id, Optional.of(above.node().id()), kind, label),
            slot,
            parent,
            childIndex(node(above.slot()), slot),
            isLeaf(slot) ? -1 : innerPlaces++));
    return places.size() - 1;
  }

  private static int childIndex(InnerNode node, int slot) {
    for (int c = 0; c < node.children.length; c++) {
      if (node.children[c] == slot) {
        return c;
      }
    }
    return -1;
  }

  private static <V> V find(Map<String, V> map, String id) {
    V value = map.get(id);
    if (value == null) {
      throw new IllegalStateException("The framework was not checked: '" + id + "' is missing.");
    }
    return value;
  }
}

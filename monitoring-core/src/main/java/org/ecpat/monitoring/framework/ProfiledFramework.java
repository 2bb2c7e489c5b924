package org.ecpat.monitoring.framework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Source;

/** Puts a framework together from a base and a profile that fits it. */
final class ProfiledFramework {
  private final Profile profile;
  private final Framework base;
  private final Set<String> without;
  private final Map<String, Reweighting> weights;
  private final Map<String, List<Placement>> placements;

  ProfiledFramework(Profile profile, Framework base) {
    this.profile = profile;
    this.base = base;
    this.without = new HashSet<>(profile.without());
    this.weights =
        profile.weights().stream().collect(Collectors.toMap(Reweighting::id, Function.identity()));
    this.placements = profile.placements().stream().collect(Collectors.groupingBy(Placement::goal));
  }

  Framework make() {
    List<Goal> goals =
        Stream.concat(base.goals().stream().filter(this::isKept).map(this::changed), added())
            .toList();
    Set<String> lost = lost(goals);
    return Framework.builder()
        .from(base)
        .id(profile.id())
        .version(profile.version())
        .title(profile.title())
        .description(profile.description())
        .certainty(profile.certainty())
        .base(FrameworkVersion.of(base))
        .sources(sources())
        .instruments(both(base.instruments(), profile.instruments()))
        .commitments(both(base.commitments(), profile.commitments()))
        .goals(goals.stream().filter(g -> !lost.contains(g.id())).toList())
        .indicators(indicators(lost))
        .build();
  }

  private Stream<Goal> added() {
    return profile.goals().stream();
  }

  private boolean isKept(Goal goal) {
    return !without.contains(goal.id());
  }

  private Goal changed(Goal goal) {
    List<String> goals = new ArrayList<>(kept(goal.goals()));
    List<String> indicators = new ArrayList<>(kept(goal.indicators()));
    for (Placement placement : placements.getOrDefault(goal.id(), List.of())) {
      goals.addAll(placement.goals());
      indicators.addAll(placement.indicators());
    }
    Goal changed = Goal.builder().from(goal).goals(goals).indicators(indicators).build();
    Reweighting weight = weights.get(goal.id());
    return weight == null ? changed : weight.apply(changed);
  }

  private List<String> kept(List<String> children) {
    return children.stream().filter(child -> !without.contains(child)).toList();
  }

  private List<Indicator> indicators(Set<String> lost) {
    Stream<Indicator> kept =
        base.indicators().stream()
            .filter(i -> !without.contains(i.id()) && !lost.contains(i.id()))
            .map(i -> weights.containsKey(i.id()) ? weights.get(i.id()).apply(i) : i);
    return Stream.concat(kept, profile.indicators().stream()).toList();
  }

  /** The goals and indicators that hung only from what is left out. */
  private Set<String> lost(List<Goal> goals) {
    Set<String> lost = below(base.goals(), profile.without());
    Set<String> tops = new HashSet<>();
    base.topGoals().forEach(g -> tops.add(g.id()));
    profile.goals().forEach(g -> tops.add(g.id()));
    Set<String> roots = tops.stream().filter(t -> !lost.contains(t)).collect(Collectors.toSet());
    lost.removeAll(below(goals, roots));
    lost.removeAll(roots);
    return lost;
  }

  private static Set<String> below(List<Goal> goals, Collection<String> roots) {
    Map<String, Goal> byId = new HashMap<>();
    goals.forEach(g -> byId.put(g.id(), g));
    Set<String> below = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Goal goal = byId.get(open.pop());
      if (goal != null) {
        below.addAll(goal.indicators());
        goal.goals().stream().filter(below::add).forEach(open::push);
      }
    }
    return below;
  }

  private Collection<Source> sources() {
    Map<String, Source> sources = new LinkedHashMap<>();
    both(base.sources(), profile.sources()).forEach(s -> sources.putIfAbsent(s.id(), s));
    return sources.values();
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}

package org.ecpat.monitoring.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.json.Catalog;

/**
 * The states that spreadsheets name, each with a code.
 *
 * <p>A state that the catalogue knows by name or code has its code, its name in other languages and
 * its regions. Any other has a code of three letters after its name.
 */
final class States {
  private static final Set<String> KINDS = Set.of("region", "organisation");

  private final Map<String, State> byName = new LinkedHashMap<>();
  private final Map<String, State> known = new TreeMap<>();
  private final Set<String> codes = new HashSet<>();
  private final List<Group> groups = new ArrayList<>();
  private final StateRegister catalogue = Catalog.states();

  States() {
    for (State state : catalogue.states()) {
      known.put(key(state.code()), state);
      known.put(key(state.name().value()), state);
      state.name().translations().values().forEach(name -> known.putIfAbsent(key(name), state));
      codes.add(state.code());
    }
    otherNames()
        .forEach(
            (name, code) -> catalogue.state(code).ifPresent(s -> known.putIfAbsent(key(name), s)));
  }

  /** Names that are often used, and that the catalogue does not have. */
  private static Map<String, String> otherNames() {
    Map<String, String> names = new LinkedHashMap<>();
    try (InputStream stream = States.class.getResourceAsStream("other-names.csv")) {
      new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(l -> names.put(l.substring(0, l.length() - 4), l.substring(l.length() - 3)));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The column that names the states: {@code state}, or else the first. */
  static int column(List<String> header) {
    return Math.max(0, header.stream().map(States::plain).toList().indexOf("state"));
  }

  static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** A name without what is often written otherwise: accents, apostrophes, {@code &}, St. */
  private static String key(String text) {
    return Normalizer.normalize(plain(text), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .replace("&", "and")
        .replace("st.", "saint");
  }

  /** Adds the states of a table. */
  void add(List<List<String>> table) {
    int column = column(table.get(0));
    int name = table.get(0).stream().map(States::plain).toList().indexOf("name");
    for (List<String> row : table.subList(1, table.size())) {
      String text = row.get(column);
      if (!text.isEmpty()) {
        byName.computeIfAbsent(
            plain(text), key -> name < 0 ? state(text) : named(text, row.get(name)));
      }
    }
  }

  private State named(String code, String name) {
    return name.isEmpty()
        ? state(code)
        : Optional.ofNullable(known.get(key(code))).orElseGet(() -> State.of(code, name));
  }

  private State state(String name) {
    Optional<State> found = Optional.ofNullable(known.get(key(name)));
    return found.map(s -> called(s, name)).orElseGet(() -> State.of(code(name), name));
  }

  /** A state of the catalogue, by the name that the table gives it if that is another. */
  private static State called(State state, String name) {
    return state.code().equalsIgnoreCase(name) || state.name().says(name)
        ? state
        : State.builder().from(state).name(new Text(name, state.name().translations())).build();
  }

  /** Each state once, by the name of a table if one has another than the catalogue. */
  private Collection<State> all() {
    Map<String, State> byCode = new LinkedHashMap<>();
    for (State state : byName.values()) {
      byCode.merge(state.code(), state, (a, b) -> catalogue.states().contains(a) ? b : a);
    }
    return byCode.values();
  }

  /** Three letters of a name that are no other state's code, the first ones if possible. */
  private String code(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z]", "")
            .toUpperCase(Locale.ROOT);
    for (int i = 2; i < letters.length(); i++) {
      String code = letters.substring(0, 2) + letters.charAt(i);
      if (codes.add(code)) {
        return code;
      }
    }
    String stem = letters.isEmpty() ? "S" : letters.substring(0, Math.min(2, letters.length()));
    int number = 1;
    while (!codes.add(stem + number)) {
      number++;
    }
    return stem + number;
  }

  private List<State> unknown() {
    return all().stream().filter(s -> !known.containsKey(key(s.code()))).toList();
  }

  /** The names that the catalogue does not know, if it knows more than half of all. */
  List<String> doubts() {
    List<State> unknown = unknown();
    if (2 * unknown.size() >= all().size()) {
      return List.of();
    }
    List<String> names = catalogue.states().stream().map(s -> s.name().value()).toList();
    return unknown.stream()
        .map(s -> s.name().value())
        .map(
            name ->
                "'"
                    + name
                    + "' is not in the catalogue's list of states, and stands for itself."
                    + Names.nearest(name, names)
                        .map(near -> " Did you mean '" + near + "'?")
                        .orElse(""))
        .toList();
  }

  /** Adds the groups of a table: a state a row, and a kind of group a column. */
  void group(Path file) {
    List<List<String>> table = Tables.reader().cells(file);
    List<String> header = table.get(0);
    int column = column(header);
    for (int i = 0; i < header.size(); i++) {
      if (i != column) {
        group(header.get(i), i, column, table.subList(1, table.size()));
      }
    }
  }

  private void group(String kind, int column, int state, List<List<String>> rows) {
    Map<String, List<Membership>> members = new LinkedHashMap<>();
    for (List<String> row : rows) {
      if (!row.get(column).isEmpty()) {
        members
            .computeIfAbsent(row.get(column), g -> new ArrayList<>())
            .add(Membership.of(member(row.get(state)).code()));
      }
    }
    members.forEach(
        (name, all) ->
            groups.add(
                Group.builder()
                    .id("group" + (groups.size() + 1))
                    .name(Text.of(name))
                    .kind(plain(kind))
                    .members(all)
                    .build()));
  }

  private State member(String name) {
    return Optional.ofNullable(byName.get(plain(name)))
        .orElseThrow(
            () ->
                new InvalidInputException(
                    Finding.error("unknown-state", "table of groups", "")
                        .rule("must name states that have answers")
                        .value("'" + name + "'")
                        .remedy(
                            Names.remedy(
                                name, byName.values().stream().map(s -> s.name().value()).toList()))
                        .build()));
  }

  /**
   * The states and their groups; those of the catalogue where it knows states and none are given.
   */
  StateRegister register() {
    StateRegister.Builder register = StateRegister.builder().states(all());
    if (!groups.isEmpty() || unknown().size() == all().size()) {
      return register.groups(groups).build();
    }
    Set<String> here = new HashSet<>();
    Set<String> cited = new HashSet<>();
    byName.values().forEach(s -> here.add(s.code()));
    for (Group group : catalogue.groups()) {
      List<Membership> members =
          group.members().stream().filter(m -> here.contains(m.state())).toList();
      boolean sure = group.certainty() != Certainty.UNVERIFIED;
      if (sure && group.kind().filter(KINDS::contains).isPresent() && !members.isEmpty()) {
        register.addGroups(Group.builder().from(group).members(members).build());
        cited.addAll(group.sources());
      }
    }
    return register
        .sources(catalogue.sources().stream().filter(s -> cited.contains(s.id())).toList())
        .build();
  }
}

package org.ecpat.monitoring.examples.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;

/** Makes the register of states and groups. */
final class StatesMaker {
  private static final String LISTED = "public_record.csv T_CRC";
  private static final String TABLE = "memberships.csv";
  private static final String COUNTRIES = "countries.csv ";

  private final Inputs inputs;

  StatesMaker(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The register, its states in order of code. */
  StateRegister make() {
    List<Group> groups = inputs.curated("groups").rows().stream().map(this::group).toList();
    Set<String> sources = new TreeSet<>(Set.of("country-codes", "this-catalogue"));
    groups.forEach(group -> sources.addAll(group.sources()));
    return StateRegister.builder()
        .title(inputs.curated("documents").only("document", "states").translated("title"))
        .sources(new SourceList(inputs).of(sources))
        .states(states())
        .groups(groups)
        .build();
  }

  private List<State> states() {
    Table added = inputs.curated("states");
    Table countries = inputs.countries();
    Stream<State> listed =
        countries.rows().stream().map(row -> state(row, added.where("code", row.text("alpha3"))));
    Stream<State> others =
        added
            .where(row -> countries.where("alpha3", row.text("code")).rows().isEmpty())
            .rows()
            .stream()
            .map(row -> state(row.text("code"), row.translated("name"), row));
    return Stream.concat(listed, others).sorted(Comparator.comparing(State::code)).toList();
  }

  private static State state(Row country, Table added) {
    String code = country.text("alpha3");
    Text name = country.translated("name");
    return added.rows().stream()
        .findFirst()
        .map(row -> state(code, name, row))
        .orElseGet(() -> State.builder().code(code).name(name).build());
  }

  private static State state(String code, Text name, Row added) {
    return State.builder()
        .code(code)
        .name(name)
        .existsFrom(added.day("exists_from"))
        .existsUntil(added.day("last_day"))
        .build();
  }

  private Group group(Row row) {
    return Group.builder()
        .id(row.text("id"))
        .name(row.translated("title"))
        .kind(row.optional("kind"))
        .members(members(row.text("id"), row.text("members_from")))
        .certainty(row.certainty())
        .addSources(row.text("source"))
        .note(row.optional("note").map(Text::of))
        .build();
  }

  private List<Membership> members(String group, String from) {
    if (from.equals(LISTED)) {
      return inputs.listedStates().stream().map(Membership::of).toList();
    }
    if (from.equals(TABLE)) {
      return inputs.curated("memberships").where("group", group).rows().stream()
          .map(row -> new Membership(row.text("state"), row.day("from"), row.day("last_day")))
          .sorted(
              Comparator.comparing(Membership::state)
                  .thenComparing(m -> m.from().map(Object::toString).orElse("")))
          .toList();
    }
    return ofCountries(from);
  }

  /** The states whose cell in a column of the list of countries has a value. */
  private List<Membership> ofCountries(String from) {
    if (!from.startsWith(COUNTRIES)) {
      throw new IllegalStateException("groups.csv: unknown members_from '" + from + "'");
    }
    String[] test = from.substring(COUNTRIES.length()).split("=", 2);
    return inputs.countries().where(test[0], test[1]).rows().stream()
        .map(row -> row.text("alpha3"))
        .sorted()
        .map(code -> new Membership(code, Optional.empty(), Optional.empty()))
        .toList();
  }
}

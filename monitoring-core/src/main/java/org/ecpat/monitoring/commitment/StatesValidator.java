package org.ecpat.monitoring.commitment;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;

/** Finds what is wrong between the parts of a state register. */
final class StatesValidator {
  private final StateRegister register;
  private final String place;
  private final List<Finding> findings = new ArrayList<>();
  private final Definitions sources = Definitions.of("source", "the register's sources");
  private final Definitions states = Definitions.of("state", "the register's states");
  private final Definitions groups = Definitions.of("group", "the register's groups");

  StatesValidator(StateRegister register, String place) {
    this.register = register;
    this.place = place;
    for (int i = 0; i < register.sources().size(); i++) {
      sources.put(register.sources().get(i).id(), place + "/sources/" + i + "/id");
    }
    for (int i = 0; i < register.states().size(); i++) {
      states.put(register.states().get(i).code(), place + "/states/" + i + "/code");
    }
    for (int i = 0; i < register.groups().size(); i++) {
      groups.put(register.groups().get(i).id(), place + "/groups/" + i + "/id");
    }
  }

  List<Finding> findings() {
    for (int i = 0; i < register.sources().size(); i++) {
      String id = register.sources().get(i).id();
      sources.requireUnique(id, "source '" + id + "'", place + "/sources/" + i + "/id", findings);
    }
    codes();
    for (int i = 0; i < register.states().size(); i++) {
      String code = register.states().get(i).code();
      states.requireUnique(
          code, "state '" + code + "'", place + "/states/" + i + "/code", findings);
    }
    for (int i = 0; i < register.groups().size(); i++) {
      group(register.groups().get(i), place + "/groups/" + i);
    }
    return List.copyOf(findings);
  }

  /** One warning for all, because a register of districts has no other codes. */
  private void codes() {
    List<String> unusual =
        register.states().stream().map(State::code).filter(c -> !isAlpha3(c)).toList();
    if (!unusual.isEmpty()) {
      int others = unusual.size() - 1;
      findings.add(
          Finding.warning("state-code", "state register", place + "/states")
              .rule("the code of a state is usually three capital letters, as in ISO 3166 alpha-3")
              .value("'" + unusual.get(0) + "'" + (others > 0 ? " and " + others + " more" : ""))
              .remedy("Nothing is to be done if these are districts or other territories.")
              .build());
    }
  }

  private static boolean isAlpha3(String code) {
    return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private void group(Group group, String at) {
    String subject = "group '" + group.id() + "'";
    groups.requireUnique(group.id(), subject, at + "/id", findings);
    for (int i = 0; i < group.members().size() && !states.isEmpty(); i++) {
      String state = group.members().get(i).state();
      states.require(state, subject, at + "/members/" + i + "/state", findings);
    }
    sources.requireAll(group.sources(), subject, at + "/sources", findings);
  }
}

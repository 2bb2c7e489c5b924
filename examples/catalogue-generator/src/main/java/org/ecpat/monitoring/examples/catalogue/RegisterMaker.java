package org.ecpat.monitoring.examples.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.commitment.Consent;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;

/** Makes the register of positions towards the instruments that the treaty list knows. */
final class RegisterMaker {
  private static final String SOURCE = "untc";

  private final Inputs inputs;

  RegisterMaker(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The register, its positions by instrument and state. */
  PositionRegister make() {
    Table instruments = inputs.curated("instruments").where(row -> !row.raw("untc_code").isEmpty());
    Map<String, String> ids = new HashMap<>();
    instruments.rows().forEach(row -> ids.put(row.text("untc_code"), row.text("id")));
    List<String> order = instruments.rows().stream().map(row -> row.text("id")).toList();
    Table rows =
        inputs
            .treaties()
            .where(row -> ids.containsKey(row.text("treaty")) && !row.raw("iso3").isEmpty());
    return PositionRegister.builder()
        .id(SOURCE)
        .title(inputs.curated("documents").only("document", SOURCE).translated("title"))
        .asOf(asOf(rows))
        .instruments(order)
        .completeFor(complete())
        .positions(
            rows.rows().stream()
                .map(row -> position(row, ids))
                .sorted(
                    Comparator.comparing((Position p) -> order.indexOf(p.instrument()))
                        .thenComparing(Position::state))
                .toList())
        .addSources(SOURCE)
        .build();
  }

  /** The listed states, and those that states.csv adds. */
  private Set<String> complete() {
    Set<String> states = new TreeSet<>(inputs.listedStates());
    inputs.curated("states").where("register_complete", "yes").rows().stream()
        .map(row -> row.text("code"))
        .forEach(states::add);
    return states;
  }

  private static LocalDate asOf(Table rows) {
    List<String> days = rows.rows().stream().map(row -> row.text("as_of")).distinct().toList();
    if (days.size() != 1) {
      throw new IllegalStateException("the treaty list is not of one day but of " + days);
    }
    return LocalDate.parse(days.get(0));
  }

  private static Position position(Row row, Map<String, String> ids) {
    return Position.builder()
        .state(row.text("iso3"))
        .instrument(ids.getOrDefault(row.text("treaty"), ""))
        .signed(row.day("signature_date"))
        .consented(row.day("consent_date"))
        .consent(consent(row))
        .build();
  }

  private static Optional<Consent> consent(Row row) {
    return row.optional("consent_type")
        .map(
            type ->
                switch (type) {
                  case "ratification" -> Consent.RATIFICATION;
                  case "accession" -> Consent.ACCESSION;
                  case "succession" -> Consent.SUCCESSION;
                  case "acceptance", "approval" -> Consent.ACCEPTANCE;
                  default ->
                      throw new IllegalStateException(row.where() + ": no consent '" + type + "'");
                });
  }
}

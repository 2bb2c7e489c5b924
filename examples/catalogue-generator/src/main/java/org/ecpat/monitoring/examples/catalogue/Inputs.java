package org.ecpat.monitoring.examples.catalogue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables that the documents are made of: files of the reference data, and decisions. */
final class Inputs {
  private static final String LISTED = "T_CRC";
  private static final String RECORD = "ILAB_";

  private final Path reference;
  private final Map<String, Table> curated;
  private final Map<String, Table> read = new HashMap<>();

  private Inputs(Path reference, Map<String, Table> curated) {
    this.reference = reference;
    this.curated = new HashMap<>(curated);
  }

  /** The inputs with a folder of reference data. */
  static Inputs of(Path reference) {
    return new Inputs(reference, Map.of());
  }

  /** The same with another table of decisions in place of one. */
  Inputs with(String name, Table table) {
    Map<String, Table> others = new HashMap<>(curated);
    others.put(name, table);
    return new Inputs(reference, others);
  }

  /** A table of decisions. */
  Table curated(String name) {
    return curated.computeIfAbsent(name, Table::curated);
  }

  /** The published ratings of the campaign. */
  Table ratings() {
    return reference("domain/ratings.csv");
  }

  /** The yes/no findings by state, territory and year. */
  Table findings() {
    return reference("records/ilab_findings.csv");
  }

  /** Counts, penalties and verdicts by state and year. */
  Table record() {
    return reference("records/public_record.csv");
  }

  /** The states and territories. */
  Table countries() {
    return reference("records/countries.csv");
  }

  /** The tiers by state and year. */
  Table tiers() {
    return reference("records/tip_tiers.csv");
  }

  /** What states did towards treaties, and when. */
  Table treaties() {
    return reference("records/treaties/untc_participation.csv");
  }

  /** The states for which the treaty register is complete, in order of code. */
  Set<String> listedStates() {
    return states(record().where("indicator", LISTED));
  }

  /** The states with a row of the public record of a year, in order of code. */
  Set<String> recordedStates(String year) {
    return states(
        record().where("year", year).where(row -> row.raw("indicator").startsWith(RECORD)));
  }

  private static Set<String> states(Table table) {
    return table.rows().stream()
        .map(row -> row.text("iso3"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Table reference(String path) {
    return read.computeIfAbsent(path, p -> Table.file(reference.resolve(p)));
  }
}

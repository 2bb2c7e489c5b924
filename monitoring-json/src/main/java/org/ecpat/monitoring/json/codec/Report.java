package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.Severity;
import tools.jackson.core.TokenStreamLocation;

/** What was found in an input so far; a finding knows the place where the input stood. */
final class Report {
  private final Input in;
  private final Unknown unknown;
  private final Limits limits;
  private final List<Finding> findings = new ArrayList<>();
  private final Beyond beyond;

  Report(Input in, Unknown unknown, Limits limits, Beyond beyond) {
    this.in = in;
    this.unknown = unknown;
    this.limits = limits;
    this.beyond = beyond;
  }

  /** What was found so far, in the order it was found. */
  List<Finding> findings() {
    return findings;
  }

  /** Refuses the value at hand. */
  void refuse(String code, String rule, Optional<String> remedy) {
    refuse(code, rule, Found.at(in.parser()), remedy);
  }

  /** Refuses the value at hand, of which a part was found. */
  void refuse(String code, String rule, String found, Optional<String> remedy) {
    add(here(code, rule).value(found).remedy(remedy).build());
  }

  /** Refuses the document; nothing more is read, and nothing else is reported. */
  void refuseAll(String code, String rule, String remedy) {
    Finding finding = here(code, rule).value(Found.at(in.parser())).remedy(remedy).build();
    findings.clear();
    findings.add(finding);
    throw new Stop();
  }

  void stop(String code, String rule) {
    add(here(code, rule).build());
    throw new Stop();
  }

  /** Notes that the document is of a later version of the same major one. */
  void newer(String version) {
    beyond.newer(version);
  }

  /** Notes that the object at hand lacks a property. */
  void missing(String name) {
    add(
        Finding.builder()
            .code("missing-property")
            .subject(in.place().owner())
            .place(in.place().pointer())
            .rule("must have a property '" + name + "'")
            .build());
  }

  /** Whether unknown properties are kept. */
  boolean keepsUnknown() {
    return unknown == Unknown.KEEP;
  }

  /** Notes a property that the object at hand does not have; whether that is an error. */
  boolean unknown(String name, Collection<String> known) {
    if (keepsUnknown()) {
      return isKeptTwice(name);
    }
    Severity severity = unknown == Unknown.REFUSE ? Severity.ERROR : Severity.WARNING;
    add(
        here("unknown-property", "has no such property")
            .severity(severity)
            .subject(in.place().owner())
            .value(Found.quoted(name))
            .remedy(remedy(name, known))
            .build());
    return severity == Severity.ERROR;
  }

  private boolean isKeptTwice(String name) {
    if (beyond.add(in.place().pointer())) {
      return false;
    }
    duplicate(name);
    return true;
  }

  private String remedy(String name, Collection<String> known) {
    return beyond
        .version()
        .map(
            version ->
                "It may belong to version "
                    + version
                    + " of the format: use a newer version of the library, or read ignoring or"
                    + " keeping what is unknown.")
        .orElseGet(() -> Names.remedy(name, known));
  }

  /** Notes that a property came before. */
  void duplicate(String name) {
    add(
        here("duplicate-property", "must have each property once")
            .subject(in.place().owner())
            .value(Found.quoted(name))
            .build());
  }

  /** Notes what a value that consists of one token says about itself. */
  void relocateHere(InvalidInputException problem) {
    for (Finding f : problem.findings()) {
      refuse(f.code(), f.rule(), f.remedy());
    }
  }

  /** Notes what an object says about itself and its parts. */
  void relocate(InvalidInputException problem) {
    String pointer = in.place().pointer();
    for (Finding f : problem.findings()) {
      add(Finding.builder().from(f).place(pointer + f.place()).build());
    }
  }

  void add(Finding finding) {
    findings.add(writable(finding));
    if (findings.size() == limits.findings()) {
      findings.add(
          here("too-many-findings", "reading stopped after " + limits.findings() + " findings")
              .subject("document")
              .build());
      throw new Stop();
    }
  }

  /** A report is a document, too: half of a surrogate pair that was found is shown as an escape. */
  private static Finding writable(Finding finding) {
    String subject = Found.writable(finding.subject());
    String place = Found.writable(finding.place());
    Optional<String> value = finding.value().map(Found::writable);
    return subject.equals(finding.subject())
            && place.equals(finding.place())
            && value.equals(finding.value())
        ? finding
        : Finding.builder().from(finding).subject(subject).place(place).value(value).build();
  }

  private Finding.Builder here(String code, String rule) {
    Finding.Builder finding =
        Finding.builder()
            .code(code)
            .subject(in.place().subject())
            .place(in.place().pointer())
            .rule(rule);
    if (!in.isCopy()) {
      TokenStreamLocation location = in.parser().currentTokenLocation();
      if (location.getLineNr() > 0) {
        finding.line(location.getLineNr()).column(location.getColumnNr());
      }
    }
    return finding;
  }
}

package org.ecpat.monitoring.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Library;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.Scoreboard;

/** Compares an edition with its digests and with what comes out when it is computed again. */
final class EditionCheck {
  private static final int MOST_OF_A_KIND = 100;

  private final Edition edition;
  private final String subject;
  private final Verification.Exactness exactness;
  private final Map<String, byte[]> parts;
  private final List<Finding> findings = new ArrayList<>();

  EditionCheck(Edition edition) {
    this.edition = edition;
    this.subject = "edition '" + edition.id() + "'";
    this.exactness =
        edition.libraryVersion().equals(Library.version())
            ? Verification.Exactness.BIT_FOR_BIT
            : Verification.Exactness.WITHIN_TOLERANCE;
    this.parts = Editions.canonicalParts(edition);
  }

  Verification verification() {
    digests();
    try {
      boards();
      edition
          .examples()
          .ifPresent(
              e -> addAll(e.verify(edition.framework(), edition.methodology()), "/examples"));
    } catch (InvalidInputException e) {
      addAll(e.findings(), "");
    }
    return new Verification(edition.id(), exactness, findings);
  }

  private void digests() {
    Map<String, String> now = Editions.digests(parts);
    TreeSet<String> names = new TreeSet<>(now.keySet());
    names.addAll(edition.digests().keySet());
    for (String part : names) {
      String frozen = edition.digests().getOrDefault(part, "none");
      String found = now.getOrDefault(part, "none");
      if (!frozen.equals(found)) {
        findings.add(
            Finding.error("part-changed", subject, "/" + part)
                .rule("must have the digest with which it was frozen, " + frozen)
                .value(found)
                .build());
        changedEntries(part);
      } else {
        changedMarks(part);
      }
    }
  }

  private void changedEntries(String part) {
    byte[] canonical = parts.get(part);
    if (canonical == null) {
      return;
    }
    Map<String, String> now = Marks.texts(part, canonical);
    List<Finding> changed = new ArrayList<>();
    for (String name : markedNames(part, now)) {
      String frozen = edition.marks().getOrDefault(name, "");
      String found = now.getOrDefault(name, "");
      if (!frozen.equals(found)) {
        entries(name, frozen, found, changed);
      }
    }
    addSome(changed, "entries");
  }

  /** Marks of a part that was not changed must be as they follow from it. */
  private void changedMarks(String part) {
    Map<String, String> now = Marks.texts(part, Objects.requireNonNull(parts.get(part)));
    for (String name : markedNames(part, now)) {
      if (!now.getOrDefault(name, "").equals(edition.marks().getOrDefault(name, ""))) {
        findings.add(
            Finding.error("marks-changed", subject, "/marks/" + name)
                .rule("must be the marks of the part, which is as it was frozen")
                .build());
      }
    }
  }

  private Set<String> markedNames(String part, Map<String, String> now) {
    Set<String> names = new TreeSet<>(now.keySet());
    edition.marks().keySet().stream().filter(n -> n.startsWith(part + "/")).forEach(names::add);
    return names;
  }

  /** Names entries where both lists are as long, and otherwise says how long they are. */
  private void entries(String name, String frozen, String found, List<Finding> changed) {
    if (frozen.length() != found.length()) {
      changed.add(
          Finding.error("entries-changed", subject, "/" + name)
              .rule("must have " + frozen.length() / Marks.LENGTH + " entries, as it was frozen")
              .value(Integer.toString(found.length() / Marks.LENGTH))
              .build());
      return;
    }
    int continued = name.indexOf(Marks.CONTINUED);
    String list = continued < 0 ? name : name.substring(0, continued);
    int first = continued < 0 ? 0 : Integer.parseInt(name.substring(continued + 1));
    for (int at = 0; at < frozen.length(); at += Marks.LENGTH) {
      if (!frozen.regionMatches(at, found, at, Marks.LENGTH)) {
        int index = first + at / Marks.LENGTH;
        changed.add(
            Finding.error("entry-changed", subject, "/" + list + "/" + index)
                .rule("must be as it was frozen")
                .value(entry(list, index))
                .build());
      }
    }
  }

  private Optional<String> entry(String list, int index) {
    int end = list.lastIndexOf('/');
    byte[] part = Objects.requireNonNull(parts.get(list.substring(0, end)));
    return JsonDifferences.entry(part, list.substring(end + 1), index);
  }

  private void boards() {
    Map<String, Scoreboard> again = new LinkedHashMap<>();
    edition.recomputed().forEach(board -> again.put(board.round().id(), board));
    List<Finding> different = new ArrayList<>();
    for (Scoreboard frozen : edition.boards()) {
      String part = "boards/" + frozen.round().id();
      byte[] now =
          Documents.writer().canonical(Objects.requireNonNull(again.get(frozen.round().id())));
      for (Difference difference :
          JsonDifferences.between(
              "/" + part, Objects.requireNonNull(parts.get(part)), now, exactness.tolerance())) {
        different.add(
            Finding.error("result-differs", subject, difference.place())
                .rule("must come out as it was frozen, as " + difference.before().orElse("nothing"))
                .value(difference.after().orElse("nothing"))
                .build());
      }
    }
    addSome(different, "results");
  }

  private void addSome(List<Finding> some, String what) {
    some.stream().limit(MOST_OF_A_KIND).forEach(findings::add);
    if (some.size() > MOST_OF_A_KIND) {
      findings.add(
          Finding.note("more", subject, "")
              .rule(some.size() - MOST_OF_A_KIND + " more " + what + " differ")
              .build());
    }
  }

  private void addAll(List<Finding> some, String place) {
    some.forEach(f -> findings.add(Finding.builder().from(f).place(place + f.place()).build()));
  }
}

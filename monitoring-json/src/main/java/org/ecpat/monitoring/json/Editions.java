package org.ecpat.monitoring.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ecpat.monitoring.Library;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.json.format.EditionHeader;
import org.ecpat.monitoring.json.format.Kinds;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.WorkedExamples;

/**
 * Freezes exercises with their results, and verifies and compares what was frozen.
 *
 * <pre>{@code
 * Edition edition = Editions.freeze("record-2022", exercise, List.of(Round.of(2022)), day);
 * Documents.write(edition, file);
 * Verification outcome = Editions.verify(Documents.read(Edition.class, file));
 * }</pre>
 *
 * <p>Digests are SHA-256 over the canonical form (RFC 8785) of each part, and of the edition's own
 * id, title, day and library version. They show what was changed by mistake, or by someone who did
 * not make new digests; against one who did, publish {@link #fingerprint} apart from the file.
 * Evidence that is restricted is in no document and no digest.
 */
public final class Editions {
  private static final DocumentWriter WRITER = Documents.writer();

  /** The part that holds name, title, day and the version of the library. */
  private static final String HEADER = "edition";

  private Editions() {}

  /**
   * Computes the boards of some rounds and freezes them with all they follow from.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if no round is given, the exercise cannot be
   *     scored, or a method of its methodology has no name by which a document can call it
   */
  public static Edition freeze(
      String id, Exercise exercise, Collection<Round> rounds, LocalDate day) {
    return freeze(id, exercise, rounds, day, Optional.empty());
  }

  /**
   * The same with worked examples that every verification computes too.
   *
   * @throws org.ecpat.monitoring.InvalidInputException as {@link #freeze(String, Exercise,
   *     Collection, LocalDate)}
   */
  public static Edition freeze(
      String id,
      Exercise exercise,
      Collection<Round> rounds,
      LocalDate day,
      WorkedExamples examples) {
    return freeze(id, exercise, rounds, day, Optional.of(examples));
  }

  private static Edition freeze(
      String id,
      Exercise exercise,
      Collection<Round> rounds,
      LocalDate day,
      Optional<WorkedExamples> examples) {
    Rules.of("edition '" + id + "'")
        .require(!rounds.isEmpty(), "no-round", "boards", "an edition needs a round", null)
        .verify();
    Edition draft =
        Edition.builder()
            .id(id)
            .frozenOn(day)
            .libraryVersion(Library.version())
            .framework(exercise.framework())
            .methodology(exercise.methodology())
            .observations(exercise.observations())
            .examples(examples)
            .boards(Scoring.plan(exercise).score(exercise.observations(), new TreeSet<>(rounds)))
            .build();
    return sealed(draft);
  }

  /** The same edition with the digests and marks of what it holds now. */
  static Edition sealed(Edition edition) {
    Map<String, byte[]> parts = canonicalParts(edition);
    Map<String, String> marks = new LinkedHashMap<>();
    parts.forEach((part, bytes) -> marks.putAll(Marks.texts(part, bytes)));
    return Edition.builder().from(edition).digests(digests(parts)).marks(marks).build();
  }

  /**
   * Computes an edition again and compares everything with what was frozen.
   *
   * <p>Numbers are compared bit for bit if this is the version of the library that froze it, and
   * within 1e-9 otherwise. Nothing is thrown for what does not hold.
   */
  public static Verification verify(Edition edition) {
    return new EditionCheck(edition).verification();
  }

  /** What two editions do not share, part by part; names, days and digests are left out. */
  public static List<Difference> differences(Edition before, Edition after) {
    List<Difference> differences = new ArrayList<>();
    Map<String, byte[]> first = canonicalParts(before);
    Map<String, byte[]> second = canonicalParts(after);
    first.remove(HEADER);
    second.remove(HEADER);
    byte[] none = "{}".getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> all = new LinkedHashMap<>(second);
    all.putAll(first);
    for (String part : all.keySet()) {
      differences.addAll(
          JsonDifferences.between(
              "/" + part, first.getOrDefault(part, none), second.getOrDefault(part, none), 0));
    }
    return List.copyOf(differences);
  }

  /**
   * One digest for a whole edition: 64 digits from 0 to 9 and a to f, for publication apart.
   *
   * <p>It follows from all that the edition holds now, whatever digests are written in it.
   */
  public static String fingerprint(Edition edition) {
    Map<String, String> digests = digests(canonicalParts(edition));
    return WRITER.digest(Edition.builder().from(edition).digests(digests).marks(Map.of()).build());
  }

  /** What an edition says about itself and its parts, in canonical form, by name. */
  static Map<String, byte[]> canonicalParts(Edition edition) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(HEADER, WRITER.encoder().canonical(EditionHeader.of(edition), Kinds.EDITION_HEADER));
    values(edition).forEach((name, value) -> parts.put(name, WRITER.canonical(value)));
    return parts;
  }

  /** The digests of parts, by name. */
  static Map<String, String> digests(Map<String, byte[]> parts) {
    Map<String, String> digests = new LinkedHashMap<>();
    parts.forEach((name, bytes) -> digests.put(name, DocumentWriter.digestOf(bytes)));
    return digests;
  }

  private static Map<String, Object> values(Edition edition) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("framework", edition.framework());
    values.put("methodology", edition.methodology());
    values.put("observations", edition.observations());
    edition.examples().ifPresent(examples -> values.put("examples", examples));
    for (Scoreboard board : edition.boards()) {
      values.put("boards/" + board.round().id(), board);
    }
    return values;
  }
}

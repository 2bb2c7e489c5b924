package org.ecpat.monitoring.json.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.scoring.Scoreboard;

/** The kinds of documents, with the methods that methodologies can name. */
public final class Kinds {
  private static final List<Document<?>> FIXED =
      List.of(
          Document.of("framework", Framework.class, FrameworkFormat.FRAMEWORK, Framework::findings),
          Document.of(
              "observations", Observations.class, ObservationFormat.OBSERVATIONS, o -> List.of()),
          Document.of("scoreboard", Scoreboard.class, BoardFormat.BOARD, b -> List.of()),
          Document.of(
              "states", StateRegister.class, CommitmentFormat.STATES, StateRegister::findings),
          Document.of("verdicts", Verdicts.class, VerdictFormat.VERDICTS, Verdicts::findings));

  private final List<Document<?>> all;

  private Kinds(List<Document<?>> all) {
    this.all = all;
  }

  /** The kinds, where methodologies can name some methods. */
  public static Kinds with(Methods methods) {
    Document<?> methodology =
        Document.of(
            "methodology",
            Methodology.class,
            new MethodologyFormat(methods).methodology(),
            m -> List.of());
    return new Kinds(Stream.concat(FIXED.stream(), Stream.of(methodology)).toList());
  }

  /** All kinds. */
  public List<Document<?>> all() {
    return all;
  }

  /**
   * The kind whose values are of a type.
   *
   * @throws IllegalArgumentException if there is none
   */
  public <T> Document<T> of(Class<T> type) {
    return all.stream()
        .filter(kind -> kind.type() == type)
        .findFirst()
        .map(Kinds::<T>typed)
        .orElseThrow(() -> unknown(type));
  }

  /**
   * The kind of a value.
   *
   * @throws IllegalArgumentException if there is none
   */
  public <T> Document<T> of(T value) {
    return all.stream()
        .filter(kind -> kind.type().isInstance(value))
        .findFirst()
        .map(Kinds::<T>typed)
        .orElseThrow(() -> unknown(value.getClass()));
  }

  @SuppressWarnings("unchecked") // the kind was found by its type
  private static <T> Document<T> typed(Document<?> kind) {
    return (Document<T>) kind;
  }

  private IllegalArgumentException unknown(Class<?> type) {
    String known =
        all.stream().map(kind -> kind.type().getSimpleName()).collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        type.getName() + " is not a kind of document. Known: " + known + ".");
  }
}

package org.ecpat.monitoring.json.format;

import java.util.List;
import java.util.stream.Collectors;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Verdicts;

/** The kinds of documents. */
public final class Kinds {
  private static final List<Document<?>> ALL =
      List.of(
          Document.of("framework", Framework.class, FrameworkFormat.FRAMEWORK, Framework::findings),
          Document.of(
              "observations", Observations.class, ObservationFormat.OBSERVATIONS, o -> List.of()),
          Document.of(
              "states", StateRegister.class, CommitmentFormat.STATES, StateRegister::findings),
          Document.of("verdicts", Verdicts.class, VerdictFormat.VERDICTS, Verdicts::findings));

  private Kinds() {}

  /** All kinds. */
  public static List<Document<?>> all() {
    return ALL;
  }

  /**
   * The kind whose values are of a type.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <T> Document<T> of(Class<T> type) {
    return ALL.stream()
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
  public static <T> Document<T> of(T value) {
    return ALL.stream()
        .filter(kind -> kind.type().isInstance(value))
        .findFirst()
        .map(Kinds::<T>typed)
        .orElseThrow(() -> unknown(value.getClass()));
  }

  @SuppressWarnings("unchecked") // the kind was found by its type
  private static <T> Document<T> typed(Document<?> kind) {
    return (Document<T>) kind;
  }

  private static IllegalArgumentException unknown(Class<?> type) {
    String known =
        ALL.stream().map(kind -> kind.type().getSimpleName()).collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        type.getName() + " is not a kind of document. Known: " + known + ".");
  }
}

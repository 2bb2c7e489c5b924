package org.ecpat.monitoring.methodology;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;

/**
 * The reconciliations of several assessors that come with the library.
 *
 * <table>
 * <caption>Reconciliations</caption>
 * <tr><th>method</th><th>the observation that counts</th><th>missing answers</th>
 * <th>source</th></tr>
 * <tr><td>{@link #latest()} {@code latest}</td><td>the one recorded last; different answers of that
 * day are unresolved</td><td>an answer beats an absence of the same day; else the first
 * absence</td><td>–</td></tr>
 * <tr><td>{@link #median()} {@code median}</td><td>the middle answer; between two, the worse one,
 * or for numbers their mean</td><td>left out; the first of them if there is no answer</td>
 * <td>–</td></tr>
 * <tr><td>{@link #consensus()} {@code consensus}</td><td>the answer that all gave; else
 * unresolved</td><td>left out; the first of them if there is no answer</td><td>–</td></tr>
 * <tr><td>{@link #byConfidence()} {@code by-confidence}</td><td>the middle of the confidence, or
 * for numbers the mean weighted by it</td><td>left out; the first of them if there is no
 * answer</td><td>weighted median, Edgeworth 1888</td></tr>
 * </table>
 */
public final class Reconciliations {
  private Reconciliations() {}

  /**
   * The observation recorded last; one without a day counts as earliest.
   *
   * <p>If several share the last day and have the same answer, the first of them counts; if their
   * answers differ, the result is {@link Absence#UNRESOLVED}. An answer beats an absence of the
   * same day.
   */
  public static Reconciliation latest() {
    return new Latest();
  }

  /**
   * The middle of the answers, put in order by what they are worth on the scale.
   *
   * <p>Of two in the middle the worse one counts, which for levels is the lower median; numbers are
   * averaged, and the mean stands on its own, with the observations beside it. Absences count only
   * if there is no answer; then the first of them does.
   */
  public static Reconciliation median() {
    return new MiddleAnswer(MiddleAnswer.Counting.ONCE);
  }

  /**
   * The answer that all assessors with an answer gave, or {@link Absence#UNRESOLVED}.
   *
   * <p>Absences count only if there is no answer; then the first of them does.
   */
  public static Reconciliation consensus() {
    return new Consensus();
  }

  /**
   * The answer up to which half of the confidence lies, or the mean of numbers weighted by it.
   *
   * <p>An answer without a confidence counts as fully sure. If all have the confidence 0, the
   * result is {@link Absence#UNRESOLVED}. Absences count only if there is no answer; then the first
   * of them does.
   */
  public static Reconciliation byConfidence() {
    return new MiddleAnswer(MiddleAnswer.Counting.BY_CONFIDENCE);
  }

  static List<Method<Reconciliation>> methods() {
    return List.of(
        Method.of(
            Reconciliation.class,
            "latest",
            "The observation recorded last; different answers of that day are unresolved.",
            arguments -> latest()),
        Method.of(Reconciliation.class, "median", "The middle answer.", arguments -> median()),
        Method.of(
            Reconciliation.class,
            "consensus",
            "The answer that all gave; else unresolved.",
            arguments -> consensus()),
        Method.of(
            Reconciliation.class,
            "by-confidence",
            "The middle of the confidence, or the mean of numbers weighted by it.",
            arguments -> byConfidence()));
  }

  /** The first of some answers if all are the same, else that they are unresolved. */
  private static Observation agreed(List<Observation> answered) {
    long answers = answered.stream().map(o -> o.answer().map(Answer::text)).distinct().count();
    return answers == 1 ? answered.get(0) : unresolved(answered.get(0));
  }

  static Observation unresolved(Observation one) {
    return Observation.of(one.state(), one.indicator(), one.round(), Absence.UNRESOLVED);
  }

  private record Consensus() implements Reconciliation {
    @Override
    public Observation reconcile(List<Observation> observations, Scale scale) {
      List<Observation> answered =
          observations.stream().filter(o -> o.answer().isPresent()).toList();
      return answered.isEmpty() ? observations.get(0) : agreed(answered);
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("consensus"));
    }
  }

  private record Latest() implements Reconciliation {
    private static final Comparator<Observation> BY_DAY =
        Comparator.comparing(o -> o.recordedOn().orElse(LocalDate.MIN));

    @Override
    public Observation reconcile(List<Observation> observations, Scale scale) {
      LocalDate last = day(observations.stream().max(BY_DAY).orElseThrow());
      List<Observation> latest = observations.stream().filter(o -> day(o).equals(last)).toList();
      List<Observation> answered = latest.stream().filter(o -> o.answer().isPresent()).toList();
      if (answered.isEmpty()) {
        return latest.get(0);
      }
      return agreed(answered);
    }

    private static LocalDate day(Observation observation) {
      return observation.recordedOn().orElse(LocalDate.MIN);
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("latest"));
    }
  }
}

package org.ecpat.monitoring.methodology;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;

/**
 * The reconciliations of several assessors that come with the library.
 *
 * <table>
 * <caption>Reconciliations</caption>
 * <tr><th>method</th><th>the observation that counts</th></tr>
 * <tr><td>{@link #latest()}</td><td>the one recorded last; different answers of that day are
 * unresolved</td></tr>
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

  static List<Method<Reconciliation>> methods() {
    return List.of(
        Method.of(
            Reconciliation.class,
            "latest",
            "The observation recorded last; different answers of that day are unresolved.",
            arguments -> latest()));
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
      boolean agree = answered.stream().map(o -> text(o)).distinct().count() == 1;
      return agree ? answered.get(0) : unresolved(answered.get(0));
    }

    private static LocalDate day(Observation observation) {
      return observation.recordedOn().orElse(LocalDate.MIN);
    }

    private static String text(Observation observation) {
      return observation.answer().map(a -> a.text()).orElse("");
    }

    private static Observation unresolved(Observation one) {
      return Observation.of(one.state(), one.indicator(), one.round(), Absence.UNRESOLVED);
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("latest"));
    }
  }
}

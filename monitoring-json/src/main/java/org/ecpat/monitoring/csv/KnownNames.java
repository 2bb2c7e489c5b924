package org.ecpat.monitoring.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;

/** What people call the indicators and states of a framework in tables. */
final class KnownNames {
  private final Framework framework;
  private final Map<String, Optional<Indicator>> indicators = new HashMap<>();
  private final Map<String, Optional<String>> states = new HashMap<>();

  KnownNames(Framework framework) {
    this.framework = framework;
  }

  /** The indicator of that id, label or question. */
  Optional<Indicator> indicator(String text) {
    return indicators.computeIfAbsent(text, this::findIndicator);
  }

  private Optional<Indicator> findIndicator(String text) {
    return framework
        .indicator(text)
        .or(() -> framework.indicators().stream().filter(i -> isCalled(i, text)).findFirst());
  }

  private static boolean isCalled(Indicator indicator, String text) {
    return indicator.id().equalsIgnoreCase(text)
        || indicator.question().says(text)
        || indicator.label().filter(label -> label.says(text)).isPresent();
  }

  /** The ids of all indicators. */
  List<String> indicators() {
    return framework.indicators().stream().map(Indicator::id).toList();
  }

  /** The code of the state of that code or name; any code where the framework lists no states. */
  Optional<String> state(String text) {
    return states.computeIfAbsent(text, this::findState);
  }

  private Optional<String> findState(String text) {
    List<State> known = framework.states().states();
    return known.isEmpty()
        ? Optional.of(text).filter(t -> !t.isEmpty() && !t.contains(" "))
        : known.stream()
            .filter(s -> s.code().equalsIgnoreCase(text) || s.name().says(text))
            .map(State::code)
            .findFirst();
  }

  /** What to write in place of a state that is not known: a code for what is as short as one. */
  String stateRemedy(String text) {
    return Names.remedy(
        text,
        framework.states().states().stream()
            .map(s -> s.code().length() >= text.length() ? s.code() : s.name().value())
            .toList());
  }
}

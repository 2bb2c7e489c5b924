package org.ecpat.monitoring.examples.jshell;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;

/** What was opened and scored, so that a result alone can be shown with all its words. */
final class Memory {
  private static final Map<String, Framework> FRAMEWORKS = new ConcurrentHashMap<>();
  private static final Map<Scorecard, BoardHeader> HEADERS = new WeakHashMap<>();

  private Memory() {}

  static Exercise remembered(Exercise exercise) {
    Framework framework = Mistake.given(exercise, "exercise").framework();
    FRAMEWORKS.put(framework.id(), framework);
    return exercise;
  }

  static Framework remembered(Framework framework) {
    FRAMEWORKS.put(framework.id(), framework);
    return framework;
  }

  static Scorecard remembered(Scoreboard board, Scorecard card) {
    HEADERS.put(card, board.header());
    return card;
  }

  static Optional<Framework> framework(String id) {
    return Optional.ofNullable(FRAMEWORKS.get(id));
  }

  static Optional<BoardHeader> header(Scorecard card) {
    return Optional.ofNullable(HEADERS.get(card));
  }

  /** A report with the words of a framework, if it was opened. */
  static Report report(String framework) {
    return framework(framework).map(Report::of).orElseGet(Report::standard);
  }
}

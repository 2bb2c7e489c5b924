package org.ecpat.monitoring.examples.embedding;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;

/** Scores three invented states by an invented framework, and prints why. */
public final class ThreeStates {
  private static final Round ROUND = Round.of(2026);

  private ThreeStates() {}

  /** Prints the board, and the card of the state that a cap holds back. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.print(text());
    out.flush();
  }

  /** The board, and the card of the state that a cap holds back. */
  public static String text() {
    Framework framework = framework();
    Scoreboard board =
        Scoring.plan(framework, methodology(framework)).score(observations(framework), ROUND);
    Report report = Report.of(framework);
    return report.board(board).plain() + "\n" + report.card(board, "RUR").plain();
  }

  static Framework framework() {
    return Framework.builder()
        .id("helping-children")
        .title(Text.of("Helping children"))
        .states(
            StateRegister.builder()
                .addStates(
                    State.of("ARC", "Arcadia"),
                    State.of("RUR", "Ruritania"),
                    State.of("UTO", "Utopia"))
                .build())
        .addGoals(
            Goal.of("prevention", "Prevention", "plan", "schools"),
            Goal.of("protection", "Protection", "prosecuted", "helpline"))
        .addIndicators(
            indicator(
                "plan",
                "National plan",
                LevelScale.of(Level.of("none", 0), Level.of("drafted", 1), Level.of("adopted", 2))),
            indicator(
                "schools",
                "Schools that teach it",
                NumberScale.between(0, 100).in(Text.of("% of schools"))),
            indicator("prosecuted", "Child victims can be prosecuted", YesNoScale.noIsGood()),
            indicator("helpline", "Helpline for children", YesNoScale.yesIsGood()))
        .build();
  }

  private static Indicator indicator(String id, String label, Scale scale) {
    return Indicator.builder()
        .id(id)
        .question(Text.of(label + "?"))
        .label(Text.of(label))
        .kind(IndicatorKind.PROCESS)
        .scale(scale)
        .build();
  }

  static Methodology methodology(Framework framework) {
    return Methodology.builder()
        .id("equal-goals")
        .title(Text.of("Means of goals, with one cap"))
        .framework(framework.id())
        .minimumCoverage(0.6)
        .rating(
            RatingRules.builder()
                .addBands(
                    Band.lowest("slow", "slow progress"),
                    Band.of("some", "some progress", 40),
                    Band.of("notable", "notable progress", 70))
                .addCaps(
                    new Cap(
                        "prosecuted",
                        "some",
                        new Criterion.AnswerIs("prosecuted", List.of(Answer.of(true))),
                        Text.of("child victims can be prosecuted")))
                .build())
        .build();
  }

  static Observations observations(Framework framework) {
    return Observations.builder()
        .id("visits")
        .framework(framework.id())
        .addSources(
            Source.builder().id("visits-2026").title(Text.of("Reports of our visits")).build())
        .addObservations(
            seen("UTO", "plan", Answer.of("adopted")),
            seen("UTO", "schools", Answer.of(85)),
            seen("UTO", "prosecuted", Answer.of(false)),
            seen("UTO", "helpline", Answer.of(true)),
            seen("RUR", "plan", Answer.of("adopted")),
            seen("RUR", "schools", Answer.of(90)),
            seen("RUR", "prosecuted", Answer.of(true)),
            seen("RUR", "helpline", Answer.of(true)),
            seen("ARC", "plan", Answer.of("drafted")),
            Observation.of("ARC", "schools", ROUND, Absence.NO_DATA),
            Observation.of("ARC", "helpline", ROUND, Absence.WITHHELD))
        .build();
  }

  private static Observation seen(String state, String indicator, Answer answer) {
    return Observation.builder()
        .from(Observation.of(state, indicator, ROUND, answer))
        .addEvidence(
            Evidence.builder()
                .method(Evidence.Method.INTERVIEW)
                .source("visits-2026")
                .collectedOn(LocalDate.of(2026, 3, 1))
                .build())
        .build();
  }
}

package org.ecpat.monitoring.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.CapOutcome;
import org.ecpat.monitoring.scoring.CommitmentScore;
import org.ecpat.monitoring.scoring.Node;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.scoring.Unrated;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;

/** A board made by hand: two states that share a rank, one that is not rated. */
final class Samples {
  static final Round ROUND = Round.of(2010);

  private Samples() {}

  static BoardHeader header() {
    return BoardHeader.builder()
        .framework("sample")
        .frameworkVersion("1")
        .methodology("plain-means")
        .methodologyVersion("2")
        .observations("notes")
        .observationsVersion("1")
        .round(ROUND)
        .range(Range.PERCENT)
        .printedDigits(1)
        .addBands(
            Band.builder().id("slow").label(Text.of("slow progress")).symbol("○").build(),
            Band.builder()
                .id("some")
                .label(Text.of("some progress").with("fr", "quelques progrès"))
                .symbol("◐")
                .atLeast(50)
                .build(),
            Band.builder()
                .id("notable")
                .label(Text.of("notable progress"))
                .symbol("●")
                .atLeast(66.5)
                .build())
        .addCaps(
            new Cap(
                "prosecuted",
                "some",
                new Criterion.AnswerIs("law", List.of(Answer.of(false))),
                Text.of("child victims can be prosecuted")))
        .addNodes(
            new Node("overall", Optional.empty(), Node.Kind.OVERALL, Text.of("Overall")),
            new Node("prevention", Optional.of("overall"), Node.Kind.GOAL, Text.of("Prevention")),
            new Node(
                "plan", Optional.of("prevention"), Node.Kind.INDICATOR, Text.of("National plan")),
            new Node("school", Optional.of("prevention"), Node.Kind.INDICATOR, Text.of("Teaching")),
            new Node("law", Optional.of("overall"), Node.Kind.INDICATOR, Text.of("Fair law")))
        .addSources(source("open", "A public record"), source("other", "A framework"))
        .addRestrictedSources(source("secret", "Interviews in shelters"))
        .build();
  }

  private static Source source(String id, String title) {
    return Source.builder()
        .id(id)
        .title(Text.of(title))
        .publisher("Office")
        .date("2010")
        .licence("CC0-1.0")
        .build();
  }

  static Scoreboard board() {
    return Scoreboard.of(header(), List.of(ireland(), ivoryCoast(), japan()));
  }

  static Scorecard ireland() {
    return Scorecard.builder()
        .state("IRL")
        .name(Text.of("Ireland"))
        .addScores(
            score("overall", "", 200.0 / 3, 0.75, 1)
                .bounds(new Bounds(66.0, 91.0))
                .available(100)
                .lost(100.0 / 3)
                .build(),
            score("prevention", "overall", 100.0 / 3, 0.5, 0.5)
                .bounds(new Bounds(16.0, 66.0))
                .available(50)
                .lost(100.0 / 3)
                .addSteps(new Step(Step.Kind.ROUNDING, 50.0, 100.0 / 3, 25.0 / 3))
                .build(),
            score("plan", "prevention", 50, 1, 1)
                .nominalWeight(0.5)
                .pathWeight(0.5)
                .available(50)
                .lost(25)
                .raw(0.5)
                .basis(plan())
                .build(),
            missing("school", "prevention", Reason.NOT_ASSESSED).build(),
            score("law", "overall", 100, 1, 0.5)
                .available(50)
                .lost(0)
                .raw(1)
                .basis(
                    Basis.builder().origin(Basis.Origin.REGISTER).answer(Answer.of(true)).build())
                .build())
        .rating(
            Rating.builder()
                .band("some")
                .uncapped("notable")
                .lowest("slow")
                .highest("notable")
                .addCaps(new CapOutcome("prosecuted", CapOutcome.Effect.LOWERED))
                .build())
        .rank(new Rank(1, 2))
        .addInstruments(kept("OPSC", 62.5, 0.5))
        .addCommitments(
            kept("OPSC-3", 62.5, 0.5),
            new CommitmentScore(
                "RIO-1",
                OptionalDouble.empty(),
                Optional.of(Reason.NOT_APPLICABLE),
                OptionalDouble.empty()))
        .addReplies(
            Reply.builder()
                .state("IRL")
                .round(ROUND)
                .text(Text.of("We disagree."))
                .by("Ministry")
                .on(LocalDate.of(2011, 2, 3))
                .build(),
            Reply.builder()
                .state("IRL")
                .round(ROUND)
                .indicator("plan")
                .text(Text.of("There is a plan."))
                .build())
        .addAdjudications(
            Adjudication.builder()
                .state("IRL")
                .round(ROUND)
                .rating("notable")
                .by("Panel")
                .on(LocalDate.of(2011, 3, 1))
                .why(Text.of("The law was amended."))
                .build())
        .build();
  }

  private static Basis plan() {
    return Basis.builder()
        .origin(Basis.Origin.OBSERVED)
        .answer(Answer.of("partly"))
        .addQualifiers(
            Qualifier.of(Qualifier.Kind.ESTIMATED),
            Qualifier.of(Qualifier.Kind.CARRIED_FORWARD, "2009"))
        .confidence(0.8)
        .addEvidence(
            Evidence.builder()
                .method(Evidence.Method.DOCUMENT)
                .source("open")
                .locator("p. 3")
                .collectedOn(LocalDate.of(2010, 5, 1))
                .summary(Text.of("a draft"))
                .build(),
            Evidence.builder()
                .method(Evidence.Method.INTERVIEW)
                .source("secret")
                .summary(Text.of("a girl in a shelter"))
                .confidentiality(Confidentiality.RESTRICTED)
                .build())
        .note(Text.of("The draft is old."))
        .addBeside(
            Observation.builder()
                .state("IRL")
                .indicator("plan")
                .round(ROUND)
                .answer(Answer.of(false))
                .assessor("second")
                .build())
        .build();
  }

  /** A name with a sign of Markdown, a control and combining marks. */
  static Scorecard ivoryCoast() {
    return Scorecard.builder()
        .state("CIV")
        .name(Text.of("Co\u0302te | d'Ivoire\u001b[2J"))
        .addScores(
            score("overall", "", 200.0 / 3, 1, 1)
                .bounds(new Bounds(200.0 / 3, 200.0 / 3))
                .available(100)
                .lost(100.0 / 3)
                .build(),
            score("prevention", "overall", 100.0 / 3, 1, 0.5).available(50).lost(100.0 / 3).build())
        .rating(
            Rating.builder()
                .band("notable")
                .uncapped("notable")
                .lowest("some")
                .highest("notable")
                .addCaps(new CapOutcome("prosecuted", CapOutcome.Effect.UNKNOWN))
                .build())
        .rank(new Rank(1, 2))
        .build();
  }

  static Scorecard japan() {
    return Scorecard.builder()
        .state("JPN")
        .name(Text.of("日本"))
        .addScores(
            score("overall", "", 50, 0.4196, 1)
                .bounds(new Bounds(20, 80))
                .available(100)
                .lost(50)
                .build(),
            missing("prevention", "overall", Reason.NO_DATA).build())
        .unrated(new Unrated(Unrated.Cause.LOW_COVERAGE, OptionalDouble.of(0.4196), 0.6))
        .build();
  }

  static Score.Builder score(
      String node, String parent, double value, double coverage, double weight) {
    return Score.builder()
        .node(node)
        .parent(parent.isEmpty() ? Optional.empty() : Optional.of(parent))
        .value(value)
        .coverage(coverage)
        .nominalWeight(weight)
        .weight(weight)
        .pathWeight(weight);
  }

  static Score.Builder missing(String node, String parent, Reason reason) {
    return Score.builder()
        .node(node)
        .parent(Optional.of(parent))
        .reason(reason)
        .coverage(0)
        .nominalWeight(0.5)
        .weight(0)
        .pathWeight(0);
  }

  private static CommitmentScore kept(String id, double value, double coverage) {
    return new CommitmentScore(
        id, OptionalDouble.of(value), Optional.empty(), OptionalDouble.of(coverage));
  }
}

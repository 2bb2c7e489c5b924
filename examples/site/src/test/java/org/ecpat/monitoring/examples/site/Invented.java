package org.ecpat.monitoring.examples.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.CommitmentLink;
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
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.observation.VerdictScheme;
import org.ecpat.monitoring.observation.VerdictScheme.Label;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.scoring.Exercise;

/** A small invented exercise with everything a page can show, and texts that mean harm. */
final class Invented {
  static final Round BEFORE = Round.of(2024);
  static final Round NOW = Round.of(2026);

  /** What nobody may read: it stands in restricted evidence, and in a source only that names. */
  static final String SECRET = "whispered-by-a-witness";

  static final String SCRIPT = "</p><script>alert('harm')</script><img src=x onerror=alert(1)>";
  static final String QUOTES = "\" onmouseover=\"alert(2)\" '";
  static final String TURNED = "left\u202Eright\u2066\u200F";

  private Invented() {}

  static Exercise exercise() {
    return new Exercise(framework(), methodology(), observations());
  }

  static Site site() {
    return Site.of(exercise(), NOW, Optional.of(verdicts()));
  }

  /** The same judged by a decision table, with imputed numbers and a duty that nobody measures. */
  static Site classified() {
    Framework framework =
        Framework.builder()
            .from(framework())
            .addCommitments(
                commitment(
                    "PACT-9", "Train every officer", Optional.of(LocalDate.of(2021, 12, 31))))
            .build();
    Methodology methodology =
        Methodology.builder()
            .from(methodology())
            .minimumCoverage(0)
            .addPreparation(Preparations.imputeMean("schools"))
            .rating(
                RatingRules.builder()
                    .addBands(
                        band("slow", text("slow progress", "progrès lents", "progreso lento"), "○"),
                        band("some", text("some progress", "des progrès", "progresos"), "◑"),
                        band(
                            "notable",
                            text("notable progress", "progrès notables", "progreso notable"),
                            "●"))
                    .classification(Classification.decisionTable("slow", spared(), drafted()))
                    .build())
            .build();
    return Site.of(
        new Exercise(framework, methodology, observations()), NOW, Optional.of(verdicts()));
  }

  private static DecisionTable.Row spared() {
    return new DecisionTable.Row(
        "spared",
        new Criterion.AnswerIs("prosecuted", List.of(Answer.of(false))),
        "notable",
        text(
            "victims are not prosecuted",
            "les victimes ne sont pas poursuivies",
            "no se procesa a las víctimas"));
  }

  private static DecisionTable.Row drafted() {
    return new DecisionTable.Row(
        "drafted",
        new Criterion.AnswerIs("plan", List.of(Answer.of("drafted"), Answer.of("adopted"))),
        "some",
        text(
            "there is a draft of a plan at least",
            "il y a au moins un projet de plan",
            "hay al menos un proyecto de plan"));
  }

  private static Framework framework() {
    return Framework.builder()
        .id("helping-children")
        .title(text("Helping children", "Aider les enfants", "Ayudar a los niños"))
        .description(Text.of("What is looked at. " + SCRIPT))
        .addSources(
            Source.builder().id("evil").title(Text.of("Evil")).link("javascript:alert(3)").build())
        .states(states())
        .addInstruments(
            Instrument.builder()
                .id("PACT")
                .title(text("Pact on children", "Pacte sur les enfants", "Pacto sobre los niños"))
                .kind(InstrumentKind.TREATY)
                .force(Force.BINDING)
                .adopted(LocalDate.of(2000, 5, 25))
                .inForce(LocalDate.of(2002, 1, 18))
                .build())
        .addCommitments(
            commitment("PACT-1", "Have a plan", Optional.of(LocalDate.of(2020, 12, 31))),
            commitment("PACT-2", "Answer every call " + QUOTES, Optional.empty()),
            commitment("pact-2", "The same id in lower case", Optional.empty()))
        .addGoals(
            Goal.builder()
                .id("prevention")
                .title(text("Prevention", "Prévention", "Prevención"))
                .description(Text.of("Before harm is done."))
                .addGoals("awareness")
                .addIndicators("plan")
                .build(),
            Goal.of("awareness", "Awareness", "schools"),
            Goal.of("protection", "Protection", "prosecuted", "helpline"))
        .addIndicators(
            indicator(
                "plan",
                text("National plan", "Plan national", "Plan nacional"),
                LevelScale.of(Level.of("none", 0), Level.of("drafted", 1), Level.of("adopted", 2)),
                "PACT-1"),
            indicator(
                "schools",
                Text.of("Schools that teach it"),
                NumberScale.between(0, 100).in(Text.of("% of schools")),
                "PACT-1"),
            indicator(
                "prosecuted",
                Text.of("Victims can be prosecuted"),
                YesNoScale.noIsGood(),
                "PACT-2"),
            indicator("helpline", Text.of("Helpline"), YesNoScale.yesIsGood(), "PACT-2"))
        .build();
  }

  private static StateRegister states() {
    return StateRegister.builder()
        .addStates(
            State.of("ARC", "Arcadia"),
            State.of("RUR", "Ruritania"),
            State.builder().code("UTO").name(text("Utopia", "Utopie", "Utopía")).build(),
            State.of("../X/<b>", "Evil " + SCRIPT + QUOTES + TURNED))
        .addGroups(
            Group.builder()
                .id("north")
                .name(text("North", "Nord", "Norte"))
                .kind("region")
                .addMembers(Membership.of("ARC"), Membership.of("UTO"))
                .build(),
            Group.builder()
                .id("south")
                .name(text("South", "Sud", "Sur"))
                .kind("region")
                .addMembers(Membership.of("RUR"))
                .build())
        .build();
  }

  private static Commitment commitment(String id, String text, Optional<LocalDate> deadline) {
    return Commitment.builder()
        .id(id)
        .instrument("PACT")
        .provision(Text.of("Article 1"))
        .text(Text.of(text))
        .deadline(deadline)
        .build();
  }

  private static Indicator indicator(String id, Text label, Scale scale, String commitment) {
    return Indicator.builder()
        .id(id)
        .question(Text.of("Is it so: " + label.value() + "?"))
        .label(label)
        .kind(IndicatorKind.PROCESS)
        .scale(scale)
        .addLinks(CommitmentLink.of(commitment))
        .build();
  }

  private static Methodology methodology() {
    return Methodology.builder()
        .id("equal-goals")
        .title(text("Means of goals", "Moyennes des objectifs", "Medias de los objetivos"))
        .framework("helping-children")
        .minimumCoverage(0.6)
        .rating(
            RatingRules.builder()
                .addBands(
                    band("slow", text("slow progress", "progrès lents", "progreso lento"), "○"),
                    Band.builder()
                        .from(band("some", text("some progress", "des progrès", "progresos"), "◑"))
                        .atLeast(40)
                        .color("#e69f00")
                        .build(),
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

  private static Band band(String id, Text label, String symbol) {
    return Band.builder().id(id).label(label).symbol(symbol).build();
  }

  private static Observations observations() {
    return Observations.builder()
        .id("visits")
        .framework("helping-children")
        .addSources(
            source("visits", "Reports of our visits", "https://example.org/visits?a=1&b=2"),
            source("witness", SECRET + " in confidence", "https://example.org/witness"))
        .addObservations(
            seen("UTO", "plan", NOW, Answer.of("adopted")),
            seen("UTO", "schools", NOW, Answer.of(85)),
            seen("UTO", "prosecuted", NOW, Answer.of(false)),
            seen("UTO", "helpline", NOW, Answer.of(true)),
            seen("UTO", "plan", BEFORE, Answer.of("drafted")),
            seen("UTO", "schools", BEFORE, Answer.of(80)),
            seen("UTO", "prosecuted", BEFORE, Answer.of(false)),
            seen("UTO", "helpline", BEFORE, Answer.of(true)),
            seen("RUR", "plan", NOW, Answer.of("drafted")),
            seen("RUR", "schools", NOW, Answer.of(90)),
            seen("RUR", "prosecuted", NOW, Answer.of(true)),
            Observation.builder()
                .from(seen("RUR", "helpline", NOW, Answer.of(true)))
                .addQualifiers(Qualifier.of(Qualifier.Kind.ESTIMATED))
                .confidence(0.75)
                .note(Text.of(SCRIPT + TURNED))
                .addEvidence(restricted())
                .build(),
            seen("ARC", "plan", NOW, Answer.of("drafted")),
            Observation.of("ARC", "schools", NOW, Absence.NO_DATA),
            Observation.of("ARC", "helpline", NOW, Absence.WITHHELD),
            seen("../X/<b>", "plan", NOW, Answer.of("none")),
            seen("../X/<b>", "prosecuted", NOW, Answer.of(false)),
            seen("../X/<b>", "helpline", NOW, Answer.of(false)))
        .addReplies(
            reply("RUR", Optional.empty(), "We thank you. " + SCRIPT),
            reply("RUR", Optional.of("plan"), "The draft is good. " + QUOTES))
        .addAdjudications(
            Adjudication.builder()
                .state("UTO")
                .round(NOW)
                .rating("some")
                .by("the committee")
                .on(LocalDate.of(2027, 2, 1))
                .why(Text.of("The plan has no money. " + SCRIPT))
                .build())
        .build();
  }

  private static Source source(String id, String title, String link) {
    return Source.builder().id(id).title(Text.of(title)).link(link).build();
  }

  private static Evidence restricted() {
    return Evidence.builder()
        .method(Evidence.Method.INTERVIEW)
        .source("witness")
        .locator(SECRET)
        .summary(Text.of(SECRET))
        .confidentiality(Confidentiality.RESTRICTED)
        .build();
  }

  private static Observation seen(String state, String indicator, Round round, Answer answer) {
    return Observation.builder()
        .from(Observation.of(state, indicator, round, answer))
        .addEvidence(
            Evidence.builder()
                .method(Evidence.Method.INTERVIEW)
                .source("visits")
                .locator("page 3 " + QUOTES)
                .collectedOn(LocalDate.of(2024, 3, 1))
                .build())
        .build();
  }

  private static Reply reply(String state, Optional<String> indicator, String text) {
    return Reply.builder()
        .state(state)
        .round(NOW)
        .indicator(indicator)
        .text(Text.of(text))
        .by("the ministry " + TURNED)
        .on(LocalDate.of(2027, 1, 15))
        .build();
  }

  private static Verdicts verdicts() {
    return Verdicts.builder()
        .id("others")
        .addSources(source("papers", "Their paper", "https://example.org/paper"))
        .addSchemes(
            VerdictScheme.builder()
                .id("stars")
                .title(Text.of("Stars " + SCRIPT))
                .publisher(Text.of("The papers"))
                .addLabels(new Label("two", Text.of("Two stars")))
                .addLabels(new Label("one", Text.of("One star")))
                .build())
        .addVerdicts(
            Verdict.builder()
                .scheme("stars")
                .state("UTO")
                .fromYear(2026)
                .addLabels("two", "one")
                .asReported("between one and two")
                .certainty(Certainty.DERIVED)
                .addSources("papers")
                .build())
        .build();
  }

  private static Text text(String english, String french, String spanish) {
    return Text.of(english).with("fr", french).with("es", spanish);
  }
}

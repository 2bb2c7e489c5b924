package org.ecpat.monitoring.json;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeImputation;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.methodology.Transforms;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;

/**
 * An invented exercise in which everything happens to the values of AAA, and much is disputed.
 *
 * <p>Indicators run from 0 to 10, so an answer is worth ten times itself. AAA:
 *
 * <ul>
 *   <li>reach: 12, clamped to 100; the other indicator does not apply, so its weight rises to 100 %
 *   <li>law: a geometric mean with a floor of 1: 0 and 100 give √(1·100) = 10; the transform 5 +
 *       0.85·x gives 13.5; rounded 14
 *   <li>care: 5, superseded by 6, and no answer, which counts as the worst: (60 + 0)/2 = 30
 *   <li>staff: no answer, imputed by the mean of 80 and 40: 60
 *   <li>data: no answer, prepared as the mean of 4 and 6: 50; the other indicator is screened out
 *   <li>voice: 4, decided to be 10: 100
 * </ul>
 *
 * <p>Overall (100 + 14 + 30 + 60 + 50 + 100)/6 = 59. The rating <i>high</i>, from 50, is lowered to
 * <i>middle</i> by a cap, and a panel decided that it is <i>high</i>.
 */
final class Disputed {
  static final Round ROUND = Round.of(2020);
  static final String SECRET = "told by a child in shelter seven";
  static final String SECRET_TITLE = "Files of shelter seven";
  static final LocalDate DECIDED = LocalDate.of(2021, 6, 1);

  static final Framework FRAMEWORK = framework();

  private Disputed() {}

  static Exercise exercise() {
    return new Exercise(FRAMEWORK, methodology(), observations());
  }

  private static Framework framework() {
    Framework.Builder framework =
        Framework.builder()
            .id("disputed")
            .title(Text.of("Disputed"))
            .addGoals(
                Goal.of("reach", "Reach", "reach1", "reach2"),
                Goal.of("law", "Law", "law1", "law2"),
                Goal.of("care", "Care", "care1", "care2"),
                Goal.of("staff", "Staff", "staff1"),
                Goal.of("data", "Data", "data1", "data2"),
                Goal.of("voice", "Voice", "voice1"));
    for (String id :
        List.of(
            "reach1", "reach2", "law1", "law2", "care1", "care2", "staff1", "data1", "data2",
            "voice1")) {
      framework.addIndicators(
          Indicator.of(id, id + "?", IndicatorKind.PROCESS, NumberScale.between(0, 10)));
    }
    return framework.build();
  }

  private static Methodology methodology() {
    return Methodology.builder()
        .from(Methodology.of("all-steps", "All steps", FRAMEWORK))
        .addPreparation(
            Preparations.screenIndicators(0, 0, List.of(), List.of("data2")),
            Preparations.imputeMean("data1"))
        .putNodes(
            "law",
            NodeRules.builder()
                .aggregation(Aggregations.geometricMean(1))
                .transform(Transforms.linear(5, 0.85))
                .rounding(Rounding.of(0, RoundingMode.HALF_UP))
                .build())
        .putNodes("care", NodeRules.builder().missing(MissingPolicy.WORST).build())
        .putNodes(
            "staff",
            NodeRules.builder()
                .imputation(new NodeImputation(NodeImputation.By.MEAN, List.of()))
                .build())
        .rating(
            RatingRules.builder()
                .addBands(
                    Band.lowest("low", "Low"),
                    Band.of("middle", "Middle", 30),
                    Band.of("high", "High", 50))
                .addCaps(
                    new Cap(
                        "no-law",
                        "middle",
                        new Criterion.AnswerIs("law1", List.of(Answer.of(0))),
                        Text.of("there is no law")))
                .build())
        .build();
  }

  static Observations observations() {
    return Observations.builder()
        .id("notes")
        .framework("disputed")
        .addSources(source("open-files", "A gazette"), source("closed-files", SECRET_TITLE))
        .addObservations(
            observation("reach1", 12).addEvidence(open(), secret()).build(),
            Observation.of("AAA", "reach2", ROUND, Absence.NOT_APPLICABLE),
            observation("law1", 0).build(),
            observation("law2", 10).build(),
            observation("care1", 5)
                .id("first-care")
                .assessor("First")
                .recordedOn(LocalDate.of(2021, 1, 10))
                .addEvidence(secret())
                .build(),
            observation("care1", 6)
                .id("second-care")
                .supersedes("first-care")
                .assessor("Second")
                .recordedOn(LocalDate.of(2021, 2, 20))
                .addEvidence(open())
                .build(),
            observation("data2", 7).build(),
            observation("voice1", 4).assessor("First").addEvidence(secret()).build(),
            Observation.of("BBB", "staff1", ROUND, Answer.of(8)),
            Observation.of("BBB", "data1", ROUND, Answer.of(4)),
            Observation.of("CCC", "staff1", ROUND, Answer.of(4)),
            Observation.of("CCC", "data1", ROUND, Answer.of(6)))
        .addReplies(
            reply("We disagree.").build(),
            reply("The shelters were counted twice.").indicator("care1").build())
        .addAdjudications(
            decision().indicator("voice1").answer(Answer.of(10)).build(),
            decision().rating("high").why(Text.of("The bill has passed.")).build())
        .build();
  }

  private static Observation.Builder observation(String indicator, double value) {
    return Observation.builder()
        .state("AAA")
        .indicator(indicator)
        .round(ROUND)
        .answer(Answer.of(value));
  }

  private static Reply.Builder reply(String text) {
    return Reply.builder()
        .state("AAA")
        .round(ROUND)
        .text(Text.of(text))
        .by("Ministry")
        .on(LocalDate.of(2021, 3, 1));
  }

  private static Adjudication.Builder decision() {
    return Adjudication.builder()
        .state("AAA")
        .round(ROUND)
        .by("Panel")
        .on(DECIDED)
        .why(Text.of("Hearings were held."));
  }

  private static Evidence open() {
    return Evidence.builder()
        .method(Evidence.Method.DOCUMENT)
        .source("open-files")
        .locator("p. 3")
        .build();
  }

  /** Gathered after the round, so that there is a finding on it. */
  private static Evidence secret() {
    return Evidence.builder()
        .method(Evidence.Method.INTERVIEW)
        .source("closed-files")
        .summary(Text.of(SECRET))
        .collectedOn(LocalDate.of(2021, 1, 9))
        .confidentiality(Confidentiality.RESTRICTED)
        .build();
  }

  private static Source source(String id, String title) {
    return Source.builder().id(id).title(Text.of(title)).publisher("Office").date("2020").build();
  }
}

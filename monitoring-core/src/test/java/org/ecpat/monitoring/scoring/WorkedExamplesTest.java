package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

/** Two states of one goal: AAA has 20 and 41, so 30.5; BBB has no data on one indicator. */
class WorkedExamplesTest {
  private static final Round ROUND = Round.of(2020);

  private static Indicator indicator(String id) {
    return Indicator.of(id, "?", IndicatorKind.PROCESS, NumberScale.between(0, 100));
  }

  private static Framework framework(String id) {
    return Framework.builder()
        .id(id)
        .title(Text.of("F"))
        .addGoals(Goal.of("g", "G", "x", "y"))
        .addIndicators(indicator("x"), indicator("y"))
        .build();
  }

  /** It lists another state for the round than the examples observe. */
  private static Methodology methodology(String id) {
    return Methodology.builder()
        .from(Methodology.of(id, "M", framework("f")))
        .rating(
            RatingRules.builder()
                .addBands(Band.lowest("low", "Low"), Band.of("high", "High", 50))
                .build())
        .addPopulations(new Population("2020", List.of("ZZZ")))
        .build();
  }

  private static WorkedExamples examples(OptionalInt digits, ExpectedScore... expected) {
    WorkedExample example =
        WorkedExample.builder()
            .id("two-states")
            .addObservations(
                Observation.of("AAA", "x", ROUND, Answer.of(20)),
                Observation.of("AAA", "y", ROUND, Answer.of(41)),
                Observation.of("BBB", "x", ROUND, Answer.of(80)),
                Observation.of("BBB", "y", ROUND, Absence.WITHHELD))
            .addExpected(expected)
            .digits(digits)
            .build();
    return WorkedExamples.builder()
        .id("e")
        .framework("f")
        .methodology("m")
        .addExamples(example)
        .build();
  }

  private static List<String> differences(OptionalInt digits, ExpectedScore... expected) {
    return examples(digits, expected).verify(framework("f"), methodology("m")).stream()
        .map(Finding::text)
        .toList();
  }

  private static List<String> differences(ExpectedScore... expected) {
    return differences(OptionalInt.empty(), expected);
  }

  private static ExpectedScore overall(double value) {
    return ExpectedScore.of("AAA", "overall", value);
  }

  @Test
  void whatComesOutLeavesNothingToSay() {
    assertThat(
            differences(
                overall(30.5),
                ExpectedScore.of("AAA", "y", 41),
                ExpectedScore.builder().state("AAA").rating("low").build(),
                ExpectedScore.builder().state("BBB").value(80).rating("high").build(),
                ExpectedScore.builder().state("BBB").node("y").reason(Reason.WITHHELD).build()))
        .isEmpty();
  }

  @Test
  void eachDifferenceSaysWhereItIsAndWhatWasFound() {
    String start = "error example-differs at /examples/0/expected/";
    assertThat(
            differences(
                overall(30.6),
                ExpectedScore.of("BBB", "y", 50),
                ExpectedScore.builder().state("BBB").node("x").reason(Reason.NO_DATA).build(),
                ExpectedScore.builder().state("AAA").rating("high").build()))
        .containsExactly(
            start + "0/value: example 'two-states': must come out as 30.6; found 30.5.",
            start + "1/value: example 'two-states': must come out as 50.0; found WITHHELD.",
            start + "2/reason: example 'two-states': must come out as NO_DATA; found 80.0.",
            start + "3/rating: example 'two-states': must come out as high; found low.");
  }

  @Test
  void numbersAgreeToTheirDigits() {
    assertThat(differences(overall(30.5 * (1 + 0.9e-9)))).isEmpty();
    assertThat(differences(overall(30.5 * (1 + 1.1e-9)))).hasSize(1);
    // printed without digits, 30.5 is 31 in one rule of rounding and 30 in another
    assertThat(differences(OptionalInt.of(0), overall(31))).isEmpty();
    assertThat(differences(OptionalInt.of(0), overall(30))).isEmpty();
    assertThat(differences(OptionalInt.of(0), overall(29.99))).hasSize(1);
    assertThat(differences(OptionalInt.of(1), overall(30.56))).hasSize(1);
    assertThat(differences(OptionalInt.of(1), overall(30.54))).isEmpty();
  }

  @Test
  void namesThatAreNotThereAreRefused() {
    assertThatThrownBy(() -> differences(ExpectedScore.of("AAB", "overall", 1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-state at /examples/0/expected/0/state: example 'two-states': must refer"
                + " to a state of the example's board; found 'AAB'. Did you mean 'AAA'?");
    assertThatThrownBy(() -> differences(overall(30.5), ExpectedScore.of("AAA", "z", 1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            "error unknown-node at /examples/0/expected/1/node: example 'two-states': must refer"
                + " to a node of the example's board; found 'z'.");
  }

  @Test
  void anotherFrameworkOrMethodologyIsNamedAndNothingComputed() {
    WorkedExamples examples = examples(OptionalInt.empty(), overall(0));
    assertThat(examples.verify(framework("other"), methodology("n")))
        .extracting(Finding::text)
        .containsExactly(
            "error other-framework at /framework: examples 'e': examples must be computed with the"
                + " framework they name; found 'f' computed with 'other'.",
            "error other-methodology at /methodology: examples 'e': examples must be computed by"
                + " the methodology they name; found 'm' computed by 'n'.");
  }

  @Test
  void idsDiffer() {
    WorkedExample example = examples(OptionalInt.empty(), overall(30.5)).examples().get(0);
    WorkedExamples.Builder twice = WorkedExamples.builder().id("e").framework("f").methodology("m");
    assertThatThrownBy(() -> twice.addExamples(example, example).build())
        .hasMessage(
            "error duplicate-id at /examples: examples 'e': examples must have different ids;"
                + " found [two-states, two-states].");
  }
}

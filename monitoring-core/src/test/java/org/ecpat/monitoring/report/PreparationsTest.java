package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Preparation;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.Preparations.Ratio;
import org.ecpat.monitoring.methodology.Preparations.Together;
import org.ecpat.monitoring.methodology.Prepared;
import org.ecpat.monitoring.methodology.Shape;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the preparations did, on board and card. */
class PreparationsTest {
  private static final double NO = Double.NaN;
  private static final Round ROUND = Round.of(2010);
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("small")
          .title(Text.of("Small"))
          .states(
              StateRegister.builder()
                  .addStates(State.of("AAA", "Aland"), State.of("BBB", "Borduria"))
                  .addStates(State.of("CCC", "Caledonia"), State.of("DDD", "Dalmatia"))
                  .addGroups(
                      Group.builder()
                          .id("south")
                          .name(Text.of("South"))
                          .addMembers(Membership.of("AAA"), Membership.of("BBB"))
                          .addMembers(Membership.of("CCC"))
                          .build())
                  .build())
          .addGoals(Goal.of("help", "Help", "shelters", "calls", "people"))
          .addIndicators(number("shelters", 3), number("calls", 1), number("people", 0))
          .build();

  private static Indicator number(String id, double weight) {
    return Indicator.builder()
        .id(id)
        .question(Text.of(id))
        .kind(IndicatorKind.OUTCOME)
        .scale(NumberScale.of(Direction.HIGHER_IS_BETTER))
        .weight(weight)
        .build();
  }

  /** Shelters 10, 40, 0, 30 of 1, 2, 0, 5 million people; calls 1, 3, none, 7. */
  private static Observations observations() {
    double[][] values = {{10, 1, 1}, {40, 3, 2}, {0, NO, 0}, {30, 7, 5}};
    List<Observation> seen = new ArrayList<>();
    for (int s = 0; s < values.length; s++) {
      String state = List.of("AAA", "BBB", "CCC", "DDD").get(s);
      for (int i = 0; i < 3; i++) {
        if (!Double.isNaN(values[s][i])) {
          String indicator = List.of("shelters", "calls", "people").get(i);
          seen.add(Observation.of(state, indicator, ROUND, Answer.of(values[s][i])));
        }
      }
    }
    seen.add(Observation.of("CCC", "calls", Round.of(2009), Answer.of(2)));
    seen.add(Observation.of("CCC", "calls", Round.of(2011), Answer.of(4)));
    return Observations.builder().id("seen").framework("small").observations(seen).build();
  }

  private static Scoreboard board(Preparation... steps) {
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", FRAMEWORK))
            .normalization(Normalizations.minMax())
            .addPreparation(steps)
            .build();
    return Scoring.plan(FRAMEWORK, methodology).score(observations(), ROUND);
  }

  private static Scoreboard prepared() {
    return board(
        Preparations.denominate(List.of(new Ratio("shelters", "people", 1))),
        Preparations.imputeGroupMean(List.of("south")),
        Preparations.limit(OptionalDouble.empty(), OptionalDouble.of(5), "calls"));
  }

  private static List<String> lines(Page page, String... parts) {
    return page.plain()
        .replaceAll("\n +", " ")
        .lines()
        .filter(l -> Arrays.stream(parts).anyMatch(l::contains))
        .toList();
  }

  // 10, 20 and 6 per million, and 15 for the third: (15 − 6)/(20 − 6); calls 1, 3, 5 and 2: 1/4.
  @Test
  void aCardShowsEveryCellThatWasTouchedAndWhy() {
    assertThat(Report.standard().card(prepared(), "CCC").plain())
        .contains(
            """
            - Values before scoring: changed 0, imputed 2 with 100 % of the weight, taken away 1.
            """)
        .contains(
            """
                shelters: 0        64.3   75.0 %       75.0  26.8  48.2
                  · taken away by denominate: 0 (“people” is 0)
                  · imputed by impute-group-mean: 15 (mean of 2 states of group “south”)
                calls              25.0   25.0 %       25.0  18.7   6.3
                  · imputed by impute-group-mean: 2 (mean of 2 states of group “south”)
            """);
  }

  @Test
  void aBoardSumsUpWhatEachStepTouched() {
    assertThat(lines(Report.standard().board(prepared()), "denominate", "impute", "limit"))
        .containsExactly(
            "- denominate changed 3 values: shelters. States: AAA, BBB, DDD.",
            "- denominate took 1 value away: shelters. States: CCC.",
            "- impute-group-mean imputed 2 values, which do not count as answered: shelters, calls."
                + " States: CCC.",
            "- limit changed 1 value: calls. States: DDD.");
    assertThat(lines(Report.standard().board(board()), "value")).isEmpty();
  }

  @Test
  void boardAndCardSayItInFrenchAndSpanish() {
    Report french = Report.builder().locale(Locale.FRENCH).build();
    assertThat(lines(french.board(prepared()), "imputé", "retiré"))
        .containsExactly(
            "- denominate a retiré 1 valeur : shelters. États : CCC.",
            "- impute-group-mean a imputé 2 valeurs, qui ne comptent pas comme réponses : shelters,"
                + " calls. États : CCC.");
    assertThat(french.card(prepared(), "CCC").markdown())
        .contains(
            "Valeurs avant le calcul : modifiées 0, imputées 2 avec 100 % du poids, retirées 1.",
            "imputé par impute-group-mean : 15 (moyenne de 2 États du groupe “south”)");
    Report spanish = Report.builder().locale(Locale.forLanguageTag("es")).build();
    assertThat(lines(spanish.board(prepared()), "imputó"))
        .containsExactly(
            "- impute-group-mean imputó 2 valores, que no cuentan como respuestas: shelters, calls."
                + " Estados: CCC.");
    assertThat(spanish.card(prepared(), "CCC").markdown())
        .contains("imputado por impute-group-mean: 15 (media de 2 Estados del grupo “south”)");
  }

  static Stream<Arguments> grounds() {
    return Stream.of(
            Preparations.denominate(List.of(new Ratio("shelters", "people", 1))),
            Preparations.denominate(List.of(new Ratio("shelters", "calls", 1))),
            Preparations.flagPenalty("shelters", "people", 1, 0),
            Preparations.limit(OptionalDouble.of(2), OptionalDouble.of(5)),
            Preparations.screenStates(0.9, 0, List.of(), List.of("AAA")),
            Preparations.screenIndicators(0, 0.9, List.of(), List.of()),
            Preparations.imputeMean(),
            Preparations.imputeMedian(),
            Preparations.imputeGroupMean(List.of("south")),
            Preparations.imputeGroupMedian(List.of("south")),
            Preparations.imputeGoalMean(),
            Preparations.imputeEm(),
            Preparations.imputeEm(Together.ALL, 0, 100_000),
            Preparations.imputeEm(Together.GOAL, 0.1, 1),
            Preparations.imputeEm(Together.ALL, 0.1, 1),
            Preparations.carryForward(),
            Preparations.interpolate(),
            Preparations.treatOutliers(1),
            Preparations.treatOutliers(0, Shape.LOG_OF_TAIL),
            Preparations.logarithm(Shape.LOG_FROM_ONE),
            Preparations.boxCox(0.5))
        .map(step -> Arguments.of(step.spec().orElseThrow(), step));
  }

  /** The words that a step gives as its ground are known in both other languages. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("grounds")
  void everyGroundIsSaidInEveryLanguage(Object spec, Preparation step) {
    List<Prepared> done =
        board(step).cards().stream()
            .flatMap(c -> c.scores().stream())
            .flatMap(s -> s.basis().stream())
            .flatMap(b -> b.preparation().stream())
            .toList();
    for (Prepared prepared : done) {
      for (String language : List.of("fr", "es")) {
        String said =
            Wording.in(Locale.forLanguageTag(language)).ground(prepared.why(), String::valueOf);
        assertThat(said).isNotEqualTo(prepared.why().replaceAll("'([^']*)'", "“$1”"));
      }
    }
  }

  /** A ground of somebody's own preparation stands as it is. */
  @Test
  void aGroundOfAnotherHandIsNotTranslated() {
    Wording french = Wording.in(Locale.FRENCH);
    assertThat(french.ground("the ministry's 3rd list", String::valueOf))
        .isEqualTo("the ministry's 3rd list");
    assertThat(french.ground("mean of 1200 states", v -> "1 200"))
        .isEqualTo("moyenne de 1 200 États");
    assertThat(french.ground("mean of 1 state", v -> "1")).isEqualTo("moyenne de 1 État");
    assertThat(french.ground("only 33.3 % of its values are there", v -> "33,3"))
        .isEqualTo("seules 33,3 % de ses valeurs sont connues");
  }
}

package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.ElectreTri.Procedure;
import org.ecpat.monitoring.methodology.Ranking.Order;
import org.ecpat.monitoring.table.Decimals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SortingTest {

  private static RatingRules rating(Classification classification, String... bands) {
    return RatingRules.builder()
        .bands(Arrays.stream(bands).map(b -> Band.lowest(b, b)).toList())
        .classification(classification)
        .build();
  }

  private static ClassAssignment assign(Classification how, Known state, String... bands) {
    RatingRules rating = rating(how, bands);
    return how.classifier(rating, Order.HIGHEST_FIRST).assign(state).orElseThrow();
  }

  private static String band(Classification how, Known state, String... bands) {
    RatingRules rating = rating(how, bands);
    Classifier classifier = how.classifier(rating, Order.HIGHEST_FIRST);
    ClassAssignment assigned = classifier.assign(state).orElseThrow();
    assertThat(classifier.band(state)).hasValue(assigned.band());
    return bands[assigned.band()];
  }

  // The worked example of the reference formulas: ways to travel by price, time and comfort. A veto
  // value of 9 for a profile of 3 is a distance of 6, one of 0 for a profile of 2 a distance of 2.
  private final Classification choice =
      Classification.mrSort(
          0.5,
          SortingCriterion.of(
                  "price", 1, LimitProfile.of("Medium", 7), LimitProfile.of("Good", 3).withVeto(6))
              .lowerIsBetter(),
          SortingCriterion.of("time", 3, LimitProfile.of("Medium", 25), LimitProfile.of("Good", 11))
              .lowerIsBetter(),
          SortingCriterion.of(
              "comfort", 2, LimitProfile.of("Medium", 2).withVeto(2), LimitProfile.of("Good", 3)));

  private static Known travel(double price, double time, double comfort) {
    return new Known().score("price", price).score("time", time).score("comfort", comfort);
  }

  @ParameterizedTest
  @CsvSource({
    "RER, 1, 10, 1, Good",
    "METRO1, 4, 20, 2, Medium",
    "METRO2, 2, 20, 0, Bad",
    "BUS, 6, 40, 0, Bad",
    "TAXI, 30, 30, 3, Bad"
  })
  void mrSortGivesTheClassesOfTheExample(
      String way, double price, double time, double comfort, String expected) {
    assertThat(band(choice, travel(price, time, comfort), "Bad", "Medium", "Good"))
        .as(way)
        .isEqualTo(expected);
  }

  /** METRO2: 1 of 6 for Good; 4 of 6 for Medium, which comfort forbids. */
  @Test
  void mrSortSaysWhatSupportsAndWhatForbids() {
    ClassAssignment metro2 = assign(choice, travel(2, 20, 0), "Bad", "Medium", "Good");
    assertThat(metro2.tests())
        .containsExactly(
            ClassTest.builder()
                .of("Good")
                .holds(Truth.FALSE)
                .concordance(1 / 6.0)
                .credibility(1 / 6.0)
                .addSupporting("price")
                .build(),
            ClassTest.builder()
                .of("Medium")
                .holds(Truth.FALSE)
                .concordance(4 / 6.0)
                .credibility(0)
                .addSupporting("price", "time")
                .addVetoing("comfort")
                .build());
    assertThat(metro2.worst()).hasValue(0);
    assertThat(metro2.best()).hasValue(0);
  }

  // Mousseau, Słowiński and Zielniewicz, "ELECTRE TRI 2.0a: methodological guide and user's manual"
  // (1999), section 2.2: three alternatives, five criteria of equal weight, q 5, p 10, v 30, limit
  // profiles (50, 48, 55, 55, 60) and (70, 75, 80, 75, 85).
  private static final double[][] LIMITS = {{50, 48, 55, 55, 60}, {70, 75, 80, 75, 85}};

  private static Classification manual(double level, Procedure procedure) {
    List<SortingCriterion> criteria = new ArrayList<>();
    for (int c = 0; c < 5; c++) {
      criteria.add(
          SortingCriterion.of(
              "c" + c,
              1,
              LimitProfile.of("C2", LIMITS[0][c]).withThresholds(5, 10).withVeto(30),
              LimitProfile.of("C3", LIMITS[1][c]).withThresholds(5, 10).withVeto(30)));
    }
    return new ElectreTri(criteria, level, procedure, MissingPolicy.SKIP);
  }

  private static Known alternative(double... scores) {
    Known known = new Known();
    for (int c = 0; c < scores.length; c++) {
      known.score("c" + c, scores[c]);
    }
    return known;
  }

  private static final Known A1 = alternative(75, 67, 85, 82, 90);
  private static final Known A2 = alternative(28, 35, 70, 90, 95);
  private static final Known A3 = alternative(45, 60, 55, 68, 60);

  /** The manual's tables: C(a, b) .88 .4 .12 and σ .88, 0, .0023 for the upper profile. */
  @Test
  void electreTriGivesTheCredibilitiesOfItsManual() {
    assertThat(upper(A1).concordance().orElseThrow()).isCloseTo(0.88, within(1e-12));
    assertThat(upper(A1).credibility().orElseThrow()).isCloseTo(0.88, within(1e-12));
    assertThat(upper(A2).concordance().orElseThrow()).isCloseTo(0.4, within(1e-12));
    assertThat(upper(A2).credibility().orElseThrow()).isZero();
    assertThat(upper(A2).vetoing()).containsExactly("c0", "c1");
    assertThat(upper(A3).concordance().orElseThrow()).isCloseTo(0.12, within(1e-12));
    // .12 · (.25/.88)³ · (.75/.88)
    assertThat(upper(A3).credibility().orElseThrow()).isCloseTo(0.002345, within(5e-7));
    assertThat(upper(A3).vetoing()).containsExactly("c0", "c1", "c2", "c4");
  }

  private static ClassTest upper(Known state) {
    return assign(manual(0.95, Procedure.PESSIMISTIC), state, "C1", "C2", "C3").tests().get(0);
  }

  /**
   * The other way round, C(b, a) and σ(b, a) .92 .6 1 for the upper profile, 0 0 .6 for the lower.
   */
  @Test
  void electreTriComparesTheOtherWayRoundToo() {
    assertThat(reverse(A1)).containsExactly(0.0, 0.92);
    assertThat(reverse(A2)).containsExactly(0.0, 0.6);
    assertThat(reverse(A3)).containsExactly(0.6, 1.0);
  }

  private static List<Double> reverse(Known state) {
    Classification one = manual(1, Procedure.OPTIMISTIC);
    List<ClassTest> tests = assign(one, state, "C1", "C2", "C3").tests();
    return tests.stream().map(t -> Decimals.settle(t.reverse().orElseThrow())).toList();
  }

  /** With a level of 0.75: a1 outranks both profiles, a2 compares to neither, a3 lies between. */
  @ParameterizedTest
  @CsvSource({"PESSIMISTIC, C3, C1, C2", "OPTIMISTIC, C3, C3, C2"})
  void electreTriSortsTheExampleOfItsManual(
      Procedure procedure, String first, String second, String third) {
    Classification how = manual(0.75, procedure);
    assertThat(band(how, A1, "C1", "C2", "C3")).isEqualTo(first);
    assertThat(band(how, A2, "C1", "C2", "C3")).isEqualTo(second);
    assertThat(band(how, A3, "C1", "C2", "C3")).isEqualTo(third);
  }

  @ParameterizedTest
  @EnumSource
  void whoOutranksEveryProfileReachesTheTop(Procedure procedure) {
    Known best = alternative(70, 75, 80, 75, 85);
    assertThat(band(manual(1, procedure), best, "C1", "C2", "C3")).isEqualTo("C3");
    assertThat(band(manual(1, procedure), alternative(0, 0, 0, 0, 0), "C1", "C2", "C3"))
        .isEqualTo("C1");
  }

  /** Leaves out, counts as worst, or refuses: c0 missing, between 0 and 100. */
  @Test
  void missingScoresFollowThePolicy() {
    Known state = new Known().between("c0", 0, 100).score("c1", 80).score("c2", 80).score("c3", 80);
    state.score("c4", 90);
    ElectreTri skip = (ElectreTri) manual(0.75, Procedure.PESSIMISTIC);
    ClassAssignment skipped = assign(skip, state, "C1", "C2", "C3");
    // four of four for C3 without c0; with c0 at 0 it forbids every band but the worst
    assertThat(skipped.band()).isEqualTo(2);
    assertThat(skipped.worst()).hasValue(0);
    assertThat(skipped.best()).hasValue(2);
    assertThat(skipped.tests().get(0).missing()).containsExactly("c0");
    assertThat(skipped.tests().get(0).concordance()).hasValue(1);
    ClassAssignment worst = assign(skip.withMissing(MissingPolicy.WORST), state, "C1", "C2", "C3");
    assertThat(worst.band()).isZero();
    assertThat(worst.best()).hasValue(2);
    Classification refuse = skip.withMissing(MissingPolicy.REFUSE);
    Classifier classifier =
        refuse.classifier(rating(refuse, "C1", "C2", "C3"), Order.HIGHEST_FIRST);
    assertThat(classifier.assign(state)).isEmpty();
    assertThat(classifier.band(state)).isEmpty();
    assertThat(classifier.band(A1)).isPresent();
  }

  @Test
  void whatDoesNotApplyLeavesTheOthersAlone() {
    Known state = alternative(0, 80, 80, 80, 90).notApplicable("c0");
    ClassAssignment assigned = assign(manual(1, Procedure.PESSIMISTIC), state, "C1", "C2", "C3");
    assertThat(assigned.band()).isEqualTo(2);
    assertThat(assigned.worst()).hasValue(2);
    assertThat(assigned.tests().get(0).missing()).isEmpty();
  }

  @Test
  void withoutAnyScoreThereIsNoClass() {
    Classification how = manual(0.75, Procedure.PESSIMISTIC);
    Classifier classifier = how.classifier(rating(how, "C1", "C2", "C3"), Order.HIGHEST_FIRST);
    assertThat(classifier.assign(new Known())).isEmpty();
    assertThat(classifier.assign(new Known().notApplicable("c0").notApplicable("c1"))).isEmpty();
  }

  @Test
  void withoutBoundsOfACriterionTheClassHasNone() {
    ClassAssignment assigned =
        assign(
            manual(0.75, Procedure.PESSIMISTIC),
            alternative(75, 67, 85, 82).unbounded("c4", 90),
            "C1",
            "C2",
            "C3");
    assertThat(assigned.band()).isEqualTo(2);
    assertThat(assigned.worst()).isEmpty();
    assertThat(assigned.best()).isEmpty();
  }

  @Test
  void oneBandNeedsNoProfile() {
    Classification how = Classification.mrSort(0.5, SortingCriterion.of("c0", 1));
    assertThat(band(how, alternative(5), "all")).isEqualTo("all");
  }

  @Test
  void aCriterionWithoutWeightHasNoVeto() {
    Classification how =
        Classification.mrSort(
            0.5,
            SortingCriterion.of("c0", 1, LimitProfile.of("high", 50)),
            SortingCriterion.of("c1", 0, LimitProfile.of("high", 50).withVeto(10)));
    assertThat(band(how, alternative(60, 0), "low", "high")).isEqualTo("high");
  }

  /** 0.1 + 0.2 of 0.6 is the half that is asked for, and 49.99999999999999 is the 50. */
  @Test
  void sharesAndScoresAreSettledBeforeTheyAreCompared() {
    Classification how =
        Classification.mrSort(
            0.5,
            SortingCriterion.of("c0", 0.1, LimitProfile.of("high", 50)),
            SortingCriterion.of("c1", 0.2, LimitProfile.of("high", 50)),
            SortingCriterion.of("c2", 0.3, LimitProfile.of("high", 50)));
    assertThat(band(how, alternative(49.99999999999999, 50, 0), "low", "high")).isEqualTo("high");
  }

  /**
   * Where the first band is the best, as for risks, profiles of lower scores are the better ones.
   */
  @Test
  void followsTheOrderOfTheRanking() {
    Classification how =
        Classification.mrSort(
            0.5,
            SortingCriterion.of("c0", 1, LimitProfile.of("low-risk", 3), LimitProfile.of("risk", 6))
                .lowerIsBetter());
    RatingRules rating = rating(how, "low-risk", "risk", "high-risk");
    Classifier classifier = how.classifier(rating, Order.LOWEST_FIRST);
    assertThat(classifier.band(alternative(2))).hasValue(0);
    assertThat(classifier.band(alternative(6))).hasValue(1);
    assertThat(classifier.band(alternative(7))).hasValue(2);
    ClassAssignment open =
        classifier.assign(new Known().between("c0", 2, 7).unbounded("c0", 5)).orElseThrow();
    assertThat(open.band()).isEqualTo(1);
    assertThat(open.worst()).hasValue(2);
    assertThat(open.best()).hasValue(0);
  }

  private static LimitProfile drawn(Random random, String band, double value) {
    double q = random.nextInt(10);
    double p = q + random.nextInt(10);
    LimitProfile profile = LimitProfile.of(band, value).withThresholds(q, p);
    return random.nextBoolean() ? profile : profile.withVeto(p + 1 + random.nextInt(20));
  }

  private static List<SortingCriterion> drawn(Random random, boolean thresholds) {
    List<SortingCriterion> criteria = new ArrayList<>();
    for (int c = 0; c < 4; c++) {
      double low = 20 + random.nextInt(30);
      double high = low + random.nextInt(30);
      criteria.add(
          SortingCriterion.of(
              "c" + c,
              1 + random.nextInt(4),
              thresholds ? drawn(random, "b", low) : LimitProfile.of("b", low),
              thresholds ? drawn(random, "c", high) : LimitProfile.of("c", high)));
    }
    return criteria;
  }

  private static Known drawnState(Random random) {
    return alternative(
        random.nextInt(101), random.nextInt(101), random.nextInt(101), random.nextInt(101));
  }

  /** Without thresholds and vetoes ELECTRE TRI is the majority rule. */
  @Test
  void withoutThresholdsElectreTriIsMrSort() {
    Random random = new Random(1);
    for (int run = 0; run < 500; run++) {
      List<SortingCriterion> criteria = drawn(random, false);
      double level = 0.5 + random.nextInt(6) / 10.0;
      Known state = drawnState(random);
      assertThat(
              band(
                  new ElectreTri(criteria, level, Procedure.PESSIMISTIC, MissingPolicy.SKIP),
                  state,
                  "a",
                  "b",
                  "c"))
          .isEqualTo(band(new MrSort(criteria, level, MissingPolicy.SKIP), state, "a", "b", "c"));
    }
  }

  /** Roy and Bouyssou (1993): the optimistic class is never below the pessimistic one. */
  @Test
  void theOptimisticClassIsNeverBelowThePessimisticOne() {
    Random random = new Random(2);
    for (int run = 0; run < 1000; run++) {
      List<SortingCriterion> criteria = drawn(random, true);
      double level = 0.5 + random.nextInt(6) / 10.0;
      Known state = drawnState(random);
      String low =
          band(
              new ElectreTri(criteria, level, Procedure.PESSIMISTIC, MissingPolicy.SKIP),
              state,
              "a",
              "b",
              "c");
      String high =
          band(
              new ElectreTri(criteria, level, Procedure.OPTIMISTIC, MissingPolicy.SKIP),
              state,
              "a",
              "b",
              "c");
      assertThat(high).isGreaterThanOrEqualTo(low);
    }
  }

  /** Bounds are those over all completions on a grid, and the order of criteria does not matter. */
  @ParameterizedTest
  @EnumSource
  void boundsAreThoseOfAllCompletions(Procedure procedure) {
    Random random = new Random(3);
    for (int run = 0; run < 60; run++) {
      List<SortingCriterion> criteria = drawn(random, true);
      double level = 0.5 + random.nextInt(6) / 10.0;
      ElectreTri how = new ElectreTri(criteria, level, procedure, MissingPolicy.SKIP);
      double third = random.nextInt(101);
      double fourth = random.nextInt(101);
      Known open = new Known().between("c0", 0, 100).between("c1", 30, 60);
      open.score("c2", third).score("c3", fourth);
      ClassAssignment bounds = assign(how, open, "a", "b", "c");
      int least = bounds.band();
      int most = bounds.band();
      for (int x = 0; x <= 100; x += 5) {
        for (int y = 30; y <= 60; y += 5) {
          int band = assign(how, alternative(x, y, third, fourth), "a", "b", "c").band();
          least = Math.min(least, band);
          most = Math.max(most, band);
        }
      }
      assertThat(bounds.worst()).hasValue(least);
      assertThat(bounds.best()).hasValue(most);
      List<SortingCriterion> turned = new ArrayList<>(criteria);
      Collections.reverse(turned);
      ElectreTri same = new ElectreTri(turned, level, procedure, MissingPolicy.SKIP);
      assertThat(assign(same, open, "a", "b", "c").band()).isEqualTo(bounds.band());
    }
  }

  @Test
  void refusesWhatIsOutOfRange() {
    SortingCriterion one = SortingCriterion.of("c0", 1, LimitProfile.of("high", 50));
    assertThatThrownBy(() -> Classification.mrSort(0.4, one, one))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error duplicate-id at /criteria: sorting by 'mr-sort': a node is one criterion;"
                + " found [c0, c0].\n"
                + "error cutting-level at /majority: sorting by 'mr-sort': must be a number from"
                + " 0.5 to 1; found 0.4.");
    assertThatThrownBy(() -> Classification.electreTri(1.2, Procedure.OPTIMISTIC))
        .hasMessage(
            "error weights at /criteria: sorting by 'electre-tri': needs at least one"
                + " criterion with weight; found 0.0.\n"
                + "error cutting-level at /cuttingLevel: sorting by 'electre-tri': must be a number"
                + " from 0.5 to 1; found 1.2.");
    assertThatThrownBy(() -> LimitProfile.of("high", 50).withThresholds(5, 3))
        .hasMessage(
            "error thresholds at /preference: profile of 'high': the preference threshold is finite"
                + " and not below the indifference threshold, 5.0; found 3.0.");
    assertThatThrownBy(() -> new LimitProfile("high", 50, 0, 10, OptionalDouble.of(4)))
        .hasMessage(
            "error thresholds at /veto: profile of 'high': the veto threshold is finite, above 0"
                + " and not below the preference threshold, 10.0; found 4.0.");
    assertThatThrownBy(
            () ->
                Classification.mrSort(
                    0.5,
                    SortingCriterion.of("c0", 1, LimitProfile.of("high", 50).withThresholds(1, 2))))
        .hasMessage(
            "error thresholds at /criteria/0/profiles/0: sorting by 'mr-sort': MR-Sort has no"
                + " thresholds of indifference and preference; 'electre-tri' has; found 2.0.");
    assertThatThrownBy(
            () ->
                RatingRules.builder()
                    .addBands(Band.lowest("low", "Low"), Band.of("high", "High", 50))
                    .classification(Classification.mrSort(0.5, one))
                    .build())
        .hasMessage(
            "error band-bound at /bands/1/atLeast: rating: a band has a lower bound only where"
                + " bands follow from the score; found band 'high' from 50.0.");
  }
}

package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Criterion.AllOf;
import org.ecpat.monitoring.methodology.Criterion.AnswerIs;
import org.ecpat.monitoring.methodology.DecisionTable.Row;
import org.ecpat.monitoring.methodology.Ranking.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiers in the manner of the US Trafficking in Persons reports: the first row that holds. */
class DecisionTableTest {
  private static final String[] TIERS = {"tier-3", "watch-list", "tier-2", "tier-1"};

  private static Criterion yes(String indicator) {
    return new AnswerIs(indicator, List.of(Answer.of(true)));
  }

  private final DecisionTable example =
      (DecisionTable)
          Classification.decisionTable(
              "tier-3",
              new Row("standards", yes("standards"), "tier-1", Text.of("Standards are met.")),
              new Row(
                  "watch",
                  new AllOf(List.of(yes("efforts"), yes("watch"))),
                  "watch-list",
                  Text.of("Efforts, and a condition of the watch list.")),
              new Row("efforts", yes("efforts"), "tier-2", Text.of("Significant efforts.")));

  private static Classifier classifier(DecisionTable table, Order order) {
    RatingRules.Builder rating = RatingRules.builder().classification(table);
    for (String tier : TIERS) {
      rating.addBands(Band.lowest(tier, tier));
    }
    return table.classifier(rating.build(), order);
  }

  private static Known state(String standards, String efforts, String watch) {
    Known known = new Known();
    String[] ids = {"standards", "efforts", "watch"};
    String[] answers = {standards, efforts, watch};
    for (int i = 0; i < ids.length; i++) {
      switch (answers[i]) {
        case "yes" -> known.answer(ids[i], Answer.of(true));
        case "no" -> known.answer(ids[i], Answer.of(false));
        case "n/a" -> known.notApplicable(ids[i]);
        default -> assertThat(answers[i]).isEqualTo("?");
      }
    }
    return known;
  }

  /** Every combination that says something else; by hand from the rows. */
  @ParameterizedTest
  @CsvSource({
    // standards, efforts, watch, tier, worst, best
    "yes, ?, ?, tier-1, tier-1, tier-1",
    "no, yes, no, tier-2, tier-2, tier-2",
    "no, yes, yes, watch-list, watch-list, watch-list",
    "no, no, yes, tier-3, tier-3, tier-3",
    "no, no, ?, tier-3, tier-3, tier-3",
    "n/a, yes, n/a, tier-2, tier-2, tier-2",
    "?, yes, no, tier-2, tier-2, tier-1",
    "?, no, no, tier-3, tier-3, tier-1",
    "no, yes, ?, tier-2, watch-list, tier-2",
    "no, ?, no, tier-3, tier-3, tier-2",
    "no, ?, yes, tier-3, tier-3, tier-2",
    "?, yes, yes, watch-list, watch-list, tier-1",
    "?, ?, ?, tier-3, tier-3, tier-1"
  })
  void theFirstRowThatHoldsDecides(
      String standards, String efforts, String watch, String tier, String worst, String best) {
    Classifier classifier = classifier(example, Order.HIGHEST_FIRST);
    Known state = state(standards, efforts, watch);
    ClassAssignment assigned = classifier.assign(state).orElseThrow();
    assertThat(TIERS[assigned.band()]).isEqualTo(tier);
    assertThat(TIERS[assigned.worst().orElseThrow()]).isEqualTo(worst);
    assertThat(TIERS[assigned.best().orElseThrow()]).isEqualTo(best);
    assertThat(classifier.band(state)).hasValue(assigned.band());
  }

  @Test
  void saysWhichRowsWereTriedAndHow() {
    assertThat(classifier(example, Order.HIGHEST_FIRST).assign(state("?", "yes", "no")))
        .map(ClassAssignment::tests)
        .contains(
            List.of(
                ClassTest.of("standards", Truth.UNKNOWN),
                ClassTest.of("watch", Truth.FALSE),
                ClassTest.of("efforts", Truth.TRUE)));
  }

  @Test
  void whatIsNotKnownFollowsThePolicy() {
    Known open = state("?", "yes", "?");
    Classifier worst = classifier(example.withMissing(MissingPolicy.WORST), Order.HIGHEST_FIRST);
    assertThat(worst.band(open)).hasValue(1);
    assertThat(worst.assign(open)).map(a -> a.best().orElseThrow()).contains(3);
    Classifier refuse = classifier(example.withMissing(MissingPolicy.REFUSE), Order.HIGHEST_FIRST);
    assertThat(refuse.band(open)).isEmpty();
    assertThat(refuse.assign(open)).isEmpty();
    Known decided = state("yes", "?", "?");
    assertThat(worst.band(decided)).hasValue(3);
    assertThat(refuse.band(decided)).hasValue(3);
  }

  /** Where the first band is the best one, the worst of the possible is the last. */
  @Test
  void worstAndBestFollowTheOrderOfTheRanking() {
    Classifier turned = classifier(example.withMissing(MissingPolicy.WORST), Order.LOWEST_FIRST);
    ClassAssignment assigned = turned.assign(state("?", "yes", "no")).orElseThrow();
    assertThat(assigned.band()).isEqualTo(3);
    assertThat(assigned.worst()).hasValue(3);
    assertThat(assigned.best()).hasValue(2);
  }

  @Test
  void withoutOtherwiseAStateThatNoRowFitsHasNoClass() {
    DecisionTable table = new DecisionTable(example.rows(), Optional.empty(), MissingPolicy.SKIP);
    Classifier classifier = classifier(table, Order.HIGHEST_FIRST);
    assertThat(classifier.assign(state("no", "no", "no"))).isEmpty();
    assertThat(classifier.assign(state("?", "?", "?"))).isEmpty();
    assertThat(classifier.band(state("no", "yes", "no"))).hasValue(2);
  }

  @Test
  void wantsRowsWithDifferentIds() {
    assertThatThrownBy(() -> Classification.decisionTable("tier-3"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("error rows at /rows: decision table: needs at least one row; found none.");
    Row row = example.rows().get(0);
    assertThatThrownBy(() -> Classification.decisionTable("tier-3", row, row))
        .hasMessage(
            "error duplicate-id at /rows: decision table: the rows must have different ids; found"
                + " [standards, standards].");
  }
}

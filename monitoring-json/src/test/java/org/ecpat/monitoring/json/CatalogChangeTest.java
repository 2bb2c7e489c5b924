package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Scaling;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.Assessment;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Cause;
import org.ecpat.monitoring.progress.ChangeSplit;
import org.ecpat.monitoring.progress.NodeChange;
import org.ecpat.monitoring.scoring.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogChangeTest {
  private static final Exercise RECORD = Catalog.open("public-record");

  private static Assessment in(int year) {
    return Assessment.of(RECORD, Round.of(year));
  }

  private static void addsUp(ChangeSplit split, List<String> states) {
    int changes = 0;
    for (String state : states) {
      for (NodeChange change : split.nodes(state)) {
        if (change.difference().isPresent()) {
          changes++;
          assertThat(change.explained())
              .as("%s, %s", state, change.node())
              .isCloseTo(change.difference().getAsDouble(), within(1e-9));
        }
      }
    }
    assertThat(changes).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "2009, 2010",
    "2010, 2012",
    "2012, 2016",
    "2016, 2017",
    "2017, 2018",
    "2018, 2019",
    "2019, 2020",
    "2020, 2022"
  })
  void everyNodeOfEveryStateAddsUp(int earlier, int later) {
    ChangeSplit split = ChangeSplit.between(in(earlier), in(later));
    addsUp(split, split.states());
  }

  @Test
  void othersAddUpToo() {
    List<Aggregation> methods =
        List.of(
            Aggregations.geometricMean(),
            Aggregations.minimum(),
            Aggregations.median(),
            Aggregations.topsis(Scaling.MIN_MAX));
    for (Aggregation method : methods) {
      Methodology other =
          Methodology.builder()
              .from(RECORD.methodology())
              .aggregation(method)
              .missing(MissingPolicy.WORST)
              .build();
      ChangeSplit split = ChangeSplit.between(in(2020).with(other), in(2022).with(other));
      addsUp(split, split.states());
    }
  }

  @Test
  void eachCauseAloneIsAllOfTheChange() {
    Assessment now = in(2022);
    onlyCause(now.withWeight("national-plan", 1), Cause.WEIGHTS);
    onlyCause(now.with("THA", "minimum-age-work", Answer.of(true)), Cause.REVISED_PAST);
    Methodology other =
        Methodology.builder()
            .from(RECORD.methodology())
            .aggregation(Aggregations.geometricMean())
            .build();
    onlyCause(now.with(other), Cause.METHODOLOGY);
  }

  private static void onlyCause(Assessment changed, Cause cause) {
    NodeChange change = ChangeSplit.between(in(2022), changed).overall("THA").orElseThrow();
    assertThat(change.effects()).containsOnlyKeys(cause);
    assertThat(change.effect(cause)).isNotZero();
  }

  @Test
  void changedAnswersShareTheEffectOfTheStatesOwn() {
    ChangeSplit split = ChangeSplit.between(in(2020), in(2022));
    double shared = split.answers("THA").values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(shared)
        .isCloseTo(split.overall("THA").orElseThrow().effect(Cause.OWN_OBSERVATIONS), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void changedAnswersOfGeometricMeansShareToo(boolean worst) {
    Methodology geometric =
        Methodology.builder()
            .from(RECORD.methodology())
            .levels(List.of(NodeRules.builder().aggregation(Aggregations.geometricMean()).build()))
            .missing(worst ? MissingPolicy.WORST : MissingPolicy.SKIP)
            .build();
    ChangeSplit split = ChangeSplit.between(in(2020).with(geometric), in(2022).with(geometric));
    addsUp(split, split.states());
    for (String state : List.of("THA", "UGA", "TON")) {
      double shared = split.answers(state).values().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(shared)
          .isCloseTo(
              split.overall(state).orElseThrow().effect(Cause.OWN_OBSERVATIONS), within(1e-9));
    }
  }

  @Test
  void aChangeIsADocument() {
    BoardChange change = ChangeSplit.between(in(2020), in(2022)).board(List.of("THA", "UGA"));
    assertThat(Documents.read(BoardChange.class, Documents.text(change))).isEqualTo(change);
  }

  @Test
  void boardsOfDifferentFrameworksAreNotCompared() {
    Assessment other = Assessment.of(Catalog.open("ecpat-state-progress"), Round.of(2022));
    assertThatThrownBy(() -> ChangeSplit.between(in(2020), other))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error different-frameworks: change from round 2020 to round 2022: both boards must be"
                + " of one framework, in whatever version; found 'public-record' and"
                + " 'ecpat-state-progress'.");
  }
}

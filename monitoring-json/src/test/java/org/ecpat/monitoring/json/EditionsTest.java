package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.ExpectedScore;
import org.ecpat.monitoring.scoring.WorkedExample;
import org.ecpat.monitoring.scoring.WorkedExamples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class EditionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Round ROUND = Round.of(2025);
  private static final Edition SMALL = freeze(exercise());

  private static Exercise exercise() {
    Framework framework =
        Framework.builder()
            .id("small")
            .title(Text.of("Small"))
            .addGoals(Goal.of("goal", "Goal", "helpline", "shelter"))
            .addIndicators(
                Indicator.of(
                    "helpline",
                    "Is there a helpline?",
                    IndicatorKind.STRUCTURAL,
                    YesNoScale.yesIsGood()),
                Indicator.of(
                    "shelter",
                    "Is there a shelter?",
                    IndicatorKind.STRUCTURAL,
                    YesNoScale.yesIsGood()))
            .build();
    Observations observations =
        Observations.builder()
            .id("seen")
            .framework("small")
            .addObservations(answer("A", "helpline", true), answer("A", "shelter", false))
            .addObservations(answer("B", "helpline", true), answer("B", "shelter", true))
            .build();
    return new Exercise(framework, Methodology.of("plain", "Plain", framework), observations);
  }

  private static Observation answer(String state, String indicator, boolean yes) {
    return Observation.builder()
        .state(state)
        .indicator(indicator)
        .round(ROUND)
        .answer(Answer.of(yes))
        .addEvidence(
            Evidence.builder()
                .method(Evidence.Method.INTERVIEW)
                .confidentiality(Confidentiality.RESTRICTED)
                .summary(Text.of("told in confidence"))
                .build())
        .build();
  }

  private static Edition freeze(Exercise exercise) {
    return Editions.freeze("e", exercise, List.of(ROUND), DAY, examples(50));
  }

  private static WorkedExamples examples(double expected) {
    return WorkedExamples.builder()
        .id("by-hand")
        .framework("small")
        .methodology("plain")
        .addExamples(
            WorkedExample.builder()
                .id("half")
                .addObservations(answer("X", "helpline", true), answer("X", "shelter", false))
                .addExpected(ExpectedScore.of("X", "overall", expected))
                .build())
        .build();
  }

  private static Edition reread(Edition edition) {
    return Documents.read(Edition.class, Documents.text(edition));
  }

  private static Edition changed(String from, String to) {
    String text = Documents.text(SMALL);
    assertThat(text).contains(from);
    return Documents.read(Edition.class, text.replace(from, to));
  }

  private static List<String> findings(Edition edition) {
    return Editions.verify(edition).findings().stream()
        .filter(f -> !f.code().equals("part-changed"))
        .map(Finding::text)
        .toList();
  }

  @Test
  void holdsFromItsFileAlone() {
    Verification outcome = Editions.verify(reread(SMALL));
    assertThat(outcome.holds()).isTrue();
    assertThat(outcome.text())
        .isEqualTo("edition 'e' holds, compared bit for bit with the same version of the library");
    assertThat(Editions.fingerprint(reread(SMALL))).isEqualTo(Editions.fingerprint(SMALL));
  }

  @Test
  void restrictedEvidenceIsInNeitherFileNorDigest() {
    assertThat(Documents.text(SMALL)).doesNotContain("told in confidence");
    Exercise without =
        new Exercise(SMALL.framework(), SMALL.methodology(), reread(SMALL).observations());
    assertThat(freeze(without).digests()).isEqualTo(SMALL.digests());
  }

  @Test
  void anotherVersionOfTheLibraryIsComparedWithinATolerance() {
    Edition other = Edition.builder().from(SMALL).libraryVersion("0.0.1").build();
    assertThat(Editions.verify(Editions.sealed(other)).text())
        .isEqualTo("edition 'e' holds, compared within 1e-9 with another version of the library");
  }

  @Test
  void withinATolerance() {
    Edition near = changed("\"value\": 50", "\"value\": 50.0000000001");
    Edition other = Edition.builder().from(near).libraryVersion("0.0.1").build();
    assertThat(Editions.verify(Editions.sealed(other)).holds()).isTrue();
    assertThat(Editions.verify(Editions.sealed(near)).holds()).isFalse();
    Edition far = changed("\"value\": 50", "\"value\": 50.000001");
    Edition farther = Edition.builder().from(far).libraryVersion("0.0.1").build();
    assertThat(Editions.verify(Editions.sealed(farther)).holds()).isFalse();
  }

  @Test
  void theVersionOfTheLibraryAndTheDayCannotBeChangedUnseen() {
    Edition older = Edition.builder().from(SMALL).libraryVersion("0.0.1").build();
    assertThat(findings(older))
        .containsExactly(
            "error entry-changed at /edition/libraryVersion/0: edition 'e': must be as it was"
                + " frozen; found 0.0.1.");
    Edition later = Edition.builder().from(SMALL).frozenOn(DAY.plusDays(1)).build();
    assertThat(findings(later))
        .containsExactly(
            "error entry-changed at /edition/frozenOn/0: edition 'e': must be as it was frozen;"
                + " found 2026-11-25.");
  }

  @Test
  void aChangedExampleIsNamed() {
    Edition tampered = Edition.builder().from(SMALL).examples(examples(51)).build();
    assertThat(findings(tampered))
        .containsExactly(
            "error entry-changed at /examples/examples/0: edition 'e': must be as it was frozen;"
                + " found half.",
            "error example-differs at /examples/examples/0/expected/0/value: example 'half': must"
                + " come out as 51.0; found 50.0.");
  }

  /** Every string, number and truth in the file, each changed alone. */
  @Test
  void anyChangedValueIsRefusedOrFound() {
    JsonMapper mapper = JsonMapper.shared();
    List<Runnable> changes = new ArrayList<>();
    JsonNode tree = mapper.readTree(Documents.text(SMALL));
    List<String> unseen = new ArrayList<>();
    everyValue(tree, "", (place, change) -> changes.add(() -> tried(tree, place, change, unseen)));
    changes.forEach(Runnable::run);
    assertThat(changes.size()).isGreaterThan(150);
    // another minor version of the format itself is read alike
    assertThat(unseen).containsExactly("/version");
  }

  /** A change of one value, which can be taken back. */
  private interface Change {
    Runnable make();
  }

  private static void tried(JsonNode tree, String place, Change change, List<String> unseen) {
    Runnable back = change.make();
    try {
      Edition read = Documents.read(Edition.class, tree.toString());
      if (Editions.verify(read).holds()) {
        unseen.add(place);
      }
    } catch (InvalidInputException refused) {
      assertThat(refused.findings()).isNotEmpty();
    } finally {
      back.run();
    }
  }

  private static void everyValue(JsonNode node, String place, BiConsumer<String, Change> found) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        Change change = change(value, other -> object.set(name, other));
        either(value, place + "/" + name, change, found);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        JsonNode value = array.get(i);
        either(value, place + "/" + i, change(value, other -> array.set(at, other)), found);
      }
    }
  }

  private static void either(
      JsonNode value, String place, Change change, BiConsumer<String, Change> found) {
    if (value.isContainer()) {
      everyValue(value, place, found);
    } else {
      found.accept(place, change);
    }
  }

  private static Change change(JsonNode value, Consumer<JsonNode> setter) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    JsonNode other =
        value.isNumber()
            ? make.numberNode(value.doubleValue() + 1)
            : value.isBoolean()
                ? make.booleanNode(!value.booleanValue())
                : make.stringNode(swapped(value.asString("")));
    return () -> {
      setter.accept(other);
      return () -> setter.accept(value);
    };
  }

  /** Another text of the same length, digits for digits, so that days stay days. */
  private static String swapped(String text) {
    int last = text.length() - 1;
    char c = last < 0 ? 'x' : text.charAt(last);
    char other = c == '1' ? '2' : Character.isDigit(c) ? '1' : c == 'a' ? 'b' : 'a';
    return text.isEmpty() ? "x" : text.substring(0, last) + other;
  }

  @Test
  void aChangedAnswerIsNamedAndSoIsWhatFollowsFromIt() {
    Edition tampered =
        changed(
            "\"state\": \"A\", \"indicator\": \"shelter\", \"round\": \"2025\", \"answer\": false",
            "\"state\": \"A\", \"indicator\": \"shelter\", \"round\": \"2025\", \"answer\": true");
    assertThat(findings(tampered))
        .contains(
            "error entry-changed at /observations/observations/1: edition 'e': must be as it was"
                + " frozen; found A shelter 2025.",
            "error result-differs at /boards/2025/cards/A/scores/overall/value: edition 'e': must"
                + " come out as it was frozen, as 50; found 100.");
  }

  @Test
  void aChangedNoteThatNoScoreFollowsFromIsNamedToo() {
    assertThat(findings(changed("Is there a shelter?", "Is there any shelter?")))
        .contains(
            "error entry-changed at /framework/indicators/1: edition 'e': must be as it was"
                + " frozen; found shelter.");
  }

  @Test
  void aChangedMethodologyIsNamed() {
    assertThat(findings(changed("\"title\": \"Plain\"", "\"title\": \"Planned\"")))
        .containsExactly(
            "error entry-changed at /methodology/title/0: edition 'e': must be as it was frozen;"
                + " found Planned.");
  }

  @Test
  void aChangedResultIsNamed() {
    Edition tampered = changed("\"value\": 50", "\"value\": 51");
    assertThat(findings(tampered))
        .anyMatch(
            f ->
                f.startsWith("error entry-changed at /boards/2025/cards/0: edition 'e'")
                    && f.endsWith("found A."))
        .contains(
            "error result-differs at /boards/2025/cards/A/scores/overall/value: edition 'e': must"
                + " come out as it was frozen, as 51; found 50.");
  }

  @Test
  void aLostObservationIsCounted() {
    Exercise exercise = SMALL.exercise();
    Edition tampered =
        Edition.builder()
            .from(SMALL)
            .observations(
                Observations.builder()
                    .from(exercise.observations())
                    .observations(exercise.observations().observations().subList(0, 3))
                    .build())
            .build();
    assertThat(findings(tampered))
        .contains(
            "error entries-changed at /observations/observations: edition 'e': must have 4"
                + " entries, as it was frozen; found 3.");
  }

  @Test
  void whoMakesNewDigestsIsStillFoundByTheResult() {
    Edition tampered = changed("\"value\": 50", "\"value\": 51");
    Edition refreshed = Editions.sealed(tampered);
    assertThat(Editions.verify(refreshed).holds()).isFalse();
    assertThat(Editions.fingerprint(refreshed)).isNotEqualTo(Editions.fingerprint(SMALL));
  }

  @Test
  void aWorkedExampleThatDoesNotComeOutIsNamed() {
    Edition wrong = Editions.freeze("e", exercise(), List.of(ROUND), DAY, examples(49));
    assertThat(findings(wrong))
        .containsExactly(
            "error example-differs at /examples/examples/0/expected/0/value: example 'half': must"
                + " come out as 49.0; found 50.0.");
  }

  @Test
  void anEditionNeedsARound() {
    assertThatThrownBy(() -> Editions.freeze("e", exercise(), List.of(), DAY))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("error no-round at /boards: edition 'e': an edition needs a round.");
  }

  @Test
  void aLambdaCannotBeFrozen() {
    Exercise exercise = exercise();
    Methodology lambda =
        Methodology.builder()
            .from(exercise.methodology())
            .aggregation(Aggregations.perState((values, weights) -> values[0]))
            .build();
    assertThatThrownBy(
            () -> freeze(new Exercise(exercise.framework(), lambda, exercise.observations())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("name");
  }

  @Test
  void differencesNameWhatChangedBetweenTwoEditions() {
    Edition after =
        changed(
            "\"state\": \"A\", \"indicator\": \"shelter\", \"round\": \"2025\", \"answer\": false",
            "\"state\": \"A\", \"indicator\": \"shelter\", \"round\": \"2025\", \"answer\": true");
    assertThat(Editions.differences(SMALL, SMALL)).isEmpty();
    assertThat(Editions.differences(SMALL, after))
        .containsExactly(
            new Difference(
                "/observations/observations/A shelter 2025/answer",
                Optional.of("false"),
                Optional.of("true")));
    assertThat(Editions.differences(SMALL, after).get(0).text())
        .isEqualTo("/observations/observations/A shelter 2025/answer: false became true");
  }

  @Test
  void theBoardOf2022IsVerifiedFromItsFileAlone() {
    Exercise exercise = Catalog.open("public-record");
    Edition edition = Editions.freeze("record-2022", exercise, List.of(Round.of(2022)), DAY);
    assertThat(Editions.verify(reread(edition)).text())
        .isEqualTo(
            "edition 'record-2022' holds, compared bit for bit with the same version of the"
                + " library");
  }
}

package org.ecpat.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static final List<String> KNOWN =
      List.of("helpline", "hotline", "law", "OPSC", "shelter");

  @ParameterizedTest
  @CsvSource({
    "helplne, helpline", "helpilne, helpline", "HELPLINE, helpline", "opsc, OPSC", "OPCS, OPSC",
    "lwa, law", "lav, law", "laws, law", "sheltre, shelter", "hatline, hotline"
  })
  void theNearestNameIsFound(String name, String meant) {
    assertThat(Names.nearest(name, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"birth-registration", "wal", "x", "''", "OPAC-1", "policy"})
  void farNamesAreNotSuggested(String name) {
    assertThat(Names.nearest(name, KNOWN)).isEmpty();
  }

  /** One letter is as near to every other: only the same in another case is meant. */
  @Test
  void aNameThatSharesNoLetterIsNotSuggested() {
    assertThat(Names.nearest("Z", List.of("A", "B"))).isEmpty();
    assertThat(Names.nearest("", List.of("A"))).isEmpty();
    assertThat(Names.nearest("a", List.of("A", "B"))).contains("A");
  }

  @Test
  void ofEquallyNearNamesTheFirstInOrderIsTaken() {
    assertThat(Names.nearest("IRX", List.of("IRQ", "IRL", "IRN"))).contains("IRL");
    assertThat(Names.nearest("IRX", Set.of("IRQ", "IRL", "IRN"))).contains("IRL");
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    assertThat(Names.nearest("CHILD-LINE", List.of("child-line"))).contains("child-line");
  }

  @Test
  void theRemedySuggestsOrLists() {
    assertThat(Names.remedy("helplne", KNOWN)).isEqualTo("Did you mean 'helpline'?");
    assertThat(Names.remedy("wal", KNOWN))
        .isEqualTo("Known: 'OPSC', 'helpline', 'hotline', 'law', 'shelter'.");
    assertThat(Names.remedy("law", List.of())).isEqualTo("None is known.");
  }

  @Test
  void longListsAreCut() {
    List<String> many = IntStream.range(100, 113).mapToObj(i -> "n" + i).toList();
    assertThat(Names.remedy("something", many))
        .isEqualTo(
            "Known: 'n100', 'n101', 'n102', 'n103', 'n104', 'n105', 'n106', 'n107', 'n108',"
                + " 'n109', 'n110', 'n111' and 1 more.");
  }

  @Test
  void definitionsStopLookingForNearNamesInTime() {
    Definitions names = Definitions.of("name", "the names");
    IntStream.range(0, 600_000).forEach(i -> names.put("name" + i, "/names/" + i));
    List<Finding> findings = new ArrayList<>();
    names.require("nam3", "x", "/a", findings);
    names.require("nam4", "x", "/b", findings);
    names.require("nam5", "x", "/c", findings);
    names.require("nam3", "x", "/d", findings);
    assertThat(findings)
        .extracting(Finding::text)
        .containsExactly(
            "error unknown-name at /a: x: must refer to one of the names; found 'nam3'."
                + " Did you mean 'name3'?",
            "error unknown-name at /b: x: must refer to one of the names; found 'nam4'."
                + " Did you mean 'name4'?",
            "error unknown-name at /c: x: must refer to one of the names; found 'nam5'.",
            "error unknown-name at /d: x: must refer to one of the names; found 'nam3'."
                + " Did you mean 'name3'?");
  }

  @Test
  void definitionsKnowTheFirstPlaceOfAName() {
    Definitions names = Definitions.of("name", "the names");
    assertThat(names.isEmpty()).isTrue();
    names.put("a", "/0");
    names.put("a", "/1");
    assertThat(names.isEmpty()).isFalse();
    assertThat(names.has("a")).isTrue();
    assertThat(names.has("b")).isFalse();
    List<Finding> findings = new ArrayList<>();
    names.requireUnique("a", "x", "/0", findings);
    names.require("a", "x", "/2", findings);
    names.requireAll(List.of("a", "a"), "x", "/3", findings);
    assertThat(findings).isEmpty();
    names.requireUnique("a", "x", "/1", findings);
    names.require(Severity.NOTE, "b", "x", "/2", findings);
    names.requireAll(List.of("a", "b"), "x", "/3", findings);
    assertThat(findings)
        .extracting(Finding::text)
        .containsExactly(
            "error duplicate-id at /1: x: an id must be used once; found 'a'."
                + " It is first used at /0.",
            "note unknown-name at /2: x: must refer to one of the names; found 'b'."
                + " Known: 'a'.",
            "error unknown-name at /3/1: x: must refer to one of the names; found 'b'."
                + " Known: 'a'.");
  }
}

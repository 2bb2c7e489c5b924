package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of methods in the Javadoc of the factories. */
class MethodTablesTest {
  private static final Path SOURCES =
      Path.of("src", "main", "java", "org", "ecpat", "monitoring", "methodology");

  /** The table rows of a class comment, without line breaks. */
  private static List<String> rows(String type) throws IOException {
    String source = Files.readString(SOURCES.resolve(type + ".java"), StandardCharsets.UTF_8);
    String comment =
        source
            .substring(0, source.indexOf("public final class " + type))
            .replaceAll("\\s*\\* ?", " ");
    return Arrays.stream(comment.split("<tr>", -1)).skip(1).toList();
  }

  static Stream<Class<?>> factories() {
    return Stream.of(
        Preparations.class,
        Normalizations.class,
        Weightings.class,
        Aggregations.class,
        Transforms.class,
        Reconciliations.class);
  }

  /** Every factory of a strategy has a row, and every cell of a row says something. */
  @ParameterizedTest
  @MethodSource("factories")
  void everyFactoryHasItsRow(Class<?> type) throws IOException {
    Set<String> factories =
        Arrays.stream(type.getDeclaredMethods())
            .filter(m -> java.lang.reflect.Modifier.isPublic(m.getModifiers()))
            .filter(m -> Strategy.class.isAssignableFrom(m.getReturnType()))
            .map(java.lang.reflect.Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> rows = rows(type.getSimpleName());
    for (String factory : factories) {
      assertThat(rows).as(factory).anyMatch(row -> row.contains("{@link #" + factory));
    }
    for (String row : rows) {
      assertThat(row).doesNotContainPattern("<td>\\s*</td>");
    }
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        Arguments.of("Preparations", "method, what it does, constant, missing, negative, source"),
        Arguments.of("Normalizations", "method, formula, constant, no data, negative, source"),
        Arguments.of(
            "Weightings", "method, weight of a child, constant, missing, negative, source"),
        Arguments.of("Aggregations", "method, formula, zero, negative, source, constant"),
        Arguments.of("Transforms", "method, formula, zero, negative, source"),
        Arguments.of("Reconciliations", "method, observation that counts, missing, source"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heads")
  void everyTableSaysWhatItDoesWithAwkwardInput(String type, String words) throws IOException {
    String heads =
        rows(type).stream().filter(row -> row.contains("<th>")).collect(Collectors.joining());
    assertThat(heads).contains(words.split(", ", -1));
  }

  /** Names by which documents find methods stand beside the factories in the tables. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Preparations",
        "Normalizations",
        "Weightings",
        "Aggregations",
        "Transforms",
        "Reconciliations"
      })
  void everyNameIsInATable(String type) throws IOException {
    String rows = String.join(" ", rows(type));
    Class<? extends Strategy> family =
        switch (type) {
          case "Preparations" -> Preparation.class;
          case "Normalizations" -> Normalization.class;
          case "Weightings" -> Weighting.class;
          case "Aggregations" -> Aggregation.class;
          case "Transforms" -> Transform.class;
          default -> Reconciliation.class;
        };
    assertThat(Methods.builtIn().family(family).keySet())
        .allSatisfy(name -> assertThat(rows).contains("{@code " + name + "}"));
  }
}

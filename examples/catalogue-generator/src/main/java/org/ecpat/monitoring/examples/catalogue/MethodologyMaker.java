package org.ecpat.monitoring.examples.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.methodology.Reconciliations;
import org.ecpat.monitoring.methodology.Weightings;
import org.ecpat.monitoring.observation.Round;

/** Makes the methodology of an exercise. */
final class MethodologyMaker {
  private static final String GROUP = "group ";
  private static final String WITHIN = " within ";
  private static final String RECORD = "public_record.csv ILAB_ rows of ";

  /** What the table says and the maker does, word for word; other words need other code. */
  private static final Map<String, String> UNDERSTOOD =
      Map.of(
          "range", "0..100",
          "weights", "declared",
          "goal_weights", "equal",
          "aggregation", "arithmetic",
          "missing", "skip",
          "rounding", "none",
          "ranking", "standard competition, higher is better",
          "assessors", "latest");

  private final Inputs inputs;
  private final StateRegister states;

  MethodologyMaker(Inputs inputs, StateRegister states) {
    this.inputs = inputs;
    this.states = states;
  }

  /** The methodology for a framework. */
  Methodology make(Framework framework) {
    Table table = inputs.curated("methodology").where("exercise", framework.id());
    UNDERSTOOD.forEach((key, value) -> require(table.only("key", key), value));
    return Methodology.builder()
        .id(value(table, "id"))
        .title(
            Text.of(value(table, "title_en"))
                .with("fr", value(table, "title_fr"))
                .with("es", value(table, "title_es")))
        .description(description(table))
        .framework(framework.id())
        .certainty(Certainty.RECONSTRUCTED)
        .sources(new SourceList(inputs).of(List.of("this-catalogue")))
        .populations(populations(framework.id()))
        .normalization(Normalizations.byScale())
        .weighting(Weightings.declared())
        .aggregation(Aggregations.arithmeticMean())
        .missing(MissingPolicy.SKIP)
        .minimumCoverage(Double.parseDouble(value(table, "minimum_coverage")))
        .rating(rating(framework))
        .ranking(Ranking.DEFAULT)
        .reconciliation(Reconciliations.latest())
        .build();
  }

  private static String value(Table table, String key) {
    return table.only("key", key).text("value");
  }

  private static void require(Row row, String value) {
    if (!row.text("value").equals(value)) {
      throw new IllegalStateException(row.where() + ": this program only knows '" + value + "'");
    }
  }

  /** The statement, then the reason of each choice. */
  private static Text description(Table table) {
    return Text.of(description(table, "en"))
        .with("fr", description(table, "fr"))
        .with("es", description(table, "es"));
  }

  private static String description(Table table, String language) {
    String reasons =
        table.rows().stream()
            .filter(row -> !row.text("key").startsWith("statement"))
            .flatMap(row -> row.optional("reason_" + language).stream())
            .collect(Collectors.joining(" "));
    return value(table, "statement_" + language) + " " + reasons;
  }

  private List<Population> populations(String exercise) {
    return inputs.curated("rounds").where("exercise", exercise).rows().stream()
        .map(this::population)
        .toList();
  }

  private Population population(Row row) {
    String round = row.text("round");
    List<String> codes = List.copyOf(states(row.text("states_from"), round));
    if (codes.size() != row.number("expected_states")) {
      throw new IllegalStateException(
          row.where() + " expects " + row.text("expected_states") + " states, not " + codes.size());
    }
    return new Population(round, codes);
  }

  private Collection<String> states(String from, String round) {
    int within = from.indexOf(WITHIN);
    if (within >= 0) {
      Set<String> both = new TreeSet<>(states(from.substring(0, within), round));
      both.retainAll(states(from.substring(within + WITHIN.length()), round));
      return both;
    }
    if (from.startsWith(GROUP)) {
      return states
          .group(from.substring(GROUP.length()))
          .orElseThrow()
          .statesOn(Round.of(Integer.parseInt(round)).date());
    }
    if (from.startsWith(RECORD)) {
      return inputs.recordedStates(from.substring(RECORD.length()));
    }
    throw new IllegalStateException("rounds.csv: unknown states_from '" + from + "'");
  }

  private RatingRules rating(Framework framework) {
    List<Band> bands =
        new ArrayList<>(
            inputs.curated("bands").where("exercise", framework.id()).rows().stream()
                .map(MethodologyMaker::band)
                .toList());
    Collections.reverse(bands);
    return RatingRules.builder()
        .bands(bands)
        .caps(
            inputs.curated("caps").where("exercise", framework.id()).rows().stream()
                .map(row -> cap(row, framework))
                .toList())
        .build();
  }

  private static Band band(Row row) {
    return Band.builder()
        .id(row.text("id"))
        .label(row.translated("label"))
        .atLeast(
            row.optional("lower_bound")
                .map(bound -> OptionalDouble.of(Double.parseDouble(bound)))
                .orElse(OptionalDouble.empty()))
        .color(Optional.of(row.text("colour").toLowerCase(Locale.ROOT)))
        .symbol(row.text("symbol"))
        .build();
  }

  private static Cap cap(Row row, Framework framework) {
    String indicator = row.text("indicator");
    boolean yesNo = framework.indicator(indicator).orElseThrow().scale() instanceof YesNoScale;
    String word = row.text("answer");
    Answer answer = yesNo ? Answer.of(word.equals("yes")) : Answer.of(word);
    return new Cap(
        row.text("id"),
        row.text("no_better_than"),
        new Criterion.AnswerIs(indicator, List.of(answer)),
        row.translated("reason"));
  }
}

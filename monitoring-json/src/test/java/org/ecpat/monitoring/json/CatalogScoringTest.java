package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.scoring.Unrated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scores the catalogue, from its documents to boards and back to documents.
 *
 * <p>{@code public-record-scores.csv} was computed by a separate calculation: a Python program that
 * reads the reference data and the tables of decisions and shares no code with this library. It has
 * twelve decimals.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogScoringTest {
  private static final List<Integer> POSITIONS_ONLY = List.of(2009, 2010, 2011, 2012);
  private static final String SECRET = "told by a child in shelter seven";

  private final Exercise exercise = Catalog.open("public-record");
  private final ScoringPlan plan = Scoring.plan(exercise);
  private final Map<Integer, Scoreboard> boards = new TreeMap<>();

  CatalogScoringTest() {
    for (Population population : exercise.methodology().populations()) {
      int year = Integer.parseInt(population.round());
      boards.put(year, plan.score(exercise.observations(), Round.of(year)));
    }
  }

  private Scoreboard board(int year) {
    return Objects.requireNonNull(boards.get(year));
  }

  /** One row of the separate calculation. */
  private record Expected(
      int round,
      String state,
      OptionalDouble score,
      double coverage,
      double low,
      double high,
      String rating) {
    static Expected of(String line) {
      String[] cells = line.split(",", -1);
      return new Expected(
          Integer.parseInt(cells[0]),
          cells[1],
          cells[2].isEmpty() ? OptionalDouble.empty() : number(cells[2]),
          number(cells[3]).getAsDouble(),
          number(cells[4]).getAsDouble(),
          number(cells[5]).getAsDouble(),
          cells[6]);
    }

    private static OptionalDouble number(String cell) {
      return OptionalDouble.of(Double.parseDouble(cell));
    }

    static List<Expected> ofRound(int year) {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      CatalogScoringTest.class.getResourceAsStream("/public-record-scores.csv")),
                  StandardCharsets.UTF_8))) {
        return reader.lines().skip(1).map(Expected::of).filter(e -> e.round() == year).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2009, 2010, 2011, 2012, 2016, 2017, 2018, 2019, 2020, 2022})
  void agreesWithTheSeparateCalculation(int year) {
    List<Expected> expected = Expected.ofRound(year);
    assertThat(board(year).cards())
        .extracting(Scorecard::state)
        .isEqualTo(expected.stream().map(Expected::state).toList());
    for (Expected row : expected) {
      Scorecard card = board(year).card(row.state()).orElseThrow();
      assertThat(card.overall().value().isPresent())
          .as(row.state())
          .isEqualTo(row.score().isPresent());
      if (row.score().isPresent()) {
        assertThat(card.overall().value().getAsDouble())
            .as(row.state())
            .isCloseTo(row.score().getAsDouble(), within(1e-9));
      }
      assertThat(card.overall().coverage().getAsDouble())
          .as(row.state())
          .isCloseTo(row.coverage(), within(1e-9));
      assertThat(card.overall().bounds().orElseThrow().low())
          .as(row.state())
          .isCloseTo(row.low(), within(1e-9));
      assertThat(card.overall().bounds().orElseThrow().high())
          .as(row.state())
          .isCloseTo(row.high(), within(1e-9));
      assertThat(card.rating().map(Rating::band).orElse(""))
          .as(row.state())
          .isEqualTo(row.rating());
    }
  }

  @Test
  void boardOf2022() {
    Scoreboard board = board(2022);
    assertThat(board.cards()).hasSize(142);
    assertThat(withRecords(2022)).hasSize(130);
    Map<String, Long> ratings =
        board.cards().stream()
            .flatMap(card -> card.rating().stream())
            .collect(Collectors.groupingBy(Rating::band, Collectors.counting()));
    assertThat(ratings)
        .isEqualTo(
            Map.of(
                "strong-on-record", 38L,
                "fair-on-record", 22L,
                "limited-on-record", 40L,
                "weak-on-record", 9L));
    assertThat(board.byRank().subList(0, 4))
        .extracting(Scorecard::state)
        .containsExactly("LKA", "MNE", "OMN", "TUN");
    assertThat(board.card("LKA").flatMap(Scorecard::rank).orElseThrow().sharedBy()).isEqualTo(4);
  }

  private List<String> withRecords(int year) {
    return exercise.observations().observations().stream()
        .filter(o -> o.round().equals(Round.of(year)))
        .map(Observation::state)
        .distinct()
        .filter(state -> board(year).card(state).isPresent())
        .toList();
  }

  @Test
  void statesWithoutRecordsStandThereUnrated() {
    List<String> known = withRecords(2022);
    List<Scorecard> others =
        board(2022).cards().stream().filter(card -> !known.contains(card.state())).toList();
    assertThat(others).hasSize(12);
    for (Scorecard card : others) {
      assertThat(card.rating()).isEmpty();
      assertThat(card.rank()).isEmpty();
      assertThat(card.overall().coverage().getAsDouble()).isLessThan(0.12);
      boolean isTaiwan = card.state().equals("TWN");
      assertThat(card.unrated().map(Unrated::cause))
          .contains(isTaiwan ? Unrated.Cause.NO_SCORE : Unrated.Cause.LOW_COVERAGE);
      Basis basis = card.score("position-crc").flatMap(Score::basis).orElseThrow();
      assertThat(basis.qualifiers())
          .isEqualTo(
              isTaiwan
                  ? List.of()
                  : List.of(Qualifier.of(Qualifier.Kind.CARRIED_FORWARD, "2015-03-14")));
      assertThat(basis.origin()).isEqualTo(isTaiwan ? Basis.Origin.NOTHING : Basis.Origin.REGISTER);
    }
  }

  @Test
  void nobodyIsRatedWhereOnlyPositionsAreKnown() {
    for (int year : POSITIONS_ONLY) {
      assertThat(board(year).cards()).hasSize(196);
      for (Scorecard card : board(year).cards()) {
        assertThat(card.unrated().map(Unrated::cause)).contains(Unrated.Cause.LOW_COVERAGE);
        assertThat(card.overall().coverage().getAsDouble()).isLessThan(0.12);
      }
    }
  }

  @Test
  void boundsContainEveryScore() {
    for (Scoreboard board : boards.values()) {
      for (Scorecard card : board.cards()) {
        for (Score score : card.scores()) {
          if (score.value().isPresent() && score.bounds().isPresent()) {
            assertThat(score.bounds().get().contain(score.value().getAsDouble()))
                .as("%s %s %s", board.round(), card.state(), score)
                .isTrue();
          }
        }
        assertThat(card.overall().bounds()).as(card.state()).isPresent();
      }
    }
  }

  @Test
  void contributionsAddUp() {
    for (Scoreboard board : boards.values()) {
      for (Scorecard card : board.cards()) {
        if (card.overall().value().isPresent()) {
          assertThat(contributions(card, true))
              .as("indicators of %s in %s", card.state(), board.round())
              .isCloseTo(card.overall().value().getAsDouble(), within(1e-9));
          assertThat(contributions(card, false))
              .as("goals of %s in %s", card.state(), board.round())
              .isCloseTo(card.overall().value().getAsDouble(), within(1e-9));
        }
      }
    }
  }

  private static double contributions(Scorecard card, boolean ofIndicators) {
    return card.scores().stream()
        .filter(score -> score.parent().isPresent() && score.basis().isPresent() == ofIndicators)
        .mapToDouble(Score::contribution)
        .sum();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2010, 20231124})
  void orderOfObservationsChangesNoByte(long seed) {
    List<Observation> shuffled = new ArrayList<>(exercise.observations().observations());
    Collections.shuffle(shuffled, new Random(seed));
    Observations others =
        Observations.builder().from(exercise.observations()).observations(shuffled).build();
    Scoreboard board = plan.score(others, Round.of(2022));
    assertThat(board.equals(board(2022))).isTrue();
    assertThat(Documents.text(board).equals(Documents.text(board(2022)))).isTrue();
  }

  @Test
  void numberOfThreadsChangesNoByte() throws InterruptedException, ExecutionException {
    List<String> byOne = texts(1);
    List<String> byEight = texts(8);
    assertThat(byOne).hasSize(10);
    for (int i = 0; i < byOne.size(); i++) {
      assertThat(byOne.get(i).equals(byEight.get(i))).as("board %d", i).isTrue();
    }
  }

  /** The boards of all rounds as documents, each round scored by one of some threads. */
  private List<String> texts(int threads) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> futures = new ArrayList<>();
      for (int year : boards.keySet()) {
        futures.add(
            pool.submit(() -> Documents.text(plan.score(exercise.observations(), Round.of(year)))));
      }
      List<String> texts = new ArrayList<>();
      for (Future<String> future : futures) {
        texts.add(future.get());
      }
      return texts;
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2012, 2022})
  void boardIsReadAsItWasWritten(int year) {
    String text = Documents.text(board(year));
    assertThat(Documents.read(Scoreboard.class, text).equals(board(year))).isTrue();
  }

  @Test
  void restrictedEvidenceIsShownOnlyIfAskedForByName() {
    Observations observations = withRestrictedEvidence();
    Scoreboard board = plan.score(observations, Round.of(2022));
    Report report = Report.of(exercise.framework());

    assertThat(Documents.text(observations)).doesNotContain(SECRET);
    assertThat(Documents.text(board)).doesNotContain(SECRET);
    assertThat(report.board(board).toString()).doesNotContain(SECRET);
    assertThat(report.card(board, "KEN").toString()).doesNotContain(SECRET);
    assertThat(report.card(board, "KEN").markdown()).doesNotContain(SECRET);
    assertThat(
            Documents.writer()
                .including(Confidentiality.RESTRICTED)
                .text(board.only(List.of("KEN"))))
        .contains(SECRET);
  }

  private Observations withRestrictedEvidence() {
    Evidence secret =
        Evidence.builder()
            .method(Evidence.Method.INTERVIEW)
            .summary(Text.of(SECRET))
            .confidentiality(Confidentiality.RESTRICTED)
            .build();
    return Observations.builder()
        .from(exercise.observations())
        .observations(
            exercise.observations().observations().stream()
                .map(
                    o ->
                        o.state().equals("KEN")
                            ? Observation.builder().from(o).addEvidence(secret).build()
                            : o)
                .toList())
        .build();
  }

  @Test
  void campaignIsAnsweredByLessThanHalf() {
    Exercise campaign = Catalog.open("ecpat-state-progress");
    ScoringPlan its = Scoring.plan(campaign);
    for (int year : boards.keySet()) {
      Scoreboard board = its.score(campaign.observations(), Round.of(year));
      assertThat(board.cards()).isNotEmpty();
      for (Scorecard card : board.cards()) {
        assertThat(card.overall().coverage().getAsDouble()).isLessThan(0.5);
        assertThat(card.rating()).isEmpty();
        assertThat(card.unrated()).isPresent();
      }
    }
  }

  @Test
  void disagreementOfTerritoriesIsVisible() {
    Scorecard card = board(2016).card("PAK").orElseThrow();
    Basis basis = card.score("minimum-age-work").flatMap(Score::basis).orElseThrow();
    assertThat(basis.answer().map(a -> a.text())).contains("no");
    assertThat(basis.qualifiers()).containsExactly(Qualifier.of(Qualifier.Kind.ESTIMATED));
    assertThat(basis.note().map(Text::value))
        .contains(
            "The territories differ. Federal: No; Punjab: Yes; Khyber Pakhtunkhwa: Yes;"
                + " Sindh: No; Balochistan: No.");
    assertThat(basis.evidence()).hasSize(5);
  }
}

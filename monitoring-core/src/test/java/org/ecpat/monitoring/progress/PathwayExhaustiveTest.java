package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.Scaling;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pathways against every set of changed answers there is, each scored as a whole board. */
class PathwayExhaustiveTest {
  private static final int MONOTONE = 1;

  static Stream<Arguments> methods() {
    return Stream.of(
        Arguments.of("arithmetic", 60, MONOTONE),
        Arguments.of("costs", 40, MONOTONE),
        Arguments.of("geometric", 20, MONOTONE),
        Arguments.of("minimum", 10, MONOTONE),
        Arguments.of("median", 20, MONOTONE),
        Arguments.of("threshold", 20, 0),
        Arguments.of("min-max", 6, 0),
        Arguments.of("topsis", 6, 0),
        Arguments.of("imputed", 4, 0));
  }

  private static Methodology.Builder builder(String method) {
    Methodology.Builder builder = Methodology.builder();
    return switch (method) {
      case "geometric" -> builder.aggregation(Aggregations.geometricMean());
      case "minimum" -> builder.aggregation(Aggregations.minimum());
      case "median" -> builder.aggregation(Aggregations.median());
      case "threshold" -> builder.threshold(0.6);
      case "min-max" -> builder.normalization(Normalizations.minMax());
      case "topsis" -> builder.aggregation(Aggregations.topsis(Scaling.MIN_MAX));
      case "imputed" -> builder.addPreparation(Preparations.imputeMean());
      default -> builder;
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void noSmallerOrCheaperSetReachesTheBand(String method, int cases, int monotone) {
    int reached = 0;
    for (int seed = 0; seed < cases; seed++) {
      PathwayCase small = new PathwayCase(seed, builder(method));
      Pathways pathways = Pathways.of(small.assessment());
      Scorecard card = small.assessment().board().card("A").orElseThrow();
      if (card.rating().filter(r -> r.band().equals("top")).isEmpty()) {
        PathwayRequest request = request(method, seed);
        Pathway pathway = pathways.find(request);
        reached += compare(small, pathway, monotone == MONOTONE);
      }
    }
    assertThat(reached).isPositive();
  }

  private static PathwayRequest request(String method, int seed) {
    PathwayRequest.Builder request = PathwayRequest.builder().state("A");
    Random random = new Random(seed);
    if (method.equals("costs")) {
      for (int i = 0; i < PathwayCase.INDICATORS; i++) {
        request.putCosts("i" + i, random.nextInt(5) / 2.0);
      }
      request.addFixed("i" + random.nextInt(PathwayCase.INDICATORS));
    }
    return request.build();
  }

  private static int compare(PathwayCase small, Pathway pathway, boolean monotone) {
    Every every = new Every(small, pathway);
    assertThat(pathway.search())
        .isEqualTo(
            every.best.isEmpty() ? Pathway.Search.UNREACHABLE : Pathway.Search.COMPLETE);
    assertThat(pathway.count()).isEqualTo(every.best.size());
    assertThat(pathway.sets().stream().map(s -> List.copyOf(s.answers().keySet())))
        .containsExactlyElementsOf(every.best.stream().limit(10).toList());
    for (PathwaySet set : pathway.sets()) {
      assertThat(set.cost()).isEqualTo(every.cost);
      Scorecard card = card(small, set.answers());
      assertThat(every.reaches(card)).isTrue();
      assertThat(set.score()).isEqualTo(card.overall().value());
      assertThat(card.rating().map(Rating::band)).hasValue(set.band());
      if (monotone) {
        levelsAreLowest(small, every, set);
      }
    }
    stepsAreThoseOfBoards(small, pathway);
    return pathway.sets().isEmpty() ? 0 : 1;
  }

  private static void levelsAreLowest(PathwayCase small, Every every, PathwaySet set) {
    for (AnswerChange change : set.changes()) {
      boolean lower =
          change.to().text().equals("all")
              && !change.from().map(Answer::text).equals(Optional.of("some"));
      if (lower) {
        Map<String, Answer> answers = new LinkedHashMap<>(set.answers());
        answers.put(change.indicator(), Answer.of("some"));
        assertThat(every.reaches(card(small, answers))).isFalse();
      }
    }
  }

  private static void stepsAreThoseOfBoards(PathwayCase small, Pathway pathway) {
    Score now = small.assessment().board().card("A").orElseThrow().overall();
    for (SingleStep step : pathway.steps()) {
      Scorecard card = card(small, Map.of(step.change().indicator(), step.change().to()));
      assertThat(step.band()).isEqualTo(card.rating().map(Rating::band));
      if (step.gain().isPresent()) {
        assertThat(now.value().orElseThrow() + step.gain().getAsDouble())
            .isEqualTo(card.overall().value().orElseThrow(), within(1e-9));
      }
    }
    List<Double> gains =
        pathway.steps().stream().map(s -> -s.gain().orElse(Double.NEGATIVE_INFINITY)).toList();
    assertThat(gains).isSorted();
  }

  private static Scorecard card(PathwayCase small, Map<String, Answer> answers) {
    return small.assessment().with("A", answers).board().card("A").orElseThrow();
  }

  /** All sets of better answers, and those that are cheapest, then smallest. */
  private static final class Every {
    private final List<String> order = List.of("low", "mid", "top");
    private final String toward;
    private double cost = Double.POSITIVE_INFINITY;
    private List<List<String>> best = new ArrayList<>();

    Every(PathwayCase small, Pathway pathway) {
      this.toward = pathway.toward();
      List<Integer> open = open(small, pathway.request());
      int size = Integer.MAX_VALUE;
      for (int set = 0; set < 1 << open.size(); set++) {
        int bits = set;
        List<Integer> chosen =
            IntStream.range(0, open.size())
                .filter(k -> ((bits >> k) & 1) == 1)
                .mapToObj(open::get)
                .toList();
        double its = chosen.stream().mapToDouble(i -> pathway.request().cost("i" + i)).sum();
        boolean asGood = its < cost || (its == cost && chosen.size() <= size);
        if (asGood && reaches(card(small, answers(chosen)))) {
          if (its < cost || chosen.size() < size) {
            best = new ArrayList<>();
          }
          cost = its;
          size = chosen.size();
          best.add(ids(small, chosen));
        }
      }
      best.sort((a, b) -> compare(small, a, b));
    }

    private static List<Integer> open(PathwayCase small, PathwayRequest request) {
      Scorecard card = small.assessment().board().card("A").orElseThrow();
      return IntStream.range(0, PathwayCase.INDICATORS)
          .filter(i -> !request.fixed().contains("i" + i))
          .filter(
              i -> {
                var basis = card.score("i" + i).orElseThrow().basis().orElseThrow();
                return basis.answer().isPresent()
                    ? !basis.answer().get().equals(PathwayCase.best(i))
                    : basis.absence().orElseThrow()
                        != Absence.NOT_APPLICABLE;
              })
          .boxed()
          .toList();
    }

    private static Map<String, Answer> answers(List<Integer> chosen) {
      Map<String, Answer> answers = new LinkedHashMap<>();
      chosen.forEach(i -> answers.put("i" + i, PathwayCase.best(i)));
      return answers;
    }

    private static List<String> plan(PathwayCase small) {
      return small.assessment().plan().indicators().stream().map(i -> i.id()).toList();
    }

    private static List<String> ids(PathwayCase small, List<Integer> chosen) {
      return plan(small).stream()
          .filter(id -> chosen.contains(Integer.parseInt(id.substring(1))))
          .toList();
    }

    private static int compare(PathwayCase small, List<String> a, List<String> b) {
      List<String> plan = plan(small);
      for (int k = 0; k < a.size(); k++) {
        int difference = Integer.compare(plan.indexOf(a.get(k)), plan.indexOf(b.get(k)));
        if (difference != 0) {
          return difference;
        }
      }
      return 0;
    }

    boolean reaches(Scorecard card) {
      return card.rating()
          .map(r -> order.indexOf(r.band()) >= order.indexOf(toward))
          .orElse(false);
    }
  }
}

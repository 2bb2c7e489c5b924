package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.methodology.Weightings;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.Assessment;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.Mover;
import org.ecpat.monitoring.progress.Obstacle;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.PathwayRequest;
import org.ecpat.monitoring.progress.PathwaySet;
import org.ecpat.monitoring.progress.Pathways;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scorecard;
import org.junit.jupiter.api.Test;

/** Pathways and comparisons of the public record. */
class CatalogPathwayTest {
  private static final Exercise RECORD = Catalog.open("public-record");
  private static final Assessment NOW = Assessment.of(RECORD, Round.of(2022));
  private static final Pathways PATHWAYS = Pathways.of(NOW);

  private static Scorecard card(Assessment assessment, String state) {
    return assessment.board().card(state).orElseThrow();
  }

  @Test
  void everyWayOf2022ReachesItsBandAndNoneIsLonger() {
    List<Pathway> all = PATHWAYS.all();
    assertThat(PATHWAYS.states()).hasSize(142);
    assertThat(all).hasSize(104).allMatch(p -> p.search() == Pathway.Search.COMPLETE);
    RatingRules rules = RECORD.methodology().rating().orElseThrow();
    Map<String, Map<String, Answer>> first = new LinkedHashMap<>();
    all.forEach(p -> first.put(p.request().state(), p.sets().get(0).answers()));
    Assessment changed = NOW;
    for (Map.Entry<String, Map<String, Answer>> e : first.entrySet()) {
      changed = changed.with(e.getKey(), e.getValue());
    }
    // no score of this methodology depends on another state, so all ways can be gone at once
    var board = changed.board();
    for (Pathway pathway : all) {
      PathwaySet set = pathway.sets().get(0);
      Scorecard card = board.card(pathway.request().state()).orElseThrow();
      assertThat(card.rating().map(Rating::band)).hasValue(set.band());
      assertThat(card.overall().value()).isEqualTo(set.score());
      assertThat(rules.index(set.band())).isGreaterThanOrEqualTo(rules.index(pathway.toward()));
    }
  }

  @Test
  void oneAnswerLessIsNotEnough() {
    for (String state : List.of("UGA", "TZA", "TON", "MDV")) {
      Pathway pathway = PATHWAYS.from(state);
      for (PathwaySet set : pathway.sets()) {
        for (String left : set.answers().keySet()) {
          Map<String, Answer> fewer = new LinkedHashMap<>(set.answers());
          fewer.remove(left);
          assertThat(card(NOW.with(state, fewer), state).rating().map(Rating::band))
              .isEqualTo(pathway.band());
        }
      }
    }
  }

  @Test
  void capsKeepTheMaldivesOut() {
    Pathway pathway = PATHWAYS.from("MDV");
    assertThat(pathway.obstacles().stream().map(Obstacle::id))
        .containsExactly("no-law-on-trafficking", "no-law-on-exploitation", "overall");
    assertThat(pathway.sets().get(0).answers())
        .containsOnlyKeys("law-exploitation", "law-trafficking");
  }

  @Test
  void aFartherBandCanBeNamedAndAnswersCanBeFixed() {
    Pathway farther =
        PATHWAYS.find(
            PathwayRequest.builder()
                .state("MDV")
                .toward("strong-on-record")
                .putCosts("law-trafficking", 10)
                .build());
    assertThat(farther.search()).isEqualTo(Pathway.Search.COMPLETE);
    assertThat(farther.sets().get(0).cost()).isGreaterThan(10);
    Pathway never =
        PATHWAYS.find(PathwayRequest.builder().state("MDV").addFixed("law-trafficking").build());
    assertThat(never.search()).isEqualTo(Pathway.Search.UNREACHABLE);
    assertThat(never.highestBand()).isEqualTo(Optional.of("limited-on-record"));
  }

  @Test
  void aPathwayIsADocument() {
    for (String state : List.of("UGA", "CHN", "WLF")) {
      Pathway pathway = PATHWAYS.from(state);
      assertThat(Documents.read(Pathway.class, Documents.text(pathway))).isEqualTo(pathway);
    }
  }

  @Test
  void equalWeightsAreComparedWithTheDeclaredOnes() {
    Methodology equal =
        Methodology.builder()
            .from(RECORD.methodology())
            .id("equal-weights")
            .weighting(Weightings.equal())
            .build();
    Comparison comparison = Comparison.between(NOW, NOW.with(equal));
    assertThat(comparison.spearman().orElseThrow()).isBetween(0.8, 1.0);
    assertThat(comparison.kendall().orElseThrow()).isLessThan(comparison.spearman().orElseThrow());
    Mover most = comparison.movers().get(0);
    assertThat(most.causes()).hasSize(1);
    assertThat(most.causes().values().iterator().next()).isCloseTo(most.points(), within(1e-9));
    assertThat(Documents.read(Comparison.class, Documents.text(comparison))).isEqualTo(comparison);
  }
}

package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

/** An edition holds together what a result follows from, and can compute it again. */
class EditionTest {
  private final RandomExercise drawn = new RandomExercise(3, RandomExercise.Kind.ANY);

  private Edition.Builder edition() {
    return Edition.builder()
        .id("first")
        .frozenOn(LocalDate.of(2021, 1, 1))
        .libraryVersion("1")
        .framework(drawn.framework)
        .methodology(drawn.methodology)
        .observations(drawn.all())
        .addBoards(drawn.board());
  }

  @Test
  void theResultFollowsFromTheParts() {
    Edition edition = edition().build();
    assertThat(edition.exercise())
        .isEqualTo(new Exercise(drawn.framework, drawn.methodology, drawn.all()));
    assertThat(edition.recomputed()).isEqualTo(List.of(drawn.board()));
  }

  @Test
  void anotherResultDoesNotFollow() {
    Observations fewer = RandomExercise.of(drawn.observations.subList(0, 12));
    Edition edition = edition().observations(fewer).build();
    assertThat(edition.recomputed()).hasSize(1).isNotEqualTo(edition.boards());
    assertThat(edition.recomputed().get(0).round()).isEqualTo(Round.of(2020));
  }

  @Test
  void aRoundHasOneBoardAndTheEditionAName() {
    assertThatThrownBy(() -> edition().addBoards(drawn.board()).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error duplicate-round at /boards: edition 'first': a round has one board; found [2020,"
                + " 2020].");
    assertThatThrownBy(() -> edition().id("").libraryVersion(" ").build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("error id at /id: ")
        .hasMessageContaining("error text at /libraryVersion: ");
  }
}

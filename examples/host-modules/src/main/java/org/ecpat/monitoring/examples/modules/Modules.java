package org.ecpat.monitoring.examples.modules;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import tools.jackson.databind.json.JsonMapper;

/** Scores an exercise and writes its board, by the door and by a mapper that finds our module. */
public final class Modules {
  private Modules() {}

  /** Prints in which modules the classes are, and whether both ways give the same board. */
  public static void main(String[] args) {
    Exercise exercise = Catalog.open("public-record");
    Scoreboard board = Scoring.plan(exercise).score(exercise.observations(), Round.of(2022));
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    boolean same =
        mapper
            .readValue(Documents.text(board), Scoreboard.class)
            .equals(Documents.read(Scoreboard.class, mapper.writeValueAsString(board)));
    System.out.println("Modules: " + names(Modules.class, Documents.class, Scoring.class));
    System.out.println(board.cards().size() + " states; both ways give the same board: " + same);
  }

  private static String names(Class<?>... classes) {
    return Stream.of(classes)
        .map(c -> c.getModule().isNamed() ? c.getModule().getName() : "no module")
        .collect(Collectors.joining(", "));
  }
}

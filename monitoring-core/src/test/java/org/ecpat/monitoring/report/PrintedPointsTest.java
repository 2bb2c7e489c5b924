package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ecpat.monitoring.report.PrintedPoints.Points;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedPointsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void everyRowAndEveryNodeAddsUp(int digits) {
    for (long seed = 1; seed <= 200; seed++) {
      ScoreTree tree = ScoreTree.of(scores(new Random(seed)));
      PrintedPoints printed = new PrintedPoints(tree, digits);
      for (ScoreTree node : tree.all()) {
        Points own = printed.points(node).orElseThrow();
        assertThat(own.available()).isEqualTo(own.lost() + own.contribution());
        if (node.score().lost().orElseThrow() == 0) {
          assertThat(own.lost()).isZero();
        }
        if (!node.children().isEmpty()) {
          addsUp(printed, tree, node, own);
        }
      }
    }
  }

  private static void addsUp(PrintedPoints printed, ScoreTree root, ScoreTree node, Points own) {
    List<Points> parts =
        node.children().stream().map(child -> printed.points(child).orElseThrow()).toList();
    long inSteps = Arrays.stream(printed.lostInSteps(node)).sum();
    assertThat(parts.stream().mapToLong(Points::available).sum()).isEqualTo(own.available());
    assertThat(parts.stream().mapToLong(Points::lost).sum() + inSteps).isEqualTo(own.lost());
    assertThat(parts.stream().mapToLong(Points::contribution).sum() - inSteps)
        .isEqualTo(own.contribution());
    assertThat(node.children().stream().mapToLong(printed::weight).sum())
        .isEqualTo(printed.weight(root));
  }

  /** A tree of two levels with random weights and scores, a step at each goal. */
  private static List<Score> scores(Random random) {
    List<Score> below = new ArrayList<>();
    int goals = 1 + random.nextInt(5);
    double lostInAll = 0;
    for (int g = 0; g < goals; g++) {
      double available = 100.0 / goals;
      List<Score> leaves = new ArrayList<>();
      double lost = 0;
      int size = 1 + random.nextInt(9);
      for (int i = 0; i < size; i++) {
        double part = available / size;
        double gone = random.nextInt(3) == 0 ? 0 : part * random.nextDouble();
        leaves.add(node("g" + g + "i" + i, "g" + g, 1.0 / size).available(part).lost(gone).build());
        lost += gone;
      }
      double step = random.nextInt(2) == 0 ? 0 : random.nextDouble() - 0.5;
      Score.Builder goal = node("g" + g, "overall", 1.0 / goals).available(available);
      if (step != 0) {
        goal.addSteps(new Step(Step.Kind.ROUNDING, 1, 0, step));
      }
      below.add(goal.lost(lost + step).build());
      below.addAll(leaves);
      lostInAll += lost + step;
    }
    List<Score> all = new ArrayList<>();
    all.add(Samples.score("overall", "", 1, 1, 1).available(100).lost(lostInAll).build());
    all.addAll(below);
    return all;
  }

  private static Score.Builder node(String id, String parent, double weight) {
    return Samples.score(id, parent, 1, 1, weight);
  }
}

package org.ecpat.monitoring.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ecpat.monitoring.scoring.Score;

/** The scores of a card as the tree that they are; a goal under two goals stands there twice. */
final class ScoreTree {
  private final Score score;
  private final int depth;
  private final List<ScoreTree> children = new ArrayList<>();

  private ScoreTree(Score score, int depth) {
    this.score = score;
    this.depth = depth;
  }

  /** The tree of scores that stand in order, each before what is below it. */
  static ScoreTree of(List<Score> scores) {
    ScoreTree root = new ScoreTree(scores.get(0), 0);
    Deque<ScoreTree> path = new ArrayDeque<>(List.of(root));
    for (Score score : scores.subList(1, scores.size())) {
      String parent = score.parent().orElse(root.score.node());
      while (path.size() > 1 && !path.getLast().score.node().equals(parent)) {
        path.removeLast();
      }
      ScoreTree child = new ScoreTree(score, path.size());
      path.getLast().children.add(child);
      path.addLast(child);
    }
    return root;
  }

  Score score() {
    return score;
  }

  /** 0 for the whole. */
  int depth() {
    return depth;
  }

  List<ScoreTree> children() {
    return children;
  }

  /** This tree and all below, each before what is below it. */
  List<ScoreTree> all() {
    List<ScoreTree> all = new ArrayList<>(List.of(this));
    children.forEach(child -> all.addAll(child.all()));
    return all;
  }
}

package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import org.ecpat.monitoring.framework.Answer;
import org.jspecify.annotations.Nullable;

/** The answers that a workspace was given in place of the recorded ones. */
final class Changes {
  private final @Nullable Answer[][] answers;
  private boolean any;

  Changes(int leaves) {
    this.answers = new @Nullable Answer[leaves][];
  }

  void put(int leaf, int row, int rows, Answer answer) {
    if (answers[leaf] == null) {
      answers[leaf] = new @Nullable Answer[rows];
    }
    answers[leaf][row] = answer;
    any = true;
  }

  void clear() {
    if (any) {
      for (@Nullable Answer[] ofLeaf : answers) {
        if (ofLeaf != null) {
          Arrays.fill(ofLeaf, null);
        }
      }
      any = false;
    }
  }

  /** Whether there is any. */
  boolean any() {
    return any;
  }

  /** Whether there is any in a row. */
  boolean any(int row) {
    for (@Nullable Answer[] ofLeaf : answers) {
      if (ofLeaf != null && ofLeaf[row] != null) {
        return true;
      }
    }
    return false;
  }

  @Nullable Answer get(int leaf, int row) {
    return answers[leaf] == null ? null : answers[leaf][row];
  }
}

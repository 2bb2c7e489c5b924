package org.ecpat.monitoring.examples.catalogue;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Qualifier;

/**
 * What a raw value of the record means.
 *
 * @param raw the value as recorded
 * @param territory the part of the state it speaks about; empty means all
 * @param answer the answer, if it is one
 * @param absence why it is none
 * @param finding what is odd about it, by the code of its finding
 */
record Meaning(
    String raw,
    Optional<String> territory,
    Optional<Answer> answer,
    Optional<Absence> absence,
    Optional<String> finding) {
  static final String NUMBER_FOR_YES_OR_NO = "number-in-yes-no-column";
  static final String FOOTNOTE = "footnote-mark";

  /** Whether it answers yes, no or otherwise, as a text. */
  boolean is(Answer other) {
    return answer.equals(Optional.of(other));
  }

  /** Whether there is no answer although the question arises. */
  boolean isGap() {
    return absence.isPresent() && !absence.get().equals(Absence.NOT_APPLICABLE);
  }

  /** The answer or the absence in a word, to tell whether two mean the same. */
  String word() {
    return answer.map(Answer::text).or(() -> absence.map(Enum::name)).orElseThrow();
  }

  /** The value with its territory, if it has one. */
  String said() {
    return territory.map(t -> t + ": " + raw).orElse(raw);
  }

  /** Whether the evidence must keep the raw value because the answer does not tell it. */
  boolean saysMore() {
    return territory.isPresent() || finding.isPresent() || !raw.matches("[A-Za-z/ ]+|[0-9]+");
  }

  /** The qualifiers of an answer with a footnote. */
  List<Qualifier> qualifiers() {
    return finding.equals(Optional.of(FOOTNOTE))
        ? List.of(Qualifier.of(Qualifier.Kind.PROVISIONAL))
        : List.of();
  }
}

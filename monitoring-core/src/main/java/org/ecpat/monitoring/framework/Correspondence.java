package org.ecpat.monitoring.framework;

import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;

/**
 * How what one indicator asks relates to what an indicator of another framework asks.
 *
 * @param first the indicator of the first framework
 * @param relation how its question relates to the other
 * @param second the indicator of the second framework
 * @param note what is shared and what is not
 * @param certainty how sure the relation is
 */
public record Correspondence(
    String first, Relation relation, String second, Optional<Text> note, Certainty certainty) {

  /** Checks the ids. */
  public Correspondence {
    Rules.of("correspondence of '" + first + "' and '" + second + "'")
        .id("first", first)
        .id("second", second)
        .verify();
  }

  /** A relation that is published as such. */
  public static Correspondence of(String first, Relation relation, String second) {
    return new Correspondence(first, relation, second, Optional.empty(), Certainty.PUBLISHED);
  }

  /** How one question relates to another. */
  public enum Relation {
    /** They ask the same. */
    EQUAL,
    /** The first asks a part of the second. */
    SUBSET,
    /** The second asks a part of the first. */
    SUPERSET,
    /** They share a part, and each asks more. */
    INTERSECTS
  }

  /** Whether the second framework asks all that the first indicator asks. */
  boolean coversFirst() {
    return relation == Relation.EQUAL || relation == Relation.SUBSET;
  }

  /** Whether the first framework asks all that the second indicator asks. */
  boolean coversSecond() {
    return relation == Relation.EQUAL || relation == Relation.SUPERSET;
  }
}

package org.ecpat.monitoring.json.format;

import java.time.LocalDate;
import java.util.Optional;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.scoring.Edition;

/**
 * What an edition says about itself, so that it can have a digest of its own.
 *
 * @param id the name of the edition
 * @param title the title
 * @param frozenOn the day it was frozen
 * @param libraryVersion the version of the library that computed the result
 */
public record EditionHeader(
    String id, Optional<Text> title, LocalDate frozenOn, String libraryVersion) {

  /** The header of an edition. */
  public static EditionHeader of(Edition edition) {
    return new EditionHeader(
        edition.id(), edition.title(), edition.frozenOn(), edition.libraryVersion());
  }
}

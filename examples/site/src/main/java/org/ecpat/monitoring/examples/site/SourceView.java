package org.ecpat.monitoring.examples.site;

import java.util.Optional;
import org.ecpat.monitoring.Source;

/**
 * A source as a page names it.
 *
 * @param id its id, for links to it
 * @param citation how it asks to be named
 * @param link where it can be read, if that is on the web
 * @param licence under which it may be used, or nothing
 */
public record SourceView(String id, String citation, Optional<String> link, String licence) {

  /** The name of its place on the page. */
  public String anchor() {
    return "source-" + id;
  }

  static SourceView of(Source source) {
    return new SourceView(
        Clean.text(source.id()),
        Clean.text(source.citation()),
        source.link().flatMap(Clean::link),
        source.licence().map(Clean::text).orElse(""));
  }
}

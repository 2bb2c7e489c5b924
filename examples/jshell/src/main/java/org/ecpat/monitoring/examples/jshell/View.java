package org.ecpat.monitoring.examples.jshell;

import org.ecpat.monitoring.report.Page;

/** A result as something to read. */
interface View {

  /** Plain text, at most 100 columns wide. */
  String plain();

  /** The same as Markdown. */
  String markdown();

  /** Its table as CSV; a {@link Mistake} if it is more than one table. */
  default String csv() {
    throw new Mistake(
        "This is more than one table. Save it as a file that ends with .md or .txt instead.");
  }

  /** A page of the library. */
  static View of(Page page) {
    return new View() {
      @Override
      public String plain() {
        return page.plain();
      }

      @Override
      public String markdown() {
        return page.markdown();
      }
    };
  }
}

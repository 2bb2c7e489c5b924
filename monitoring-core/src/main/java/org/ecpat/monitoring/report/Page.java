package org.ecpat.monitoring.report;

import java.util.List;

/** Something to read: headings, paragraphs and tables, as plain text or as Markdown. */
public final class Page {
  private final List<Block> blocks;
  private final int width;

  Page(List<Block> blocks, int width) {
    this.blocks = List.copyOf(blocks);
    this.width = width;
  }

  /**
   * Plain text with aligned columns and a line feed at each line's end.
   *
   * <p>Lines are broken at the report's width. Wider are only a table whose numbers alone need
   * more, and an address outside of tables.
   */
  public String plain() {
    return new PlainText(width).write(blocks);
  }

  /** GitHub-flavoured Markdown, in which nothing from the input has a meaning of its own. */
  public String markdown() {
    return new Markdown().write(blocks);
  }

  /** The plain text. */
  @Override
  public String toString() {
    return plain();
  }
}

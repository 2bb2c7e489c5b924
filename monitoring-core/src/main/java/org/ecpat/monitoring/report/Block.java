package org.ecpat.monitoring.report;

import java.util.List;

/** A part of a page. */
sealed interface Block {

  /** A heading; level 1 is the title of the page. */
  record Heading(int level, String text) implements Block {}

  /** Some sentences. */
  record Paragraph(String text) implements Block {}

  /** Short statements below each other. */
  record Items(List<String> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Rows of cells below titles. */
  record Table(List<Column> columns, List<List<Cell>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** How a column of a table is set. */
  record Column(String title, Alignment alignment, Fit fit) {
    static Column number(String title) {
      return new Column(title, Alignment.RIGHT, Fit.WHOLE);
    }

    static Column words(String title) {
      return new Column(title, Alignment.LEFT, Fit.BROKEN);
    }
  }

  /** On which side of a column its cells stand. */
  enum Alignment {
    /** Words. */
    LEFT,
    /** Numbers. */
    RIGHT
  }

  /** What becomes of a cell that is wider than its column. */
  enum Fit {
    /** The column is as wide as its widest cell. */
    WHOLE,
    /** The cell is broken into several lines. */
    BROKEN
  }

  /**
   * One or more lines, the later ones subordinate, all moved in by some steps.
   *
   * <p>In plain text the subordinate lines of a first column run below the row over the whole
   * width.
   */
  record Cell(int indent, List<String> lines) {
    static Cell of(String text) {
      return new Cell(0, List.of(text));
    }

    /** The cell without what is subordinate. */
    Cell first() {
      return new Cell(indent, lines.subList(0, 1));
    }
  }
}

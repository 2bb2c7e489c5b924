package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;

/** Writes a page as plain text with aligned columns. */
final class PlainText {
  private static final String GAP = "  ";
  private static final int INDENT = 2;
  private static final int NARROWEST = 10;

  private final int width;
  private final StringBuilder out = new StringBuilder();

  PlainText(int width) {
    this.width = width;
  }

  String write(List<Block> blocks) {
    for (Block block : blocks) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      if (block instanceof Block.Heading heading) {
        heading(heading);
      } else if (block instanceof Block.Paragraph paragraph) {
        Glyphs.wrapWords(Glyphs.clean(paragraph.text()), width).forEach(this::line);
      } else if (block instanceof Block.Items items) {
        items.items().forEach(this::item);
      } else if (block instanceof Block.Table table) {
        table(table);
      }
    }
    return out.toString();
  }

  private void heading(Block.Heading heading) {
    List<String> lines = Glyphs.wrapWords(Glyphs.clean(heading.text()), width);
    lines.forEach(this::line);
    int longest = lines.stream().mapToInt(Glyphs::width).max().orElse(0);
    line((heading.level() == 1 ? "=" : "-").repeat(longest));
  }

  private void item(String text) {
    List<String> lines = Glyphs.wrapWords(Glyphs.clean(text), width - INDENT);
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? "- " : " ".repeat(INDENT)) + lines.get(i));
    }
  }

  private void table(Block.Table table) {
    int[] widths = widths(table);
    row(table, widths, table.columns().stream().map(c -> Block.Cell.of(c.title())).toList());
    List<String> rules = new ArrayList<>();
    for (int w : widths) {
      rules.add("-".repeat(w));
    }
    line(String.join(GAP, rules));
    table.rows().forEach(cells -> row(table, widths, cells));
  }

  private void row(Block.Table table, int[] widths, List<Block.Cell> cells) {
    List<List<String>> columns = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = lines(i == 0 ? cells.get(0).first() : cells.get(i), 0, widths[i]);
      columns.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int n = 0; n < height; n++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String text = n < columns.get(i).size() ? columns.get(i).get(n) : "";
        String padding = " ".repeat(Math.max(0, widths[i] - Glyphs.width(text)));
        boolean right = table.columns().get(i).alignment() == Block.Alignment.RIGHT;
        line.append(i == 0 ? "" : GAP).append(right ? padding + text : text + padding);
      }
      line(line.toString());
    }
    // What is subordinate in the first column stands below the row and is as wide as the page.
    lines(cells.get(0), 1, width).forEach(this::line);
  }

  /** A cell's lines from one on, broken; what goes on in a subordinate line is moved in again. */
  private static List<String> lines(Block.Cell cell, int from, int width) {
    List<String> lines = new ArrayList<>();
    for (int i = from; i < cell.lines().size(); i++) {
      int hanging = i == 0 ? 0 : INDENT;
      int indent = Math.min(INDENT * cell.indent() + hanging, width / 2);
      String margin = " ".repeat(indent);
      for (String line : Glyphs.wrap(Glyphs.clean(cell.lines().get(i)), width - indent - hanging)) {
        lines.add(margin + line);
        margin = " ".repeat(indent + hanging);
      }
    }
    return lines;
  }

  /** As wide as the widest cells, then the widest breakable column narrower until all fits. */
  private int[] widths(Block.Table table) {
    int columns = table.columns().size();
    int[] widths = new int[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = Glyphs.width(Glyphs.clean(table.columns().get(i).title()));
      for (List<Block.Cell> row : table.rows()) {
        widths[i] = Math.max(widths[i], width(i == 0 ? row.get(0).first() : row.get(i)));
      }
    }
    int total = GAP.length() * (columns - 1);
    for (int w : widths) {
      total += w;
    }
    for (; total > width; total--) {
      int widest = widestBreakable(table, widths);
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int width(Block.Cell cell) {
    int width = 0;
    for (int i = 0; i < cell.lines().size(); i++) {
      int indent = INDENT * (cell.indent() + (i == 0 ? 0 : 2));
      width = Math.max(width, indent + Glyphs.width(Glyphs.clean(cell.lines().get(i))));
    }
    return width;
  }

  private static int widestBreakable(Block.Table table, int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (table.columns().get(i).fit() == Block.Fit.BROKEN
          && widths[i] > NARROWEST
          && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}

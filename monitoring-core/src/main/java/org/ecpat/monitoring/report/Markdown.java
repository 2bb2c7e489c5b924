package org.ecpat.monitoring.report;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a page as GitHub-flavoured Markdown. */
final class Markdown {
  private static final String SPECIAL = "\\`*_[]|~#$";

  private final StringBuilder out = new StringBuilder();

  String write(List<Block> blocks) {
    for (Block block : blocks) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      if (block instanceof Block.Heading heading) {
        line("#".repeat(heading.level()) + " " + escape(heading.text()));
      } else if (block instanceof Block.Paragraph paragraph) {
        line(escape(paragraph.text()));
      } else if (block instanceof Block.Items items) {
        items.items().forEach(item -> line("- " + escape(item)));
      } else if (block instanceof Block.Table table) {
        table(table);
      }
    }
    return out.toString();
  }

  private void table(Block.Table table) {
    line(joined(table.columns().stream().map(c -> escape(c.title())).toList()));
    line(
        joined(
            table.columns().stream()
                .map(c -> c.alignment() == Block.Alignment.RIGHT ? "---:" : "---")
                .toList()));
    table.rows().forEach(row -> line(joined(row.stream().map(Markdown::cell).toList())));
  }

  private static String joined(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String cell(Block.Cell cell) {
    String indent = "&emsp;".repeat(cell.indent());
    return cell.lines().stream()
        .map(line -> indent + escape(line))
        .collect(Collectors.joining("<br>&emsp;"));
  }

  /** The text with a backslash or entity where Markdown or HTML would see a sign of its own. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    String clean = Glyphs.clean(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        default -> escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return withoutListMark(escaped);
  }

  /** At the start of a line, {@code -}, {@code +}, {@code ===} and {@code 1.} have a meaning. */
  private static String withoutListMark(StringBuilder text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits < text.length()) {
      char mark = text.charAt(digits);
      char next = digits + 1 < text.length() ? text.charAt(digits + 1) : ' ';
      boolean bullet = digits == 0 && "-+=".indexOf(mark) >= 0 && (next == ' ' || next == mark);
      boolean number = digits > 0 && ".)".indexOf(mark) >= 0 && next == ' ';
      if (bullet || number) {
        text.insert(digits, '\\');
      }
    }
    return text.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}

package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void wideCellsAreBrokenUntilTheTableFits() {
    Block table =
        new Block.Table(
            List.of(Column.words("what"), Column.number("n"), Column.words("why")),
            List.of(
                List.of(
                    new Cell(1, List.of("a long name of something", "and more of it")),
                    Cell.of("1.0"),
                    Cell.of("because of several things"))));
    assertThat(new Page(List.of(table), 40).plain())
        .isEqualTo(
            """
            what                n  why
            ----------------  ---  -----------------
              a long name of  1.0  because of
              something            several things
                and more of it
            """);
  }

  @Test
  void numbersAreNeverBroken() {
    Block table =
        new Block.Table(
            List.of(Column.number("n"), Column.number("m")),
            List.of(List.of(Cell.of("1".repeat(40)), Cell.of("2".repeat(40)))));
    assertThat(new Page(List.of(table), 60).plain().lines().toList())
        .contains("1".repeat(40) + "  " + "2".repeat(40));
  }

  @Test
  void wideSignsKeepTheColumnsStraight() {
    Block table =
        new Block.Table(
            List.of(Column.words("name"), Column.number("n")),
            List.of(List.of(Cell.of("日本"), Cell.of("1")), List.of(Cell.of("Åland"), Cell.of("2"))));
    assertThat(new Page(List.of(table), 60).plain())
        .isEqualTo(
            """
            name   n
            -----  -
            日本   1
            Åland  2
            """);
  }

  @Test
  void headingsParagraphsAndItemsAreBroken() {
    List<Block> blocks =
        List.of(
            new Block.Heading(1, "Title"),
            new Block.Paragraph("one two three"),
            new Block.Items(List.of("four five six")));
    assertThat(new Page(blocks, 10).plain())
        .isEqualTo(
            """
            Title
            =====

            one two
            three

            - four
              five six
            """);
  }
}

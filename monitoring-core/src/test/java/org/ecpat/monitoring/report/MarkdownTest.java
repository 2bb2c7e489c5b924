package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "a|b → a\\|b",
        "*x* _y_ `z` ~w~ → \\*x\\* \\_y\\_ \\`z\\` \\~w\\~",
        "[a](b) → \\[a\\](b)",
        "<script>alert(1)</script> & → &lt;script&gt;alert(1)&lt;/script&gt; &amp;",
        "# a → \\# a",
        "- a → \\- a",
        "--- → \\---",
        "+ a → \\+ a",
        "1. a → 1\\. a",
        "-5.0 → -5.0",
        "1.5 → 1.5",
        "C:\\dir → C:\\\\dir"
      })
  void signsOfMarkdownAndHtmlLoseTheirMeaning(String text, String escaped) {
    assertThat(Markdown.escape(text)).isEqualTo(escaped);
  }

  @Test
  void blocksAreWrittenBelowEachOther() {
    Block table =
        new Block.Table(
            List.of(Block.Column.words("who"), Block.Column.number("what")),
            List.of(List.of(new Block.Cell(1, List.of("a", "b")), Block.Cell.of("1"))));
    List<Block> blocks =
        List.of(
            new Block.Heading(2, "h"),
            new Block.Paragraph("p\n\nq"),
            new Block.Items(List.of("i", "* j")),
            table);
    assertThat(new Page(blocks, 100).markdown())
        .isEqualTo(
            """
            ## h

            p q

            - i
            - \\* j

            | who | what |
            | --- | ---: |
            | &emsp;a<br>&emsp;&emsp;b | 1 |
            """);
  }
}

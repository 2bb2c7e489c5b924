package org.ecpat.monitoring.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecpat.monitoring.examples.guide.Page.Block;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every code block of the guide runs, and what is shown below it is what it prints.
 *
 * <p>A block {@code csv NAME}, {@code json NAME} or {@code java NAME} is a file; a Java file is
 * run. The {@code jshell} blocks of a chapter are one session, after its commands. A {@code text}
 * block shows what the last code before it prints.
 */
class GuideTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @TestFactory
  Stream<DynamicTest> chaptersSayWhatIsTrue() throws IOException {
    return Page.chapters().stream()
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> check(page)));
  }

  private static void check(Page page) throws Exception {
    IdentityHashMap<Block, String> printed = new IdentityHashMap<>();
    for (Block block : page.blocks()) {
      if (!block.name().isEmpty()) {
        Files.writeString(Path.of(block.name()), block.text());
      }
      if (block.kind().equals("sh")) {
        printed.put(block, commands(block));
      } else if (block.kind().equals("java")) {
        printed.put(block, Commands.runSource(Path.of(block.name())));
      }
    }
    List<Block> session = page.blocks().stream().filter(b -> b.kind().equals("jshell")).toList();
    List<String> answers = session.isEmpty() ? List.of() : Jshell.started().run(session);
    for (int b = 0; b < answers.size(); b++) {
      assertThat(answers.get(b)).doesNotContain("Error:").doesNotContain("Exception java");
      printed.put(session.get(b), answers.get(b));
    }
    Optional<String> before = Optional.empty();
    for (Block block : page.blocks()) {
      switch (block.kind()) {
        case "jshell", "sh", "java" -> before = Optional.ofNullable(printed.get(block));
        case "text" -> Shown.in(before.orElseThrow(), block);
        case "csv", "json" -> assertThat(block.name()).as("a file needs a name").isNotEmpty();
        default -> throw new IllegalStateException(page.name() + " has a block of " + block.kind());
      }
    }
  }

  private static String commands(Block block) throws Exception {
    StringBuilder printed = new StringBuilder();
    for (String line : block.lines()) {
      if (line.startsWith("examples/")) {
        assertThat(Page.ROOT.resolve(line)).exists();
      } else {
        printed.append(Commands.run(line));
      }
    }
    return printed.toString();
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    List<String> lost = new ArrayList<>();
    List<Path> pages = new ArrayList<>(List.of(Page.ROOT.resolve("README.md")));
    Page.chapters().forEach(page -> pages.add(Page.GUIDE.resolve(page.name())));
    for (Path page : pages) {
      Matcher link = LINK.matcher(Files.readString(page));
      Path folder = Optional.ofNullable(page.getParent()).orElseThrow();
      while (link.find()) {
        if (!Files.exists(folder.resolve(link.group(1)))) {
          lost.add(page + " → " + link.group(1));
        }
      }
    }
    assertThat(lost).isEmpty();
  }
}

package org.ecpat.monitoring.examples.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The code blocks of README, each with the words after its opening marks. */
final class Readme {
  /** The project's folder, as seen from this module. */
  static final Path ROOT = Path.of("..", "..");

  private static final String MARK = "```";

  record Block(String kind, List<String> lines) {
    String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  private final List<Block> blocks;

  Readme(List<Block> blocks) {
    this.blocks = blocks;
  }

  static Readme read() throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    String kind = "";
    for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
      boolean mark = line.startsWith(MARK);
      if (mark && kind.isEmpty()) {
        kind = line.substring(MARK.length());
      } else if (mark) {
        blocks.add(new Block(kind, List.copyOf(inside)));
        inside.clear();
        kind = "";
      } else if (!kind.isEmpty()) {
        inside.add(line);
      }
    }
    return new Readme(blocks);
  }

  List<Block> all() {
    return blocks;
  }

  List<Block> of(String kind) {
    return blocks.stream().filter(b -> b.kind().equals(kind)).toList();
  }

  Block only(String kind) {
    List<Block> found = of(kind);
    if (found.size() != 1) {
      throw new IllegalStateException("README has " + found.size() + " blocks of " + kind);
    }
    return found.get(0);
  }
}

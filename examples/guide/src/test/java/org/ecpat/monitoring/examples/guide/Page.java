package org.ecpat.monitoring.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Markdown page: its code blocks, each with the words after its opening marks. */
record Page(String name, List<Block> blocks) {
  /** The folder of the guide. */
  static final Path GUIDE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  /** The project's folder. */
  static final Path ROOT = GUIDE.resolve("../..").normalize();

  private static final String MARK = "```";

  /** A code block: {@code kind} is the word after its marks, {@code name} what follows the word. */
  record Block(String kind, String name, List<String> lines) {
    private static Block of(String words, List<String> lines) {
      String[] parts = words.split(" ", 2);
      return new Block(parts[0], parts.length > 1 ? parts[1] : "", List.copyOf(lines));
    }

    String text() {
      return String.join("\n", lines) + "\n";
    }

    String title() {
      return name.isEmpty() ? kind : kind + " " + name;
    }
  }

  /** Checks nothing; keeps a copy of the blocks. */
  Page {
    blocks = List.copyOf(blocks);
  }

  static Page readme() throws IOException {
    return read(ROOT.resolve("README.md"));
  }

  /** The chapters of the guide, in order of their names. */
  static List<Page> chapters() throws IOException {
    try (Stream<Path> files = Files.list(GUIDE)) {
      List<Page> pages = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        pages.add(read(file));
      }
      return pages;
    }
  }

  static Page read(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    String words = "";
    for (String line : Files.readAllLines(file)) {
      boolean mark = line.startsWith(MARK);
      if (mark && words.isEmpty()) {
        words = line.substring(MARK.length());
      } else if (mark) {
        blocks.add(Block.of(words, inside));
        inside.clear();
        words = "";
      } else if (!words.isEmpty()) {
        inside.add(line);
      }
    }
    return new Page(file.getFileName().toString(), blocks);
  }

  List<Block> of(String title) {
    return blocks.stream().filter(b -> b.title().equals(title)).toList();
  }

  Block only(String title) {
    List<Block> found = of(title);
    if (found.size() != 1) {
      throw new IllegalStateException(name + " has " + found.size() + " blocks of " + title);
    }
    return found.get(0);
  }
}

package org.ecpat.monitoring.examples.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * File names for ids.
 *
 * <p>An id may have signs that no file name has, and two ids may differ in case alone, which some
 * file systems do not see. Names are the same in every language and every run.
 */
final class FileNames {
  private static final int LONGEST = 80;

  private final Map<String, String> names = new HashMap<>();

  private FileNames() {}

  static FileNames of(String prefix, Collection<String> ids) {
    FileNames files = new FileNames();
    Set<String> taken = new HashSet<>();
    for (String id : new TreeSet<>(ids)) {
      String plain = id.replaceAll("[^A-Za-z0-9_-]", "_");
      String stem = prefix + plain.substring(0, Math.min(LONGEST, plain.length()));
      String name = stem;
      for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = stem + "-" + n;
      }
      files.names.put(id, name + ".html");
    }
    return files;
  }

  /** The file for an id; empty if the site has no page for it. */
  Optional<String> of(String id) {
    return Optional.ofNullable(names.get(id));
  }
}

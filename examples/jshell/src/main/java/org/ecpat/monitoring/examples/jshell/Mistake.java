package org.ecpat.monitoring.examples.jshell;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.jspecify.annotations.Nullable;

/** Something typed that cannot be done, and what to type instead; without a stack trace. */
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_FINDINGS = 20;

  Mistake(String message) {
    super(message, null, false, false);
  }

  /**
   * A value that is there.
   *
   * <p>A line such as {@code var board = score(exercise, 2015)} that fails leaves null behind.
   */
  static <T> T given(@Nullable T value, String what) {
    if (value == null) {
      throw new Mistake(
          "There is no "
              + what
              + ": it is null. The line that was to make it has probably failed; type it again.");
    }
    return value;
  }

  /** A name that is not among the known ones. */
  static Mistake unknown(
      String what, String name, String where, Collection<String> known, String hint) {
    String words =
        "There is no " + what + " '" + name + "'" + where + ". " + Names.remedy(name, known);
    return new Mistake(hint.isEmpty() ? words : words + " " + hint);
  }

  /** Does some work, and says in words what is wrong with what it was given. */
  static <T> T plainly(Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidInputException e) {
      throw of(e);
    } catch (UncheckedIOException e) {
      throw of(e);
    } catch (IllegalArgumentException e) {
      throw new Mistake(String.valueOf(e.getMessage()));
    }
  }

  private static Mistake of(InvalidInputException invalid) {
    String lines =
        invalid.findings().stream()
            .limit(MOST_FINDINGS)
            .map(Finding::text)
            .collect(Collectors.joining("\n"));
    int rest = invalid.findings().size() - MOST_FINDINGS;
    return new Mistake(rest > 0 ? lines + "\nand " + rest + " more." : lines);
  }

  private static Mistake of(UncheckedIOException failure) {
    if (failure.getCause() instanceof NoSuchFileException missing) {
      return new Mistake("There is no file or folder " + missing.getFile() + ".");
    } else if (failure.getCause() instanceof AccessDeniedException denied) {
      return new Mistake("Not allowed to use " + denied.getFile() + ".");
    }
    return new Mistake(String.valueOf(failure.getCause()));
  }
}

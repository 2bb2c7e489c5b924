package org.ecpat.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong inside one value, and reports it at once. */
public final class Rules {
  private static final int LONGEST_ID = 200;

  private final Supplier<String> subject;
  private @Nullable List<Finding> findings;

  private Rules(Supplier<String> subject) {
    this.subject = subject;
  }

  /** Rules for one subject, such as {@code indicator 'helpline'}. */
  public static Rules of(String subject) {
    return new Rules(() -> subject);
  }

  /** Rules for one of very many subjects, whose name is only made if a rule does not hold. */
  public static Rules of(Supplier<String> subject) {
    return new Rules(subject);
  }

  /** An id: not blank, at most 200 characters, no white space, control or direction marks. */
  public Rules id(String field, String id) {
    return isId(id)
        ? this
        : require(
            false,
            "id",
            field,
            "an id must have 1 to "
                + LONGEST_ID
                + " characters, none of them white space, a control or a direction mark",
            "'" + id + "'");
  }

  /** An id that may be left out. */
  public Rules id(String field, Optional<String> id) {
    return id.isPresent() ? id(field, id.get()) : this;
  }

  /** Ids, each as {@link #id(String, String)} wants it. */
  public Rules ids(String field, Iterable<String> ids) {
    int index = 0;
    for (String id : ids) {
      if (!isId(id)) {
        id(field + "/" + index, id);
      }
      index++;
    }
    return this;
  }

  /** A text for readers: not blank. */
  public Rules text(String field, String text) {
    return text.isBlank()
        ? require(false, "text", field, "a text must not be blank", "'" + text + "'")
        : this;
  }

  /** A weight: finite and not negative. */
  public Rules weight(String field, double weight) {
    return require(
        weight >= 0 && weight < Double.POSITIVE_INFINITY,
        "weight",
        field,
        "a weight must be a finite number, 0 or more",
        weight);
  }

  /** A finite number. */
  public Rules finite(String field, double value) {
    return require(Double.isFinite(value), "number", field, "must be a finite number", value);
  }

  /** A share: from 0 to 1. */
  public Rules share(String field, double share) {
    return require(
        share >= 0 && share <= 1,
        "share",
        field,
        "must be a number from 0 to 1",
        share,
        share >= 2 && share <= 100
            ? Optional.of("Were per cent meant? Then it is " + share / 100 + ".")
            : Optional.empty());
  }

  /** Any rule of the subject's own. */
  public Rules require(
      boolean holds, String code, String field, String rule, @Nullable Object found) {
    return require(holds, code, field, rule, found, Optional.empty());
  }

  /** Any rule of the subject's own, with what to do if it does not hold. */
  public Rules require(
      boolean holds,
      String code,
      String field,
      String rule,
      @Nullable Object found,
      Optional<String> remedy) {
    if (!holds) {
      findings = findings == null ? new ArrayList<>() : findings;
      findings.add(
          Finding.builder()
              .code(code)
              .subject(subject.get())
              .place(field.isEmpty() ? "" : "/" + field)
              .rule(rule)
              .value(Optional.ofNullable(found).map(String::valueOf))
              .remedy(remedy)
              .build());
    }
    return this;
  }

  /**
   * Throws if any rule does not hold.
   *
   * @throws InvalidInputException with all that was found
   */
  public void verify() {
    if (findings != null) {
      throw new InvalidInputException(findings);
    }
  }

  private static boolean isId(String id) {
    if (id.isEmpty() || isLong(id)) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c <= ' ' || c > '~') {
        return id.codePoints().allMatch(Rules::isIdCharacter);
      }
    }
    return true;
  }

  private static boolean isLong(String id) {
    return id.length() > LONGEST_ID && id.codePointCount(0, id.length()) > LONGEST_ID;
  }

  private static boolean isIdCharacter(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

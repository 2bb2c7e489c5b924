package org.ecpat.monitoring;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * Something wrong or doubtful in an input.
 *
 * <p>A finding names the subject, the place, the rule, the value that was found and what to do. The
 * {@link #code()} is stable; the sentences may be reworded.
 */
@ValueStyle
@Value.Immutable
public interface Finding {

  /** The stable name of the rule, in lower case with hyphens. */
  String code();

  /** How much it matters; an error unless said otherwise. */
  @Value.Default
  default Severity severity() {
    return Severity.ERROR;
  }

  /** What the finding is about, such as {@code indicator 'helpline'}. */
  String subject();

  /** Where it is, as a JSON Pointer into the document; empty means the whole document. */
  @Value.Default
  default String place() {
    return "";
  }

  /** What must hold. */
  String rule();

  /** The value found, as written. */
  Optional<String> value();

  /** What to do about it, often the nearest known name. */
  Optional<String> remedy();

  /** The line in the text the document was read from, counted from 1. */
  OptionalInt line();

  /** The column in that line, counted from 1. */
  OptionalInt column();

  /**
   * One line for people: severity, code, place, subject, rule, value and remedy.
   *
   * <p>Characters that a terminal would obey or hide are shown as escapes.
   */
  default String text() {
    StringBuilder text = new StringBuilder();
    text.append(severity().name().toLowerCase(Locale.ROOT)).append(' ').append(code());
    if (!place().isEmpty()) {
      text.append(" at ").append(place());
    }
    if (line().isPresent()) {
      text.append(" (line ").append(line().getAsInt());
      column().ifPresent(c -> text.append(", column ").append(c));
      text.append(')');
    }
    text.append(": ").append(subject()).append(": ").append(rule());
    value().ifPresent(v -> text.append("; found ").append(v));
    text.append('.');
    remedy().ifPresent(r -> text.append(' ').append(r));
    return Printable.of(text);
  }

  /** Starts a finding that makes the input unusable. */
  static Builder error(String code, String subject, String place) {
    return builder().code(code).subject(subject).place(place);
  }

  /** Starts a finding about something that is probably not meant. */
  static Builder warning(String code, String subject, String place) {
    return error(code, subject, place).severity(Severity.WARNING);
  }

  /** Starts a finding that a careful reader wants to know. */
  static Builder note(String code, String subject, String place) {
    return error(code, subject, place).severity(Severity.NOTE);
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Finding}. */
  final class Builder extends ImmutableFinding.Builder {
    /** Starts without any attribute set. */
    public Builder() {}

    /**
     * Sets what was found to a name that is not known, and as remedy the nearest known name, or the
     * known names where they are few.
     */
    public Builder unknown(String name, Collection<String> known) {
      return value("'" + name + "'").remedy(Names.remedy(name, known));
    }
  }
}

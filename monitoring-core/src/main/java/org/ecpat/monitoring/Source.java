package org.ecpat.monitoring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** A publication or record that statements rest on. */
@ValueStyle
@Value.Immutable
public interface Source {

  /** The name by which other parts of the document refer to it. */
  String id();

  /** The number in its publisher's or library's own series. */
  Optional<String> number();

  /** The title. */
  Text title();

  /** The authors, in the order of the title page. */
  List<String> authors();

  /** The publisher. */
  Optional<String> publisher();

  /** The date as published: a year, a month or a day in ISO 8601 form. */
  Optional<String> date();

  /** The kinds of publication, such as report or data set. */
  List<String> types();

  /** Words under which it is filed. */
  List<String> keywords();

  /** Where and how it can be had. */
  Optional<Text> availability();

  /** Its address. */
  Optional<String> link();

  /** The licence under which it may be used. */
  Optional<String> licence();

  /** The words in which its makers ask to be named; travels into every output. */
  Optional<String> attribution();

  /** The attribution, or else authors, publisher, title and date in one line. */
  default String citation() {
    if (attribution().isPresent()) {
      return attribution().get();
    }
    StringBuilder text = new StringBuilder(String.join(", ", authors()));
    publisher().ifPresent(p -> text.append(text.isEmpty() ? "" : ", ").append(p));
    text.append(text.isEmpty() ? "" : ": ").append(title().value());
    date().ifPresent(d -> text.append(" (").append(d).append(')'));
    return text.toString();
  }

  /** Checks the rules of a source. */
  @Value.Check
  default void check() {
    Rules rules = Rules.of("source '" + id() + "'").id("id", id());
    date()
        .ifPresent(
            d ->
                rules.require(
                    isDate(d),
                    "source-date",
                    "date",
                    "a source's date must be YYYY, YYYY-MM or YYYY-MM-DD",
                    d));
    rules.verify();
  }

  private static boolean isDate(String date) {
    String missing = date.length() == 4 ? "-01-01" : date.length() == 7 ? "-01" : "";
    try {
      LocalDate.parse(date + missing);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Source}. */
  final class Builder extends ImmutableSource.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}

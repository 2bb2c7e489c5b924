package org.ecpat.monitoring.examples.jshell;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecpat.monitoring.report.Page;

/**
 * How each kind of result is shown, by its type.
 *
 * <p>A new kind of result is one line in the class of its subject, such as {@link ProgressViews};
 * without it, its {@link Attributes} are shown.
 */
final class Views {
  private static final Views ALL = new Views();

  private final Map<Class<?>, Function<Object, View>> single = new LinkedHashMap<>();
  private final Map<Class<?>, Function<List<Object>, View>> lists = new LinkedHashMap<>();

  private Views() {
    BoardViews.register(this);
    ProgressViews.register(this);
    RobustnessViews.register(this);
    FrameworkViews.register(this);
    DocumentViews.register(this);
    one(Page.class, View::of);
    many(String.class, Views::named);
  }

  /** Shows one value of a type. */
  <T> void one(Class<T> type, Function<T, View> view) {
    single.put(type, value -> view.apply(type.cast(value)));
  }

  /** Shows a list of values of a type, and one alone if it is not shown otherwise. */
  <T> void many(Class<T> type, Function<List<T>, View> view) {
    lists.put(type, values -> view.apply(values.stream().map(type::cast).toList()));
  }

  private static View named(List<String> names) {
    Table table = Table.of(Words.count(names.size(), "name")).words("name");
    names.forEach(table::row);
    return table;
  }

  /** A result as something to read. */
  static View of(Object result) {
    return ALL.find(result);
  }

  private View find(Object result) {
    if (Mistake.given(result, "result") instanceof String) {
      throw unknown(result);
    } else if (result instanceof Optional<?> optional) {
      return optional.<View>map(this::find).orElseGet(() -> Table.of("There is none."));
    } else if (result instanceof Map<?, ?> map) {
      return map(map);
    } else if (result instanceof Collection<?> collection) {
      return list(List.copyOf(collection));
    }
    return value(result)
        .or(() -> first(single, result).map(view -> view.apply(result)))
        .or(() -> first(lists, result).map(view -> view.apply(List.of(result))))
        .or(() -> Attributes.view(result))
        .orElseThrow(() -> unknown(result));
  }

  private static Optional<View> value(Object result) {
    if (result instanceof OptionalDouble number) {
      return Optional.of(Table.of(Words.number(number)));
    } else if (result instanceof OptionalInt number) {
      return Optional.of(Table.of(number.isPresent() ? "" + number.getAsInt() : Words.NOTHING));
    } else if (result instanceof Number || result instanceof Boolean || result instanceof Enum) {
      return Optional.of(Table.of(result.toString()));
    }
    return Optional.empty();
  }

  private View list(List<?> values) {
    if (values.isEmpty()) {
      return Table.of("Nothing found.");
    }
    List<Object> all = List.copyOf(values);
    if (value(all.get(0)).isPresent()) {
      Table table = Table.of(Words.count(all.size(), "value")).words("value");
      all.forEach(v -> table.row(v.toString()));
      return table;
    }
    return first(lists, all.get(0))
        .map(view -> view.apply(all))
        .or(() -> Attributes.view(all))
        .orElseThrow(
            () ->
                single.keySet().stream().anyMatch(t -> t.isInstance(all.get(0)))
                    ? new Mistake("Show one of them at a time, as in show(list.get(0)).")
                    : unknown(all.get(0)));
  }

  /** What a map has for each name: the values as a list, if they are shown so. */
  private View map(Map<?, ?> map) {
    List<Object> values = List.copyOf(map.values());
    if (!values.isEmpty() && first(lists, values.get(0)).isPresent()) {
      return list(values);
    }
    Table table = Table.of("By name").words("name").numbers("value");
    map.forEach(
        (key, value) ->
            table.row(
                key.toString(),
                value instanceof Double number ? Words.signed(number) : Attributes.text(value)));
    return table;
  }

  private static <F> Optional<F> first(Map<Class<?>, F> views, Object value) {
    return views.entrySet().stream()
        .filter(e -> e.getKey().isInstance(value))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Mistake unknown(Object result) {
    if (result instanceof String text) {
      return new Mistake(
          "A text alone says nothing. For a card type show(board, \""
              + text
              + "\"), for an exercise show(open(\""
              + text
              + "\")).");
    }
    return new Mistake(
        "There is no table for this "
            + result.getClass().getSimpleName().replaceFirst("^Immutable", "")
            + ". show(...) knows: "
            + String.join(", ", known()));
  }

  /** The simple names of all types that can be shown. */
  static List<String> known() {
    return Stream.concat(ALL.single.keySet().stream(), ALL.lists.keySet().stream())
        .map(Class::getSimpleName)
        .distinct()
        .sorted()
        .toList();
  }
}

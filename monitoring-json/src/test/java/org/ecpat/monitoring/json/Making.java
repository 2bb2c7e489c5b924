package org.ecpat.monitoring.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the values of a type are made, found once for all of them.
 *
 * @param start makes a record of its parts, or a builder
 * @param end makes the value, where there is a builder
 */
record Making(Constructor<?> start, List<Part> parts, Optional<Method> end) {
  private static final ClassValue<Making> KNOWN =
      new ClassValue<>() {
        @Override
        protected Making computeValue(Class<?> type) {
          try {
            return type.isRecord() ? ofRecord(type) : ofBuilder(type);
          } catch (NoSuchMethodException e) {
            throw new LinkageError(type.toString(), e);
          }
        }
      };

  /** What a value is made of: a component of a record, or an attribute that a builder can set. */
  record Part(
      String name, Type type, boolean isMandatory, Method getter, Optional<Method> setter) {}

  static Making of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static Making ofRecord(Class<?> type) throws NoSuchMethodException {
    RecordComponent[] components = type.getRecordComponents();
    List<Part> parts =
        Stream.of(components)
            .map(
                c ->
                    new Part(
                        c.getName(), c.getGenericType(), true, c.getAccessor(), Optional.empty()))
            .toList();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return new Making(type.getDeclaredConstructor(types), parts, Optional.empty());
  }

  private static Making ofBuilder(Class<?> type) throws NoSuchMethodException {
    Class<?> builder =
        Arrays.stream(type.getClasses())
            .filter(c -> c.getSimpleName().equals("Builder"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no builder of " + type));
    List<Part> parts = new ArrayList<>();
    Stream.of(type.getMethods())
        .filter(m -> m.getParameterCount() == 0 && !Modifier.isStatic(m.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .forEach(m -> setter(builder, m).ifPresent(setter -> parts.add(part(m, setter))));
    return new Making(builder.getConstructor(), parts, Optional.of(builder.getMethod("build")));
  }

  private static Part part(Method getter, Method setter) {
    return new Part(
        getter.getName(),
        getter.getGenericReturnType(),
        Modifier.isAbstract(getter.getModifiers()),
        getter,
        Optional.of(setter));
  }

  private static Optional<Method> setter(Class<?> builder, Method attribute) {
    Class<?> type = attribute.getReturnType();
    return Stream.of(builder.getMethods())
        .filter(m -> m.getName().equals(attribute.getName()) && m.getParameterCount() == 1)
        .filter(m -> m.getParameterTypes()[0].isAssignableFrom(type))
        .findFirst();
  }
}

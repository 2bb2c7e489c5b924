package org.ecpat.monitoring.examples.guide;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a module offers its users: the public parts of its exported packages, a line each. */
final class Api {
  private Api() {}

  /** The lines, in order of package, type and name. */
  static List<String> of(Class<?> anyOfItsClasses) throws IOException {
    Path place = place(anyOfItsClasses);
    if (Files.isDirectory(place)) {
      return lines(place, anyOfItsClasses.getClassLoader());
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return lines(jar.getPath("/"), anyOfItsClasses.getClassLoader());
    }
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  private static List<String> lines(Path root, ClassLoader loader) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : exported(root)) {
      try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
        List<String> types =
            files
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                .map(file -> name + "." + file.substring(0, file.length() - ".class".length()))
                .sorted()
                .toList();
        for (String type : types) {
          lines.addAll(lines(type, loader));
        }
      }
    }
    return lines;
  }

  private static Set<String> exported(Path root) throws IOException {
    try (var stream = Files.newInputStream(root.resolve("module-info.class"))) {
      return ModuleDescriptor.read(stream).exports().stream()
          .filter(e -> !e.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> lines(String name, ClassLoader loader) {
    Class<?> type;
    try {
      type = Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new LinkageError(name, e);
    }
    if (!isOpen(type)) {
      return List.of();
    }
    TreeSet<String> members = new TreeSet<>();
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isOpen(constructor)) {
        members.add("new(" + parameters(constructor.getParameters()) + ")");
      }
    }
    for (Method method : type.getMethods()) {
      if (isOpen(method) && isOurs(method)) {
        members.add(line(method));
      }
    }
    Stream.of(type.getDeclaredFields())
        .filter(Api::isOpen)
        .forEach(field -> members.add(simple(field.getGenericType()) + " " + field.getName()));
    List<String> lines = new ArrayList<>();
    lines.add(kind(type) + " " + name);
    members.forEach(member -> lines.add("  " + member));
    return lines;
  }

  private static boolean isOpen(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isOpen(outer));
  }

  private static boolean isOpen(Member member) {
    return Modifier.isPublic(member.getModifiers()) && !member.isSynthetic();
  }

  /** Not what every object, enum or record has. */
  private static boolean isOurs(Method method) {
    return !method.getDeclaringClass().getName().startsWith("java.")
        && !Set.of("equals", "hashCode", "toString").contains(method.getName());
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "annotation";
    } else if (type.isEnum()) {
      return "enum";
    } else if (type.isRecord()) {
      return "record";
    }
    String kind = type.isInterface() ? "interface" : "class";
    return type.isSealed() ? "sealed " + kind : kind;
  }

  private static String line(Method method) {
    String start = Modifier.isStatic(method.getModifiers()) ? "static " : "";
    return start
        + method.getName()
        + "("
        + parameters(method.getParameters())
        + "): "
        + simple(method.getGenericReturnType());
  }

  private static String parameters(Parameter[] parameters) {
    return Arrays.stream(parameters)
        .map(p -> simple(p.getParameterizedType()))
        .collect(Collectors.joining(", "));
  }

  /** Without package names, which would make every line long. */
  private static String simple(Type type) {
    return type.getTypeName().replaceAll("([a-z0-9_]+\\.)+(?=[A-Z])", "").replace('$', '.');
  }
}

package org.ecpat.monitoring.methodology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.ecpat.monitoring.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of methods: unknown ones, those of providers, and providers that fail. */
class MethodsTest {
  @TempDir Path folder;

  /** A class loader that knows some providers by name, whether they are there or not. */
  private URLClassLoader loader(String... providers) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF").resolve("services"));
    Files.write(services.resolve(MethodProvider.class.getName()), List.of(providers));
    return new Outside(folder.toUri().toURL());
  }

  /** Defines the classes of this test anew, outside of any named module, as a plug-in's are. */
  private static final class Outside extends URLClassLoader {
    Outside(URL folder) {
      super(new URL[] {folder}, MethodsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(MethodsTest.class.getName())) {
        return super.loadClass(name, resolve);
      }
      String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
      try (InputStream in = requireNonNull(MethodsTest.class.getResourceAsStream(file))) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void findsTheMethodsOfAProvider() throws IOException {
    try (URLClassLoader loader = loader(Good.class.getName())) {
      Methods methods = Methods.load(loader);
      assertThat(methods.create(Transform.class, Spec.of("twice")).apply(4)).isEqualTo(8);
      assertThat(methods.family(Transform.class))
          .containsKeys("twice", "linear")
          .hasSize(Methods.builtIn().family(Transform.class).size() + 1);
    }
  }

  @Test
  void aProviderThatIsNotThereIsAnError() throws IOException {
    try (URLClassLoader loader = loader("org.example.Missing")) {
      assertThatThrownBy(() -> Methods.load(loader))
          .isInstanceOf(ServiceConfigurationError.class)
          .hasMessageContaining("org.example.Missing");
    }
  }

  @Test
  void aProviderThatFailsIsAnError() throws IOException {
    try (URLClassLoader loader = loader(Failing.class.getName())) {
      assertThatThrownBy(() -> Methods.load(loader))
          .isInstanceOf(ServiceConfigurationError.class)
          .hasMessageContaining("Failing")
          .hasRootCauseMessage("no licence");
    }
  }

  @Test
  void aProviderOfSomethingElseIsAnError() throws IOException {
    try (URLClassLoader loader = loader(MethodsTest.class.getName())) {
      assertThatThrownBy(() -> Methods.load(loader)).isInstanceOf(ServiceConfigurationError.class);
    }
  }

  @Test
  void aNameThatIsTakenIsAnError() throws IOException {
    try (URLClassLoader loader = loader(Taken.class.getName())) {
      assertThatThrownBy(() -> Methods.load(loader))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Two providers contribute the transform 'linear'. A name can be used once in a"
                  + " family.");
    }
  }

  @Test
  void anUnknownNameListsTheKnownOnesAndTheNearest() {
    assertThatThrownBy(() -> Methods.builtIn().create(Weighting.class, Spec.of("critc")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("'critc'")
        .hasMessageContaining("critic")
        .hasMessageContaining("entropy")
        .hasMessageContaining("standard-deviation");
    assertThatThrownBy(
            () ->
                Methods.builtIn().create(Preparation.class, Spec.of("impute-em").with("rigde", 1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has no such parameter")
        .hasMessageContaining("ridge");
  }

  /** Doubles a value. */
  public static final class Good implements MethodProvider {
    /** What {@code ServiceLoader} calls. */
    public Good() {}

    @Override
    public List<Method<?>> methods() {
      return List.of(
          Method.of(Transform.class, "twice", "Twice the value.", arguments -> value -> 2 * value));
    }
  }

  /** Cannot be made. */
  public static final class Failing implements MethodProvider {
    /** What {@code ServiceLoader} calls. */
    public Failing() {
      throw new IllegalStateException("no licence");
    }

    @Override
    public List<Method<?>> methods() {
      return List.of();
    }
  }

  /** Takes a name that is built in. */
  public static final class Taken implements MethodProvider {
    /** What {@code ServiceLoader} calls. */
    public Taken() {}

    @Override
    public List<Method<?>> methods() {
      return List.of(
          Method.of(Transform.class, "linear", "Another one.", arguments -> value -> value));
    }
  }
}

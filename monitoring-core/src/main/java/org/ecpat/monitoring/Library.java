package org.ecpat.monitoring;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the library says about itself. */
public final class Library {
  private Library() {}

  /** The version of this library, such as {@code 1.0.0}; editions record it. */
  public static String version() {
    try (InputStream stream = Library.class.getResourceAsStream("library.properties")) {
      if (stream == null) {
        throw new FileNotFoundException("library.properties");
      }
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.ecpat.monitoring.examples.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.json.Documents;

/**
 * Writes the documents of the catalogue, or checks that a folder holds the same bytes.
 *
 * <p>Arguments: the folder of the reference data and the folder of the documents, with {@code
 * --check} before them to compare. Documents with an error are not written.
 */
public final class CatalogueGenerator {
  private CatalogueGenerator() {}

  /**
   * Writes or checks.
   *
   * @throws InvalidInputException if a document has an error
   * @throws IllegalStateException if a checked folder differs
   */
  public static void main(String[] arguments) throws IOException {
    List<String> paths = Arrays.stream(arguments).filter(a -> !a.equals("--check")).toList();
    if (paths.size() != 2) {
      throw new IllegalArgumentException(
          "usage: [--check] <folder of the reference data> <folder of the documents>");
    }
    Catalogue catalogue = Catalogue.of(Inputs.of(Path.of(paths.get(0))));
    System.out.print(catalogue.summary());
    Path folder = Path.of(paths.get(1));
    if (paths.size() == arguments.length) {
      write(catalogue, folder);
    } else {
      check(catalogue, folder);
    }
  }

  /** Writes all documents, unless one of them has an error. */
  static void write(Catalogue catalogue, Path folder) throws IOException {
    InvalidInputException.throwIfErrors(catalogue.findings());
    Files.createDirectories(folder);
    for (Map.Entry<String, Object> file : catalogue.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Documents.write(file.getValue(), path);
      System.out.println("wrote " + file.getKey() + ", " + Files.size(path) + " bytes");
    }
  }

  /** Compares all documents with those of a folder, byte for byte. */
  static void check(Catalogue catalogue, Path folder) throws IOException {
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, Object> file : catalogue.files().entrySet()) {
      byte[] made = Documents.text(file.getValue()).getBytes(StandardCharsets.UTF_8);
      Path path = folder.resolve(file.getKey());
      if (!Files.exists(path) || !Arrays.equals(made, Files.readAllBytes(path))) {
        different.add(file.getKey());
      }
    }
    if (!different.isEmpty()) {
      throw new IllegalStateException(folder + " differs in " + different);
    }
    System.out.println("the same bytes: " + catalogue.files().keySet());
  }
}

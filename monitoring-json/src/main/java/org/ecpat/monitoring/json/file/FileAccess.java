package org.ecpat.monitoring.json.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files to read from and folders to write to, with failures that name them. */
public final class FileAccess {
  private FileAccess() {}

  /**
   * The bytes of a file.
   *
   * @throws IOException if it is not there, cannot be read, or is a folder, which the system tells
   *     only later and without a name
   */
  public static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder, not a file");
    }
    return Files.newInputStream(file);
  }

  /**
   * The folder in which a file is to be written.
   *
   * @throws IOException if it is not there
   */
  public static Path folderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new FileSystemException(file.toString(), null, "is not a file");
    } else if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "no such folder");
    }
    return folder;
  }
}

package org.ecpat.monitoring.examples.site;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs a command and turns what happens into words and an exit code.
 *
 * <p>The exit code is 0 if all went well, 2 if the input cannot be used (with all that was found in
 * it), and 1 for anything else.
 */
public final class Run {
  private Run() {}

  /** Runs a command on the console, whose texts are UTF-8, and ends the program if it failed. */
  public static void main(Object command, String... args) {
    int code = run(command, stream(FileDescriptor.out), stream(FileDescriptor.err), args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs a command with other streams; returns the exit code. */
  public static int run(Object command, PrintStream out, PrintStream err, String... args) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Prints this help.")
                .build());
    return line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((mistake, words) -> mistake(mistake))
        .setExecutionExceptionHandler((failure, spec, parsed) -> failure(failure, spec.getErr()))
        .execute(args);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static int mistake(ParameterException mistake) {
    CommandLine line = mistake.getCommandLine();
    line.getErr().println(mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, line.getErr());
    line.getErr().println("Try --help.");
    return 2;
  }

  private static int failure(Exception failure, PrintWriter err) {
    if (failure instanceof InvalidInputException invalid) {
      invalid.findings().stream().map(Finding::text).forEach(err::println);
      return 2;
    }
    if (failure instanceof UncheckedIOException io
        && io.getCause() instanceof FileSystemException file) {
      err.println(words(file));
      return 1;
    }
    err.println(failure);
    return 1;
  }

  private static String words(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "No such file or folder: " + failure.getFile();
    }
    if (failure instanceof AccessDeniedException) {
      return "Not allowed to use: " + failure.getFile();
    }
    return String.valueOf(failure.getMessage());
  }
}

package io.scenariomarket.evaluation;

import io.scenariomarket.shared.Command.CommandException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;

/** Reads options that have a value. */
final class Options {

  private Options() {}

  static String one(ApplicationArguments arguments, String name) {
    return optional(arguments, name)
        .orElseThrow(() -> new CommandException("Option --" + name + " is missing"));
  }

  static Optional<String> optional(ApplicationArguments arguments, String name) {
    var values = arguments.getOptionValues(name);
    if (values == null) {
      return Optional.empty();
    }
    if (values.isEmpty()) {
      throw new CommandException("Option --" + name + " needs a value");
    }
    return Optional.of(values.getLast());
  }

  /** A whole number of at least 1; underscores may part its digits. */
  static int number(ApplicationArguments arguments, String name, String otherwise) {
    try {
      var number = Integer.parseInt(optional(arguments, name).orElse(otherwise).replace("_", ""));
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Refused below.
    }
    throw new CommandException("--" + name + " takes a whole number of at least 1");
  }

  /** A file that can be written. */
  static Path writable(String name) {
    var file = Path.of(name).toAbsolutePath();
    var directory = file.getParent();
    if (directory == null || !Files.isDirectory(directory) || Files.isDirectory(file)) {
      throw new CommandException("%s cannot be written".formatted(file));
    }
    return file;
  }
}

package io.scenariomarket.evaluation;

import io.scenariomarket.shared.Command.CommandException;
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
}

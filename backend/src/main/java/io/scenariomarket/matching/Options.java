package io.scenariomarket.matching;

import io.scenariomarket.shared.Command.CommandException;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;

/** Reads {@code --name=value} as well as {@code --name value}. */
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
    if (!values.isEmpty()) {
      return Optional.of(values.getLast());
    }
    var source = arguments.getSourceArgs();
    for (var i = 0; i + 1 < source.length; i++) {
      if (source[i].equals("--" + name) && !source[i + 1].startsWith("--")) {
        return Optional.of(source[i + 1]);
      }
    }
    throw new CommandException("Option --" + name + " needs a value");
  }
}

package io.scenariomarket;

import io.scenariomarket.shared.Command;
import io.scenariomarket.shared.MarketProperties;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs the command that the application was started with, if any. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CommandRunner implements ApplicationRunner, ExitCodeGenerator {

  private final String name;
  private final List<Command> commands;
  private int exitCode;

  CommandRunner(MarketProperties market, List<Command> commands) {
    this.name = market.command();
    this.commands = commands;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    if (name.isEmpty()) {
      return;
    }
    var wanted = commands.stream().filter(command -> command.name().equals(name)).findFirst();
    if (wanted.isEmpty()) {
      fail("There is no command \"" + name + "\". Commands:\n" + usage());
      return;
    }
    try {
      wanted.get().run(arguments);
    } catch (Command.CommandException refused) {
      fail(refused.getMessage() + "\nUsage: " + wanted.get().usage());
    }
  }

  private void fail(String message) {
    System.err.println(message);
    exitCode = 1;
  }

  private String usage() {
    return commands.stream()
        .map(command -> "  " + command.usage())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}

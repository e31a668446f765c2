package io.scenariomarket.shared;

import org.springframework.boot.ApplicationArguments;

/**
 * Something an operator runs from the command line: {@code java -jar scenario-market.jar NAME
 * [--option value]}. The application starts without an HTTP port, runs it and exits.
 */
public interface Command {

  /** The word that calls it. */
  String name();

  /** One line that says what it does and which options it takes. */
  String usage();

  /**
   * Runs to the end.
   *
   * @throws CommandException when it cannot, with words for the operator
   */
  void run(ApplicationArguments arguments) throws Exception;

  /** Tells the operator why a command stopped; printed without a stack trace. */
  final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandException(String message) {
      super(message);
    }
  }
}

package io.scenariomarket.search;

import io.scenariomarket.shared.Command;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** Compares the indexes with the database. */
@Component
class CheckCommand implements Command {

  private final IndexUpkeep upkeep;

  CheckCommand(IndexUpkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String usage() {
    return "check [--repair] — compares every search index with the database, and puts it right";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    upkeep.check(arguments.containsOption("repair")).forEach(System.out::println);
  }
}

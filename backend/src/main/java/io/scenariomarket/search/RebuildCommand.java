package io.scenariomarket.search;

import io.scenariomarket.shared.Command;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** Makes the indexes new from the database. */
@Component
class RebuildCommand implements Command {

  private final IndexUpkeep upkeep;

  RebuildCommand(IndexUpkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String usage() {
    return "rebuild — makes every search index new from the database, while searches go on";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    upkeep.rebuildAll();
  }
}

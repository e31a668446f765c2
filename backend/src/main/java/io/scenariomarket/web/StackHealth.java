package io.scenariomarket.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Which of the local stack's servers died lately, and when. They are started again, so this says
 * nothing of whether they run now: their own health does.
 */
@Component("localStack")
@ConditionalOnProperty("market.local-stack.deaths")
class StackHealth implements HealthIndicator {

  private final Path deaths;

  /**
   * Reads what the local stack writes.
   *
   * @param deaths a directory with a file for each server, an instant on each line
   */
  StackHealth(@Value("${market.local-stack.deaths}") Path deaths) {
    this.deaths = deaths;
  }

  @Override
  public Health health() {
    var health = Health.up();
    if (Files.isDirectory(deaths)) {
      try (var files = Files.list(deaths)) {
        for (var file : files.sorted().toList()) {
          health.withDetail(file.getFileName() + " died", Files.readAllLines(file));
        }
      } catch (IOException e) {
        return Health.unknown().withException(e).build();
      }
    }
    return health.build();
  }
}

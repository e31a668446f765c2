package io.scenariomarket.matching;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes some lists of matches as soon as the market serves, in the background and for nobody, so
 * that the first visitor's does not wait for classes, connections and word lists to be loaded.
 */
@Component
class MatchWarmUp {

  /** Lists in each direction; by then what is left to be loaded is not felt. */
  private static final int LISTS = 3;

  private static final Logger log = LoggerFactory.getLogger(MatchWarmUp.class);

  private final Matching matching;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final MarketProperties market;

  MatchWarmUp(
      Matching matching,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      MarketProperties market) {
    this.matching = matching;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.market = market;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (market.serving()) {
      Thread.ofPlatform()
          .daemon()
          .name("match-warm-up")
          .priority(Thread.MIN_PRIORITY)
          .start(this::run);
    }
  }

  private void run() {
    var start = System.nanoTime();
    try {
      for (var each : scenarios.list(Optional.empty(), 0, LISTS, Viewer.VISITOR).items()) {
        matching.candidates(each, Viewer.VISITOR);
      }
      for (var each : capabilities.list(Optional.empty(), 0, LISTS, Viewer.VISITOR).items()) {
        matching.candidates(matching.offer(each, Viewer.VISITOR), Viewer.VISITOR);
      }
      log.info("Matching is warm after {} ms", (System.nanoTime() - start) / 1_000_000);
    } catch (RuntimeException e) {
      // Whoever asks first is told what is wrong; nothing else depends on this.
      log.warn("Matching was not warmed up", e);
    }
  }
}

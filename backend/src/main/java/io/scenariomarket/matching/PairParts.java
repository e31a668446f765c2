package io.scenariomarket.matching;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.supplier.Capability;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays on lists of matches what other modules add to them, as {@code pairs}. */
@Component
public class PairParts {

  private final List<PairPart> parts;

  PairParts(List<PairPart> parts) {
    this.parts = parts;
  }

  /** A part with what it shows. */
  public record Shown(String template, Object content) {}

  /** Adds what there is to matches of a need. */
  public void addTo(Model page, Scenario need, MatchList matches, Viewer viewer) {
    add(page, part -> part.ofNeed(need, matches.items(), viewer));
  }

  /** Adds what there is to matches of a capability. */
  public void addTo(Model page, Capability offer, MatchList matches, Viewer viewer) {
    add(page, part -> part.ofOffer(offer, matches.items(), viewer));
  }

  private void add(Model page, Function<PairPart, Optional<?>> content) {
    page.addAttribute(
        "pairs",
        parts.stream()
            .flatMap(part -> content.apply(part).map(it -> new Shown(part.template(), it)).stream())
            .toList());
  }
}

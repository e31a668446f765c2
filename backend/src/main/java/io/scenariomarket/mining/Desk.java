package io.scenariomarket.mining;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the candidate that a curator looks at, and what is around it. */
@Component
class Desk {

  private static final int BEFORE = 40;

  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;

  Desk(ScenarioManagement scenarios, CapabilityManagement capabilities) {
    this.scenarios = scenarios;
    this.capabilities = capabilities;
  }

  /**
   * The candidate that a curator looks at.
   *
   * @param candidate the candidate
   * @param number its place among all, from 1
   * @param previous the one before it in the document
   * @param next the one behind it
   * @param before what stands before its words in their sentence
   * @param words its words
   * @param after what stands behind them
   * @param alike what it resembles, the likest first
   */
  record Laid(
      Candidate candidate,
      int number,
      @Nullable UUID previous,
      @Nullable UUID next,
      String before,
      String words,
      String after,
      List<Alike> alike) {

    public boolean mergeable() {
      return !alike.isEmpty();
    }
  }

  /**
   * Something that a candidate resembles.
   *
   * @param address where it is shown
   */
  record Alike(String type, UUID id, String title, String address, int percent) {}

  /** The candidate asked for, or else the first that is open, or the first of all. */
  Optional<Laid> lay(List<Candidate> candidates, @Nullable UUID asked, String text, Viewer viewer) {
    var chosen =
        candidates.stream()
            .filter(each -> each.id().equals(asked))
            .findFirst()
            .or(() -> candidates.stream().filter(Candidate::open).findFirst())
            .or(() -> candidates.stream().findFirst());
    return chosen.map(candidate -> lay(candidate, candidates, text, viewer));
  }

  private Laid lay(Candidate candidate, List<Candidate> candidates, String text, Viewer viewer) {
    var at = candidates.indexOf(candidate);
    var from = Math.clamp(candidate.spanFrom(), 0, text.length());
    var to = Math.clamp(candidate.spanTo(), from, text.length());
    var start = Math.min(candidate.sentenceFrom(), from);
    var end = Math.clamp(candidate.sentenceTo(), to, text.length());
    return new Laid(
        candidate,
        at + 1,
        at > 0 ? candidates.get(at - 1).id() : null,
        at + 1 < candidates.size() ? candidates.get(at + 1).id() : null,
        (from - start > BEFORE * 4 ? "…" : "")
            + text.substring(Math.max(start, from - BEFORE * 4), from),
        text.substring(from, to),
        text.substring(to, Math.min(end, to + BEFORE * 6)) + (end > to + BEFORE * 6 ? "…" : ""),
        candidate.likenesses().stream()
            .sorted(Comparator.comparingDouble(each -> -each.likeness()))
            .flatMap(each -> alike(each, candidates, viewer).stream())
            .toList());
  }

  /** Where to go on after a decision: the next open candidate, or the first that was left. */
  static Optional<UUID> after(UUID decided, List<Candidate> candidates) {
    var at = 0;
    for (var each : candidates) {
      if (each.id().equals(decided)) {
        break;
      }
      at++;
    }
    var behind = candidates.stream().skip(at + 1L).filter(Candidate::open).findFirst();
    return behind
        .or(() -> candidates.stream().filter(Candidate::open).findFirst())
        .map(Candidate::id);
  }

  private Optional<Alike> alike(
      Candidate.Likeness likeness, List<Candidate> candidates, Viewer viewer) {
    var id = likeness.otherId();
    return switch (likeness.otherType()) {
      case "scenario" -> {
        var scenarioId = new ScenarioId(id);
        yield Optional.ofNullable(scenarios.visible(List.of(scenarioId), viewer).get(scenarioId))
            .map(each -> alike(likeness, each.content().title(), "/scenarios/" + id));
      }
      case "capability" -> {
        var capabilityId = new CapabilityId(id);
        yield Optional.ofNullable(
                capabilities.visible(List.of(capabilityId), viewer).get(capabilityId))
            .map(each -> alike(likeness, each.content().name(), "/capabilities/" + id));
      }
      default ->
          candidates.stream()
              .filter(each -> each.id().equals(id))
              .findFirst()
              .map(
                  each ->
                      alike(
                          likeness,
                          each.title(),
                          "/mining/" + each.documentId() + "?at=" + each.id()));
    };
  }

  private static Alike alike(Candidate.Likeness likeness, String title, String address) {
    return new Alike(likeness.otherType(), likeness.otherId(), title, address, likeness.percent());
  }
}

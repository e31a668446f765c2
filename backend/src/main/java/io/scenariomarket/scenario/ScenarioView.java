package io.scenariomarket.scenario;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Withheld;
import io.scenariomarket.workflow.PendingChange;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as the API answers it: what the owner wrote, and what the market knows of it.
 *
 * @param id identifies it
 * @param organisationId whose need it is
 * @param organisationName that organisation's name
 * @param state where it stands
 * @param version to be sent back with a change
 * @param sample whether it is sample data
 * @param createdAt when it was first saved
 * @param updatedAt when it was last changed
 * @param withheld what the owner keeps from whoever asks
 * @param pendingChange what the owner wants it to say, until the task force has decided; {@code
 *     null} for nothing, and for everybody but the owner and the task force
 * @param content what the owner wrote, as far as whoever asks may read it
 */
public record ScenarioView(
    ScenarioId id,
    OrganisationId organisationId,
    String organisationName,
    ScenarioState state,
    long version,
    boolean sample,
    Instant createdAt,
    Instant updatedAt,
    List<Withheld> withheld,
    @Nullable PendingChange<ScenarioContent> pendingChange,
    @JsonUnwrapped ScenarioContent content) {

  static ScenarioView of(
      Scenario scenario,
      String organisationName,
      @Nullable PendingChange<ScenarioContent> pendingChange,
      Predicate<Confidentiality> mayRead) {
    return new ScenarioView(
        scenario.id(),
        scenario.organisationId(),
        organisationName,
        scenario.state(),
        scenario.version(),
        scenario.sample(),
        scenario.createdAt(),
        scenario.updatedAt(),
        scenario.content().withheldFrom(mayRead),
        pendingChange,
        scenario.content().readableBy(mayRead));
  }

  /** Who may read a part that is withheld; {@code null} where nothing is. */
  public @Nullable Confidentiality withheld(String part) {
    return Withheld.level(withheld, part);
  }

  /** Who may read a part that whoever asks may read. */
  public Confidentiality level(String part) {
    return Arrays.stream(ScenarioPart.values())
        .filter(each -> each.key().equals(part))
        .map(content.confidentiality()::of)
        .findFirst()
        .orElse(Confidentiality.PUBLIC);
  }
}

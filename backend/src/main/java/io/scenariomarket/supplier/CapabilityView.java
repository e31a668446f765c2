package io.scenariomarket.supplier;

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
 * A capability as the API answers it: what the owner wrote, and what the market knows of it.
 *
 * @param id identifies it
 * @param organisationId whose capability it is
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
public record CapabilityView(
    CapabilityId id,
    OrganisationId organisationId,
    String organisationName,
    CapabilityState state,
    long version,
    boolean sample,
    Instant createdAt,
    Instant updatedAt,
    List<Withheld> withheld,
    @Nullable PendingChange<CapabilityContent> pendingChange,
    @JsonUnwrapped CapabilityContent content) {

  static CapabilityView of(
      Capability capability,
      String organisationName,
      @Nullable PendingChange<CapabilityContent> pendingChange,
      Predicate<Confidentiality> mayRead) {
    return new CapabilityView(
        capability.id(),
        capability.organisationId(),
        organisationName,
        capability.state(),
        capability.version(),
        capability.sample(),
        capability.createdAt(),
        capability.updatedAt(),
        capability.content().withheldFrom(mayRead),
        pendingChange,
        capability.content().readableBy(mayRead));
  }

  /** Who may read a part that is withheld; {@code null} where nothing is. */
  public @Nullable Confidentiality withheld(String part) {
    return Withheld.level(withheld, part);
  }

  /** Who may read a part that whoever asks may read. */
  public Confidentiality level(String part) {
    return Arrays.stream(CapabilityPart.values())
        .filter(each -> each.key().equals(part))
        .map(content.confidentiality()::of)
        .findFirst()
        .orElse(Confidentiality.PUBLIC);
  }
}

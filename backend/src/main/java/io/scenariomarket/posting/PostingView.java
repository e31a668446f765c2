package io.scenariomarket.posting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Withheld;
import io.scenariomarket.work.PendingChange;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A posting as the API answers it: what the owner wrote, and what the market knows of it.
 *
 * @param id identifies it
 * @param organisationId whose it is
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
 * @param <I> what identifies it
 * @param <S> the states
 * @param <C> what it says
 */
public record PostingView<I, S extends PostingState, C extends PostingContent<C>>(
    I id,
    OrganisationId organisationId,
    String organisationName,
    S state,
    long version,
    boolean sample,
    Instant createdAt,
    Instant updatedAt,
    List<Withheld> withheld,
    @Nullable PendingChange<C> pendingChange,
    @JsonUnwrapped C content) {

  static <I, S extends PostingState, C extends PostingContent<C>> PostingView<I, S, C> of(
      Posting<I, S, C> item,
      String organisationName,
      @Nullable PendingChange<C> pendingChange,
      Predicate<Confidentiality> mayRead) {
    return new PostingView<>(
        item.id(),
        item.organisationId(),
        organisationName,
        item.state(),
        item.version(),
        item.sample(),
        item.createdAt(),
        item.updatedAt(),
        item.content().withheldFrom(mayRead),
        pendingChange,
        item.content().readableBy(mayRead));
  }

  /** Who may read a part that is withheld; {@code null} where nothing is. */
  public @Nullable Confidentiality withheld(String part) {
    return Withheld.level(withheld, part);
  }

  /** Who may read a part that whoever asks may read. */
  public Confidentiality level(String part) {
    return content.parts().stream()
        .filter(each -> each.key().equals(part))
        .map(content.confidentiality()::of)
        .findFirst()
        .orElse(Confidentiality.PUBLIC);
  }
}

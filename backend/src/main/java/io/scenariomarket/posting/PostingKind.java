package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.shared.ItemType;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.ItemRef;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One kind of postings, such as needs: all that tells it from another kind. What people do with
 * postings is the same for all kinds and asks this.
 *
 * @param type in the {@link ItemRef}s; also names the table, the messages and the page's attribute
 * @param titleColumn holds what an item is called
 * @param draft the state in which a draft is
 * @param lifecycle the transition table
 * @param revived the state of an item that holds again, by the state in which it was
 * @param content what an item says
 * @param atOnce what the owner changes of something public without the task force
 * @param ids makes an id of what the database holds
 * @param create makes a new item
 * @param <T> the items
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <A> the actions
 * @param <C> what an item says
 */
public record PostingKind<
    T extends Posting<I, S, C>,
    I,
    S extends Enum<S> & PostingState,
    A extends Enum<A> & Action<S>,
    C extends PostingContent<C>>(
    String type,
    String titleColumn,
    S draft,
    Lifecycle<S, A> lifecycle,
    UnaryOperator<S> revived,
    Class<C> content,
    AtOnce atOnce,
    Function<UUID, I> ids,
    BiFunction<Origin<I, S>, C, T> create) {

  /** A new item with an id of its own, not stored yet. */
  T begun(OrganisationId owner, S state, C content, String author, Instant now) {
    var id = ids.apply(UUID.randomUUID());
    return create.apply(new Origin<>(id, owner, state, false, author, now), content);
  }

  /** The type with the addresses of its pages. */
  public ItemType itemType() {
    return new ItemType(type);
  }

  /** Where its pages are, such as {@code /scenarios}. */
  String path() {
    return itemType().path();
  }

  /** What its items are called together in names of files, such as scenarios. */
  String plural() {
    return itemType().plural();
  }

  /** All states, in their order. */
  S[] states() {
    return draft.getDeclaringClass().getEnumConstants();
  }

  /** The state in which an item is that was handed in. */
  S submitted() {
    return lifecycle.named(Change.SUBMITTED).orElseThrow().to();
  }
}

package io.scenariomarket.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a list as the API answers it, without its items.
 *
 * @param id identifies the edition
 * @param kind what it is a list of
 * @param number which list of its kind it is; left out before it is published
 * @param edition which edition of its number it is, from 1
 * @param title what it is called, without its number
 * @param introduction what stands before the items
 * @param periodFrom first day on which it holds
 * @param periodTo last day on which it holds
 * @param state where it stands
 * @param publishedAt when it was published
 * @param endedAt when it was superseded or expired
 * @param replacedBy the edition that has taken its place
 * @param version to be sent back with a change of a draft
 * @param size how many items it has
 * @param address its permanent address; that of the editor for a draft
 */
record ListView(
    ListId id,
    ListKind kind,
    @Nullable ListNumber number,
    int edition,
    String title,
    @Nullable String introduction,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    ListState state,
    @Nullable Instant publishedAt,
    @Nullable Instant endedAt,
    @Nullable ListId replacedBy,
    long version,
    int size,
    String address) {

  static ListView of(MarketList list, int size, String address) {
    var text = list.text();
    return new ListView(
        list.id(),
        list.kind(),
        list.number().orElse(null),
        list.edition(),
        text.title(),
        text.introduction(),
        text.periodFrom(),
        text.periodTo(),
        list.state(),
        list.publishedAt(),
        list.endedAt(),
        list.replacedBy().orElse(null),
        list.version(),
        size,
        address);
  }
}

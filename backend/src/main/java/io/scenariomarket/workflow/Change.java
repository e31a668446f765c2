package io.scenariomarket.workflow;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A saved change of an item, as the history keeps it.
 *
 * @param item which item
 * @param organisation the organisation that it belongs to
 * @param title what it is called now
 * @param state the name of its state now
 * @param version its version now
 * @param action what was done: the name of an {@link Action}, {@link #POSTED} or {@link #REVISED}
 * @param content what the owner wrote, all of it; stored as JSON
 * @param decision what was said to it
 * @param author the subject of whoever wrote the item first; {@code null} for nobody's
 * @param validUntil the last day on which it holds, if there is one
 * @param at when
 */
public record Change(
    ItemRef item,
    OrganisationId organisation,
    String title,
    String state,
    long version,
    String action,
    Object content,
    Decision decision,
    @Nullable String author,
    @Nullable LocalDate validUntil,
    Instant at) {

  /** The first version of an item. */
  public static final String POSTED = "POSTED";

  /** A change of what it says. */
  public static final String REVISED = "REVISED";
}

package io.scenariomarket.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a program sends it.
 *
 * @param kind what it is a list of; cannot be changed later
 * @param title what it is called, without its number
 * @param introduction what stands before the items
 * @param periodFrom first day on which it holds
 * @param periodTo last day on which it holds
 * @param items what it lists, in order
 * @param version the version that was read, for a change
 */
record ListRequest(
    @NotNull ListKind kind,
    String title,
    @Nullable String introduction,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    List<@Valid DraftItem> items,
    @Nullable Long version) {

  ListRequest {
    title = Objects.requireNonNullElse(title, "");
    items = items == null ? List.of() : List.copyOf(items);
  }

  @Valid
  ListText text() {
    return new ListText(title, introduction, periodFrom, periodTo);
  }
}

package io.scenariomarket.catalogue;

import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a draft; which version of it is listed is settled when the list is published.
 *
 * @param itemId the need or capability
 * @param note what the curators say of it, for everybody to read
 */
public record DraftItem(@NotNull UUID itemId, @Size(max = 500) @Nullable String note) {

  public DraftItem {
    note = note == null ? null : Text.orNull(Printable.of(note));
  }
}

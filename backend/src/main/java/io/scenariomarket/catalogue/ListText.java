package io.scenariomarket.catalogue;

import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the curators write over a list.
 *
 * @param title what it is called, without its number
 * @param introduction what stands before the items
 * @param periodFrom first day on which it holds
 * @param periodTo last day on which it holds; it expires after that
 */
public record ListText(
    @NotBlank @Size(max = 100) String title,
    @Size(max = 2000) @Nullable String introduction,
    @Day @Nullable LocalDate periodFrom,
    @Day @Nullable LocalDate periodTo) {

  public ListText {
    title = Text.orEmpty(Printable.of(title == null ? "" : title));
    introduction = introduction == null ? null : Text.orNull(Printable.of(introduction));
  }
}

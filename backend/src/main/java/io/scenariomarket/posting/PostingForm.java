package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of an item as it was typed.
 *
 * @param <C> what an item says
 */
public interface PostingForm<C> {

  /** Whose item it is to be; {@code null} for the only organisation of whoever types. */
  @Nullable String organisationId();

  /**
   * The same as an id; empty for the only organisation of whoever types.
   *
   * @throws Refusal when what was sent is no id
   */
  default Optional<OrganisationId> chosenOwner() {
    try {
      return Optional.ofNullable(Text.orNull(organisationId())).map(OrganisationId::of);
    } catch (IllegalArgumentException _) {
      throw Refusal.invalid("organisationId", "organisation.not-found");
    }
  }

  /** The version that was read, for a change. */
  @Nullable Long version();

  /** What the form means; what cannot be read is left out and noted. */
  C read(FormErrors errors);

  /** Offers an empty row of all that has several, where there is none yet. */
  void offerRows();

  /** Drops the rows that nobody has filled in. */
  void dropEmptyRows();

  /** Adds or removes a row, where the button that was pressed asks for it, and says whether. */
  boolean changeRows(String action);
}

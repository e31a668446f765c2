package io.scenariomarket.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of state or permission, to be published in the transaction that makes it; the audit
 * trail writes it down in the same transaction, with who did it and from which address, and nothing
 * is changed when that fails.
 *
 * <p>The trail can never be changed, so neither map may hold personal data: name people by their
 * subject, and leave addresses and telephone numbers out.
 *
 * @param action what was done, a message key below {@code audit.action.}, for example {@code
 *     organisation.approved}
 * @param itemType what it was done to: {@code organisation}, {@code scenario}, {@code account} …
 * @param itemId identifies it
 * @param organisation the organisation that it concerns, whose members may read of it
 * @param others further organisations that it concerns in the same way
 * @param before what was, as far as it changed
 * @param after what is since
 */
public record Audited(
    String action,
    String itemType,
    String itemId,
    @Nullable OrganisationId organisation,
    List<OrganisationId> others,
    Map<String, ?> before,
    Map<String, ?> after) {

  /** A change that concerns one organisation, or none. */
  public Audited(
      String action,
      String itemType,
      String itemId,
      @Nullable OrganisationId organisation,
      Map<String, ?> before,
      Map<String, ?> after) {
    this(action, itemType, itemId, organisation, List.of(), before, after);
  }

  /** A change that concerns the parties of an item, of which there is one at least. */
  public static Audited of(
      String action,
      String itemType,
      String itemId,
      List<OrganisationId> parties,
      Map<String, ?> before,
      Map<String, ?> after) {
    var others = parties.subList(1, parties.size());
    return new Audited(action, itemType, itemId, parties.getFirst(), others, before, after);
  }
}

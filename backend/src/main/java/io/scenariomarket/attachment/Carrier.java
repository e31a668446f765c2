package io.scenariomarket.attachment;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An item that carries attachments, as somebody may see it.
 *
 * @param owner the organisation that it belongs to
 * @param title what pages call it
 * @param page address of its page
 * @param mayEdit whether the viewer may add, change and remove attachments
 * @param readable the levels of the attachments that the viewer may read
 * @param levels the levels that an attachment of this item can have
 */
public record Carrier(
    OrganisationId owner,
    String title,
    String page,
    boolean mayEdit,
    Set<Confidentiality> readable,
    List<Confidentiality> levels) {

  public Carrier {
    readable = Set.copyOf(readable);
    levels = List.copyOf(levels);
  }

  /**
   * An item whose attachments are as open or as confidential as its owner says, one by one.
   *
   * @param mayRead which levels the viewer may read
   */
  public static Carrier of(
      OrganisationId owner,
      String title,
      String page,
      boolean mayEdit,
      Predicate<Confidentiality> mayRead) {
    var all = List.of(Confidentiality.values());
    var readable = all.stream().filter(mayRead).collect(Collectors.toSet());
    return new Carrier(owner, title, page, mayEdit, readable, all);
  }

  /** Whether an attachment of this item can have a level. */
  boolean allows(Confidentiality level) {
    return levels.contains(level);
  }

  /** The names of the levels that the viewer may read. */
  String[] readableNames() {
    return Arrays.stream(Confidentiality.values())
        .filter(readable::contains)
        .map(Enum::name)
        .toArray(String[]::new);
  }
}

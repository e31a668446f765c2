package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Finding.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be settled before a draft is published. */
final class ListCheck {

  private ListCheck() {}

  /**
   * Checks a draft.
   *
   * @param items what it lists, in order
   * @param present those of them that are there
   * @param elsewhere which of them stand in other lists in force, and in which
   * @param today the day on which it would be published
   */
  static List<Finding> check(
      List<DraftItem> items,
      Map<UUID, PresentItem> present,
      Map<UUID, MarketList> elsewhere,
      LocalDate today) {
    if (items.isEmpty()) {
      return List.of(new Finding(Problem.EMPTY, null, 0, "", null));
    }
    var findings = new ArrayList<Finding>();
    for (int at = 0; at < items.size(); at++) {
      var id = items.get(at).itemId();
      var item = present.get(id);
      var position = at + 1;
      var title = item == null ? "" : item.title();
      problem(item, today)
          .ifPresent(problem -> findings.add(Finding.of(problem, position, id, title)));
      if (item != null) {
        item.lacking().forEach(problem -> findings.add(Finding.of(problem, position, id, title)));
      }
      var other = elsewhere.get(id);
      if (other != null) {
        findings.add(new Finding(Problem.IN_ANOTHER_LIST, id, position, title, other));
      }
    }
    return findings;
  }

  private static Optional<Problem> problem(@Nullable PresentItem item, LocalDate today) {
    if (item == null) {
      return Optional.of(Problem.MISSING);
    }
    if (!item.ownerApproved()) {
      return Optional.of(Problem.OWNER_NOT_APPROVED);
    }
    return switch (item.standing()) {
      case NOT_APPROVED -> Optional.of(Problem.NOT_APPROVED);
      case GONE -> Optional.of(Problem.GONE);
      case BEYOND -> Optional.of(Problem.BEYOND);
      case READY, PUBLIC ->
          item.validUntil() != null && item.validUntil().isBefore(today)
              ? Optional.of(Problem.NO_LONGER_VALID)
              : Optional.empty();
    };
  }
}

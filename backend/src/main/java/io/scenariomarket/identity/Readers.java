package io.scenariomarket.identity;

import static io.scenariomarket.identity.Confidentiality.AFTER_INTEREST;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides how far somebody may read an item that they may see: the one place that pages, API,
 * exports, mail and explanations ask.
 */
@Component
public class Readers {

  private final ObjectProvider<Counterparts> counterparts;

  Readers(ObjectProvider<Counterparts> counterparts) {
    this.counterparts = counterparts;
  }

  /** What somebody may read of each of several items; of other items, what they always may. */
  @FunctionalInterface
  public interface Reader {

    /** Which levels of an item they may read. */
    Predicate<Confidentiality> of(Owned item);
  }

  /** Which levels of an item the viewer may read. */
  public Predicate<Confidentiality> of(Owned item, Viewer viewer) {
    return of(List.of(item), viewer).of(item);
  }

  /** Which levels of each of several items the viewer may read, asked about together. */
  public Reader of(Collection<? extends Owned> items, Viewer viewer) {
    var agreed = agreed(items, viewer);
    return item ->
        level -> viewer.mayRead(level, item.organisationId(), agreed.contains(item.itemId()));
  }

  private Set<UUID> agreed(Collection<? extends Owned> items, Viewer viewer) {
    if (viewer.organisations().isEmpty()) {
      return Set.of();
    }
    var unsure =
        items.stream()
            .filter(item -> !viewer.mayRead(AFTER_INTEREST, item.organisationId(), false))
            .toList();
    return unsure.isEmpty()
        ? Set.of()
        : counterparts.stream()
            .flatMap(each -> each.agreed(unsure, viewer.organisations()).stream())
            .collect(Collectors.toSet());
  }
}

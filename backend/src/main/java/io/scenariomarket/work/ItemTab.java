package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import java.util.List;
import java.util.Optional;

/**
 * A page about items that a module adds beside their own, as a tab above all pages about one. The
 * beans stand in the order of their {@code @Order}.
 */
@FunctionalInterface
public interface ItemTab {

  /**
   * The tab as it is there for an item and a reader.
   *
   * @param parties the organisations that work on the item, which the reader may see
   * @return empty where such an item has none, or the reader may not open it
   */
  Optional<Tab> of(ItemRef item, List<OrganisationId> parties, Viewer viewer);

  /**
   * A tab.
   *
   * @param label the message that names it, by which the page says that it is the open one
   * @param address of its page, without the server
   * @param unread how much there is on it that the reader has not seen
   */
  record Tab(String label, String address, long unread) {

    /** A tab that does not count what is new. */
    public Tab(String label, String address) {
      this(label, address, 0);
    }
  }
}

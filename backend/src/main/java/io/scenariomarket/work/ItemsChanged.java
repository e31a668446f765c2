package io.scenariomarket.work;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Items were posted, changed or taken away.
 *
 * @param items which; of any kinds
 */
public record ItemsChanged(List<ItemRef> items) {

  public ItemsChanged {
    items = List.copyOf(items);
  }

  /** Changes of some items. */
  public static ItemsChanged of(Collection<? extends Tracked> items) {
    return new ItemsChanged(items.stream().map(Tracked::ref).toList());
  }

  /** A change of one item. */
  public static ItemsChanged of(ItemRef item) {
    return new ItemsChanged(List.of(item));
  }

  /** Those of one type, see {@link ItemRef#type()}. */
  public List<UUID> ids(String type) {
    return items.stream().filter(each -> each.type().equals(type)).map(ItemRef::id).toList();
  }
}

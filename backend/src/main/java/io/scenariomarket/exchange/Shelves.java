package io.scenariomarket.exchange;

import io.scenariomarket.columns.RowType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Where the items of each type are kept. */
@Component
class Shelves {

  private final Map<RowType, Shelf<?>> shelves = new EnumMap<>(RowType.class);

  Shelves(Collection<Shelf<?>> shelves) {
    shelves.forEach(shelf -> this.shelves.put(shelf.type(), shelf));
  }

  Shelf<?> of(RowType type) {
    return Objects.requireNonNull(shelves.get(type));
  }
}

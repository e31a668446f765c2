package io.scenariomarket.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A capability as the search engine holds it, with the facts of its supplier.
 *
 * @param stage how far an achievement has come; {@code null} for other kinds
 * @param deliveryDays from order to delivery
 * @param capacity how many scenarios the supplier can serve at once
 * @param lastCheckedOn when somebody last confirmed that it is still so
 */
public record CapabilityDocument(
    String id,
    Owner owner,
    Listing listing,
    Content content,
    Facts facts,
    @Nullable String stage,
    @Nullable Integer deliveryDays,
    @Nullable Integer capacity,
    @Nullable LocalDate lastCheckedOn)
    implements IndexDocument {

  @Override
  public Map<String, @Nullable Object> special() {
    var fields = new HashMap<String, @Nullable Object>();
    fields.put("stage", stage);
    fields.put("deliveryDays", deliveryDays);
    fields.put("capacity", capacity);
    fields.put("lastCheckedOn", lastCheckedOn == null ? null : lastCheckedOn.toString());
    return fields;
  }
}

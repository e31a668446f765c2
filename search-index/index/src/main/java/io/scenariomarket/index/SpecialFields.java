package io.scenariomarket.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only the documents of one kind of thing have.
 *
 * @param values by the names of the fields in the {@link IndexDefinition}; what is not known is
 *     absent
 */
public record SpecialFields(Map<String, Object> values) {

  public SpecialFields {
    values = Map.copyOf(values);
  }

  /** No fields. */
  public static SpecialFields none() {
    return new SpecialFields(Map.of());
  }

  /** The same with one field more, where there is a value: a text, a number or a day. */
  public SpecialFields with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var more = new HashMap<>(values);
    more.put(name, value instanceof LocalDate day ? day.toString() : value);
    return new SpecialFields(more);
  }
}

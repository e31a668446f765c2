package io.scenariomarket.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as the search engine holds it.
 *
 * @param grade term of the vocabulary
 * @param sensitivity of the data that the scenario opens, term of the vocabulary
 * @param validUntil last day on which it can be answered
 */
public record ScenarioDocument(
    String id,
    Owner owner,
    Listing listing,
    Content content,
    Facts facts,
    @Nullable String grade,
    @Nullable String leadDepartment,
    @Nullable String sensitivity,
    @Nullable LocalDate validUntil)
    implements IndexDocument {

  @Override
  public Map<String, @Nullable Object> special() {
    var fields = new HashMap<String, @Nullable Object>();
    fields.put("grade", grade);
    fields.put("leadDepartment", leadDepartment);
    fields.put("sensitivity", sensitivity);
    fields.put("validUntil", validUntil == null ? null : validUntil.toString());
    return fields;
  }
}

package io.scenariomarket.columns;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.identity.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How titles are compared: in whatever script, width and case, and however they are spaced. */
public final class Titles {

  private Titles() {}

  public static String folded(String title) {
    return Folding.fold(title).replaceAll("[\\s\\p{Cf}“”\"'‘’《》()（）·,，、.。:：;；_-]+", "");
  }

  /** An empty map for each owner. */
  public static Map<OrganisationId, Map<String, UUID>> none(Collection<OrganisationId> owners) {
    var titles = new HashMap<OrganisationId, Map<String, UUID>>();
    owners.forEach(owner -> titles.put(owner, new HashMap<>()));
    return titles;
  }
}

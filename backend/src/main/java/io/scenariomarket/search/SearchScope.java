package io.scenariomarket.search;

import io.scenariomarket.shared.ItemType;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Where a search looks: in one library, or everywhere.
 *
 * @param page where people search there
 * @param type what is found there; {@code null} for everything
 * @param parameters the names of all that any search is asked
 */
public record SearchScope(LibraryPage page, @Nullable ItemType type, Set<String> parameters) {

  /** Its name in addresses and messages. */
  public String key() {
    return page.key();
  }

  /** Whether something may be asked here: it is known, and the scope does not say it itself. */
  boolean takes(String parameter) {
    return switch (parameter) {
      case "type" -> type == null;
      case "kind" -> page.role() == null;
      default -> parameters.contains(parameter);
    };
  }

  /** What was asked for, within this scope. */
  MultiValueMap<String, String> within(MultiValueMap<String, String> asked, Vocabulary vocabulary) {
    var within = new LinkedMultiValueMap<>(asked);
    if (type != null) {
      within.set("type", type.name());
    }
    if (page.role() != null) {
      within.set("kind", vocabulary.term(page.role()));
    }
    return within;
  }
}

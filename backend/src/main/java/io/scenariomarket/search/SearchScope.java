package io.scenariomarket.search;

import io.scenariomarket.vocabulary.TermRole;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Where a search looks: one library, or everywhere. Each has a page of its own. */
public enum SearchScope {
  SCENARIO("/scenarios", ItemType.SCENARIO, null),
  CAPABILITY("/capabilities", ItemType.CAPABILITY, null),
  ACHIEVEMENT("/achievements", ItemType.CAPABILITY, TermRole.ACHIEVEMENT),
  ALL("/search", null, null);

  private final String path;
  private final @Nullable ItemType type;
  private final @Nullable TermRole kind;

  SearchScope(String path, @Nullable ItemType type, @Nullable TermRole kind) {
    this.path = path;
    this.type = type;
    this.kind = kind;
  }

  /** The address of its page. */
  public String path() {
    return path;
  }

  /** Its name in addresses and message keys: {@code scenario}, {@code capability} … */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of a page. */
  static SearchScope at(String path) {
    return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst().orElse(ALL);
  }

  /** The scope of this key. */
  public static Optional<SearchScope> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** Whether a parameter cannot be chosen here, since the scope says what it is. */
  boolean fixes(String parameter) {
    return switch (parameter) {
      case "type" -> type != null;
      case "kind" -> kind != null;
      default -> false;
    };
  }

  /** What was asked for, within this scope. */
  MultiValueMap<String, String> within(MultiValueMap<String, String> asked, Vocabulary vocabulary) {
    var parameters = new LinkedMultiValueMap<>(asked);
    if (type != null) {
      parameters.set("type", type.key());
    }
    if (kind != null) {
      parameters.set("kind", vocabulary.term(kind));
    }
    return parameters;
  }
}

package io.scenariomarket.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Where a search looks: one library, or everywhere. Each has a page of its own. */
public enum SearchScope {
  SCENARIO("/scenarios", Map.of("type", "scenario")),
  CAPABILITY("/capabilities", Map.of("type", "capability")),
  ACHIEVEMENT("/achievements", Map.of("type", "capability", "kind", "成果")),
  ALL("/search", Map.of());

  private final String path;
  private final Map<String, String> fixed;

  SearchScope(String path, Map<String, String> fixed) {
    this.path = path;
    this.fixed = fixed;
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
    return fixed.containsKey(parameter);
  }

  /** What was asked for, within this scope. */
  MultiValueMap<String, String> within(MultiValueMap<String, String> asked) {
    var parameters = new LinkedMultiValueMap<>(asked);
    fixed.forEach((name, value) -> parameters.put(name, List.of(value)));
    return parameters;
  }
}

package io.scenariomarket.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a search, and of the searches next to it: with one choice less, on another page,
 * in another order. Every state of a search page has its own address, so that it can be sent to
 * others.
 */
final class SearchAddress {

  private final String path;
  private final MultiValueMap<String, String> parameters;

  /**
   * The address of a search.
   *
   * @param path the page
   * @param asked its parameters; those that no search knows are left out
   */
  SearchAddress(String path, MultiValueMap<String, String> asked) {
    this.path = path;
    this.parameters = new LinkedMultiValueMap<>();
    asked.forEach(
        (name, values) -> {
          if (FacetNames.BY_NAME.containsKey(name)
              || List.of("q", "type", "moneyMin", "moneyMax", "sort").contains(name)) {
            values.stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> parameters.add(name, value));
          }
        });
  }

  /** The same without a choice. */
  public String without(String name, String value) {
    var changed = new LinkedMultiValueMap<>(parameters);
    changed.computeIfPresent(
        name, (_, values) -> values.stream().filter(other -> !other.equals(value)).toList());
    return build(changed, 0);
  }

  /** The same with one value of a parameter instead of what it has. */
  public String with(String name, String value) {
    var changed = new LinkedMultiValueMap<>(parameters);
    changed.set(name, value);
    return build(changed, 0);
  }

  /** Another page of the same, from 0. */
  public String page(int page) {
    return build(parameters, page);
  }

  /** The same text with no choices made. */
  public String onlyText() {
    var text = parameters.getFirst("q");
    return build(text == null ? Map.<String, List<String>>of() : Map.of("q", List.of(text)), 0);
  }

  /** Everything. */
  public String blank() {
    return path;
  }

  /** Whether anything but the text narrows the search. */
  public boolean narrowed() {
    return parameters.keySet().stream().anyMatch(name -> !name.equals("q") && !name.equals("sort"));
  }

  private String build(Map<String, List<String>> wanted, int page) {
    var address = UriComponentsBuilder.fromPath(path);
    var texts = new ArrayList<String>();
    wanted.forEach(
        (name, values) -> {
          for (var value : values) {
            address.queryParam(name, "{" + texts.size() + "}");
            texts.add(value);
          }
        });
    if (page > 0) {
      address.queryParam("page", page);
    }
    return address.encode().buildAndExpand(texts.toArray()).toUriString();
  }
}

package io.scenariomarket.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address of a search, and of the searches next to it: with one choice less, on another page,
 * in another order. Every state of a search page has its own address, so that it can be sent to
 * others.
 */
public final class SearchAddress {

  private final SearchScope scope;
  private final MultiValueMap<String, String> parameters;

  /**
   * The address of a search.
   *
   * @param scope where is searched, which says the page
   * @param asked its parameters; those that no search knows are left out
   */
  public SearchAddress(SearchScope scope, MultiValueMap<String, String> asked) {
    this.scope = scope;
    this.parameters = new LinkedMultiValueMap<>();
    asked.forEach(
        (name, values) -> {
          if (scope.takes(name)) {
            values.stream()
                .map(value -> name.equals("q") ? SearchParameters.text(value) : value)
                .filter(value -> !value.isBlank())
                .forEach(value -> parameters.add(name, value));
          }
        });
  }

  /** The parameters that an encoded query holds, such as {@link #query()} answers. */
  public static MultiValueMap<String, String> parameters(String query) {
    var decoded = new LinkedMultiValueMap<String, String>();
    UriComponentsBuilder.newInstance()
        .query(query)
        .build()
        .getQueryParams()
        .forEach(
            (name, values) ->
                values.stream()
                    .filter(Objects::nonNull)
                    .forEach(
                        value ->
                            decoded.add(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
    return decoded;
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

  /** The search itself, from its first page. */
  public String first() {
    return build(parameters, 0);
  }

  /** What stands behind the page in {@link #first()}: encoded, without a question mark. */
  public String query() {
    var whole = first();
    var mark = whole.indexOf('?');
    return mark < 0 ? "" : whole.substring(mark + 1);
  }

  /** Where the search can be saved. */
  public String toSave() {
    var wanted = new LinkedMultiValueMap<>(parameters);
    wanted.set("scope", scope.key());
    return build("/account/searches/new", wanted, 0);
  }

  /** Its Atom feed; empty where the scope has none. */
  public Optional<String> feed() {
    var unsorted = new LinkedMultiValueMap<>(parameters);
    unsorted.remove("sort");
    return SearchFeeds.path(scope).map(feed -> build(feed, unsorted, 0));
  }

  /** Whether anything but the text narrows the search. */
  public boolean narrowed() {
    return parameters.keySet().stream().anyMatch(name -> !List.of("q", "sort").contains(name));
  }

  private String build(Map<String, List<String>> wanted, int page) {
    return build(scope.page().path(), wanted, page);
  }

  private static String build(String path, Map<String, List<String>> wanted, int page) {
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

package io.scenariomarket.search;

import io.scenariomarket.shared.MoneyWords;
import io.scenariomarket.shared.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a search looks for. */
@Component
public class SearchWords {

  private static final int LONGEST_NAME = 60;

  private final FacetLabels labels;
  private final MessageSource messages;

  SearchWords(FacetLabels labels, MessageSource messages) {
    this.labels = labels;
    this.messages = messages;
  }

  /** What the page of a scope is called. */
  public String title(SearchScope scope, Locale locale) {
    return messages.getMessage("search." + scope.key() + ".title", null, locale);
  }

  /**
   * What narrows a search, one line each, such as “技术赛道：脑机接口、先进能源”; nothing where everything is
   * found. What the scope itself says is left out.
   */
  public List<String> conditions(SearchScope scope, SearchCriteria criteria, Locale locale) {
    var lines = new ArrayList<String>();
    if (!criteria.text().isBlank()) {
      lines.add(line(messages.getMessage("search.text", null, locale), criteria.text(), locale));
    }
    criteria
        .chosen()
        .forEach(
            (facet, values) -> {
              if (scope.takes(facet.name())) {
                var words =
                    values.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(value -> labels.of(facet, value, locale))
                        .collect(
                            Collectors.joining(
                                messages.getMessage("search.words.and", null, locale)));
                lines.add(line(labels.name(facet.name(), locale), words, locale));
              }
            });
    var money = criteria.money();
    if (money != null) {
      lines.add(
          line(
              messages.getMessage("search.money", null, locale),
              amounts(money.min(), money.max(), locale),
              locale));
    }
    return lines;
  }

  /** A short name for a search: what was typed and chosen, or what the page is called. */
  public String name(SearchScope scope, SearchCriteria criteria, Locale locale) {
    var parts = new ArrayList<String>();
    if (!criteria.text().isBlank()) {
      parts.add(criteria.text());
    }
    criteria
        .chosen()
        .forEach(
            (facet, values) -> {
              if (scope.takes(facet.name())) {
                values.stream()
                    .sorted()
                    .map(value -> labels.of(facet, value, locale))
                    .filter(label -> !parts.contains(label))
                    .forEach(parts::add);
              }
            });
    var name = String.join(" · ", parts);
    var title = title(scope, locale);
    var whole = name.isEmpty() ? title : title + " · " + name;
    return Text.shortened(whole, LONGEST_NAME);
  }

  private String line(String name, String value, Locale locale) {
    return messages.getMessage("search.words.line", new Object[] {name, value}, locale);
  }

  /**
   * An amount or a range of amounts in 万元, one end of which may be open.
   *
   * @throws IllegalArgumentException when both ends are open
   */
  public String amounts(@Nullable BigDecimal min, @Nullable BigDecimal max, Locale locale) {
    return MoneyWords.of(min, max, messages, locale);
  }
}

package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Entry.Fact;
import io.scenariomarket.identity.Withheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is told of an item; what is withheld says so, and what is not given is left out.
 */
final class Facts {

  private final String kind;
  private final List<Withheld> withheld;
  private final ListWords words;
  private final Locale locale;
  private final List<Fact> facts = new ArrayList<>();

  /**
   * Begins.
   *
   * @param kind where the labels stand: {@code scenario} or {@code capability}
   */
  Facts(String kind, List<Withheld> withheld, ListWords words, Locale locale) {
    this.kind = kind;
    this.withheld = withheld;
    this.words = words;
    this.locale = locale;
  }

  Facts add(String part, @Nullable String value) {
    var level = Withheld.level(withheld, part);
    if (level != null) {
      facts.add(new Fact(label(part), words.withheld(level, locale)));
    } else if (value != null) {
      facts.add(new Fact(label(part), value));
    }
    return this;
  }

  Facts add(String part, Optional<String> value) {
    return add(part, value.orElse(null));
  }

  Facts add(String part, @Nullable Label term) {
    return add(part, term == null ? null : term.label());
  }

  private String label(String part) {
    return words.text(locale, kind + "." + part);
  }

  List<Fact> list() {
    return List.copyOf(facts);
  }
}

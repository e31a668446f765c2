package io.scenariomarket.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents for tests, of which only what a test looks at is spelt out. */
final class Documents {

  private static final Instant SOME_DAY = Instant.parse("2026-01-05T08:00:00Z");

  private Documents() {}

  static IndexDocument product(String id, String title, String... sentences) {
    return product(
        id, "org-" + id, Visibility.PUBLIC, facts("技术", Set.of(), null), title, sentences);
  }

  static IndexDocument product(
      String id,
      String organisation,
      Visibility visibility,
      Facts facts,
      String title,
      String... sentences) {
    var passages = Arrays.stream(sentences).map(text -> new Passage(text, "description")).toList();
    return new IndexDocument(
        id,
        new Owner(organisation, organisation, "民企", null),
        new Listing(visibility, "LISTED", false),
        new Content(title, String.join("\n", sentences), passages, facts.tracks()),
        facts,
        SpecialFields.none().with("colour", "red"));
  }

  static Facts facts(String kind, Set<String> tracks, @Nullable Money money) {
    return new Facts(
        kind, tracks, null, null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
        money, null, null, SOME_DAY, SOME_DAY);
  }

  static Facts factsFrom(LocalDate start) {
    return new Facts(
        "技术", Set.of(), null, null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
        null, start, null, SOME_DAY, SOME_DAY);
  }

  static ProductIndex index(String prefix, IndexDocument... documents) {
    var index = new ProductIndex(Server.settings(prefix));
    try (var rollover = index.rollover()) {
      rollover.fill(List.of(documents).stream().map(d -> new Versioned(d, 1)), written -> {});
      rollover.commit();
    }
    return index;
  }
}

package io.scenariomarket.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.subscription.Digest.Change;
import io.scenariomarket.subscription.FoundNow.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestTest {

  @Test
  void tellsNothingWhereNothingChanged() {
    var now = now(item("a", Map.of("title", "甲")));
    assertThat(Digest.between(now.toKeep(), now).isEmpty()).isTrue();
  }

  @Test
  void tellsWhatIsNewAndWhatChangedAndCountsWhatIsGone() {
    var before =
        now(
            item("same", Map.of("title", "甲")),
            item("edited", Map.of("title", "乙", "budgetMin", "50")),
            item("withdrawn", Map.of("title", "丙")));
    var after =
        now(
            item("added", Map.of("title", "丁")),
            item("edited", Map.of("title", "乙", "budgetMin", "80", "park", "华苑科技园")),
            item("same", Map.of("title", "甲")));

    var digest = Digest.between(before.toKeep(), after);

    assertThat(digest.isEmpty()).isFalse();
    assertThat(digest.added()).extracting(Item::path).containsExactly("added");
    assertThat(digest.changed())
        .singleElement()
        .satisfies(
            changed ->
                assertThat(changed.changes())
                    .containsExactly(
                        new Change("budgetMin", "50", "80"), new Change("park", null, "华苑科技园")));
    assertThat(digest.gone()).isEqualTo(1);
  }

  @Test
  void quotesNothingThatMayNotBeReadAnyMore() {
    var before = now(item("a", Map.of("title", "甲", "budgetMax", "120")));
    var after = now(item("a", Map.of("title", "甲")));
    assertThat(Digest.between(before.toKeep(), after).changed().getFirst().changes())
        .containsExactly(new Change("budgetMax", null, null));
  }

  @Test
  void sendsNoMailOnlyToSayThatSomethingIsGone() {
    var before = now(item("a", Map.of("title", "甲")));
    var digest = Digest.between(before.toKeep(), now());
    assertThat(digest.gone()).isEqualTo(1);
    assertThat(digest.isEmpty()).isTrue();
  }

  private static FoundNow now(Item... items) {
    var all = new LinkedHashMap<String, Item>();
    for (var item : items) {
      all.put(item.path(), item);
    }
    return new FoundNow(all);
  }

  private static Item item(String key, Map<String, String> facts) {
    return new Item("scenario", key, "单位", key, facts);
  }
}

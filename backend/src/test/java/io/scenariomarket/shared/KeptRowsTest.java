package io.scenariomarket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class KeptRowsTest {

  private final Map<String, Row> stored =
      new HashMap<>(Map.of("a", new Row("a", 1, "old"), "b", new Row("b", 1, "old")));
  private final List<String> read = new ArrayList<>();
  private final KeptRows<String, Row> kept =
      new KeptRows<>(10, Row::id, Row::version, this::versions, this::read);

  private record Row(String id, long version, String text) {}

  private Map<String, Long> versions(Collection<String> ids) {
    return ids.stream()
        .filter(stored::containsKey)
        .collect(Collectors.toMap(id -> id, id -> stored.get(id).version()));
  }

  private List<Row> read(Collection<String> ids) {
    read.addAll(ids);
    return ids.stream().filter(stored::containsKey).map(stored::get).toList();
  }

  @AfterEach
  void noTransaction() {
    TransactionSynchronizationManager.clear();
  }

  @Test
  void readsOnceWhatNobodySaved() {
    assertThat(kept.all(List.of("a", "b", "gone"))).hasSize(2);
    assertThat(kept.all(List.of("a", "b", "gone"))).hasSize(2);
    assertThat(read).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void readsAnewWhatWasSavedAndForgetsWhatIsGone() {
    kept.all(List.of("a", "b"));
    stored.put("a", new Row("a", 2, "new"));
    stored.remove("b");

    assertThat(kept.all(List.of("a", "b"))).containsExactly(new Row("a", 2, "new"));
  }

  @Test
  void keepsNothingOfATransactionThatMayTakeBackWhatItWrote() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    stored.put("a", new Row("a", 2, "not yet"));
    assertThat(kept.all(List.of("a"))).containsExactly(new Row("a", 2, "not yet"));

    TransactionSynchronizationManager.clear();
    stored.put("a", new Row("a", 2, "in the end"));
    assertThat(kept.all(List.of("a"))).containsExactly(new Row("a", 2, "in the end"));
  }
}

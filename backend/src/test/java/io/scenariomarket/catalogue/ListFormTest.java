package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class ListFormTest {

  private static final List<UUID> IDS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

  @ParameterizedTest
  @CsvSource({
    "save, 1 2 3",
    "up, 2 1 3",
    "down, 1 3 2",
    "top, 2 1 3",
    "remove, 1 3",
    "sideways, 1 2 3"
  })
  void movesTheItemWhoseButtonWasPressed(String action, String expected) {
    var form = ListForm.read(sent(action.equals("save") ? action : action + "-" + IDS.get(1)));
    assertThat(form.items().stream().map(DraftItem::itemId))
        .containsExactlyElementsOf(
            Arrays.stream(expected.split(" ")).map(n -> new UUID(0, Long.parseLong(n))).toList());
    assertThat(form.items().getFirst().note())
        .isEqualTo("话，" + form.items().getFirst().itemId().getLeastSignificantBits());
  }

  @ParameterizedTest
  @CsvSource({"up, 0", "down, 2"})
  void leavesTheFirstAndTheLastInPlace(String direction, int at) {
    var form = ListForm.read(sent(direction + "-" + IDS.get(at)));
    assertThat(form.items().stream().map(DraftItem::itemId)).containsExactlyElementsOf(IDS);
  }

  private static LinkedMultiValueMap<String, String> sent(String action) {
    var sent = new LinkedMultiValueMap<String, String>();
    sent.set("title", "清单");
    sent.set("version", "2");
    sent.set("action", action);
    sent.add("item", "no id");
    for (var id : IDS) {
      sent.add("item", id.toString());
      sent.set("note-" + id, "话，" + id.getLeastSignificantBits());
    }
    return sent;
  }
}

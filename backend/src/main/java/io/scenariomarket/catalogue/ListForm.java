package io.scenariomarket.catalogue;

import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The editor's form as it was sent: the words over the list, and its items in order ({@code item}),
 * each with its note ({@code note-}<i>id</i>). Which button was pressed is {@code action}: {@code
 * save}, {@code up-}<i>id</i>, {@code down-}<i>id</i>, {@code remove-}<i>id</i>.
 *
 * @param title as typed
 * @param introduction as typed
 * @param periodFrom as typed
 * @param periodTo as typed
 * @param items what is listed, after the button's move
 * @param version the version that the editor read
 */
record ListForm(
    String title,
    String introduction,
    String periodFrom,
    String periodTo,
    List<DraftItem> items,
    long version) {

  private static final long NONE = -1;

  static ListForm of(MarketList list, List<DraftItem> items) {
    var text = list.text();
    return new ListForm(
        text.title(),
        Text.orEmpty(text.introduction()),
        Text.orEmpty(FormErrors.typed(text.periodFrom())),
        Text.orEmpty(FormErrors.typed(text.periodTo())),
        items,
        list.version());
  }

  /** Reads what was sent; what is no id of an item is left out. */
  static ListForm read(MultiValueMap<String, String> sent) {
    var items = new ArrayList<DraftItem>();
    for (var id : sent.getOrDefault("item", List.of())) {
      var parsed = id(id);
      if (parsed != null) {
        items.add(new DraftItem(parsed, sent.getFirst("note-" + id)));
      }
    }
    move(items, Text.orEmpty(sent.getFirst("action")));
    return new ListForm(
        Text.orEmpty(sent.getFirst("title")),
        Text.orEmpty(sent.getFirst("introduction")),
        Text.orEmpty(sent.getFirst("periodFrom")),
        Text.orEmpty(sent.getFirst("periodTo")),
        items,
        version(sent.getFirst("version")));
  }

  private static void move(List<DraftItem> items, String action) {
    var dash = action.indexOf('-');
    var id = dash < 0 ? null : id(action.substring(dash + 1));
    var at = items.stream().map(DraftItem::itemId).toList().indexOf(id);
    if (at < 0) {
      return;
    }
    switch (action.substring(0, dash).toLowerCase(Locale.ROOT)) {
      case "up" -> Collections.swap(items, at, Math.max(at - 1, 0));
      case "down" -> Collections.swap(items, at, Math.min(at + 1, items.size() - 1));
      case "top" -> items.addFirst(items.remove(at));
      case "remove" -> items.remove(at);
      default -> {}
    }
  }

  /** What it means, with mistakes noted. */
  ListText text(FormErrors errors) {
    return new ListText(
        title,
        introduction,
        errors.date("periodFrom", periodFrom),
        errors.date("periodTo", periodTo));
  }

  private static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  static long version(@Nullable String text) {
    try {
      return text == null ? NONE : Long.parseLong(text);
    } catch (NumberFormatException _) {
      return NONE;
    }
  }
}

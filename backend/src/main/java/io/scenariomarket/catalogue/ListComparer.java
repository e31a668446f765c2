package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Entry.Item;
import io.scenariomarket.catalogue.ListComparison.Changed;
import io.scenariomarket.catalogue.ListComparison.Moved;
import io.scenariomarket.catalogue.ListComparison.Placed;
import io.scenariomarket.work.Differences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares two lists of a kind, item by item and in what is told of each. */
@Component
class ListComparer {

  private final ListWords words;
  private final JsonMapper json;

  ListComparer(ListWords words, JsonMapper json) {
    this.words = words;
    this.json = json;
  }

  ListComparison compare(ListKind kind, List<Entry> earlier, List<Entry> later, Locale locale) {
    var before = byId(earlier);
    var after = byId(later);
    var added =
        after.values().stream().filter(each -> !before.containsKey(each.item().id())).toList();
    var removed =
        before.values().stream().filter(each -> !after.containsKey(each.item().id())).toList();
    var orderBefore = before.keySet().stream().filter(after::containsKey).toList();
    var orderAfter = after.keySet().stream().filter(before::containsKey).toList();
    var steady = longestCommon(orderBefore, orderAfter);
    var changed = new ArrayList<Changed>();
    var moved = new ArrayList<Moved>();
    int same = 0;
    for (var id : orderAfter) {
      var one = Objects.requireNonNull(before.get(id));
      var other = Objects.requireNonNull(after.get(id));
      var differences =
          Differences.between(said(kind, one.item(), locale), said(kind, other.item(), locale));
      if (!differences.isEmpty()) {
        changed.add(new Changed(one, other, differences));
      }
      if (!steady.contains(id)) {
        moved.add(new Moved(one, other));
      } else if (differences.isEmpty()) {
        same++;
      }
    }
    return new ListComparison(added, removed, changed, moved, same);
  }

  private static Map<UUID, Placed> byId(List<Entry> entries) {
    var byId = new LinkedHashMap<UUID, Placed>();
    for (var entry : entries) {
      var item = entry.item();
      if (item != null) {
        byId.put(item.id(), new Placed(entry.position(), item));
      }
    }
    return byId;
  }

  /** All that is told of an item, by its label. */
  private ObjectNode said(ListKind kind, Item item, Locale locale) {
    var need = kind == ListKind.SCENARIO;
    var said = json.createObjectNode();
    said.put(words.text(locale, need ? "scenario.title" : "capability.name"), item.title());
    said.put(
        words.text(locale, need ? "scenario.organisation" : "capability.organisation"),
        item.owner().name());
    var tracks = said.putArray(words.text(locale, "facet.track"));
    item.tracks().forEach(track -> tracks.add(track.label()));
    put(said, words.text(locale, "facet.park"), item.park());
    put(said, words.text(locale, need ? "facet.grade" : "facet.kind"), item.grade());
    said.put(words.text(locale, need ? "scenario.problem" : "capability.description"), item.text());
    var points =
        said.putArray(words.text(locale, need ? "scenario.requirements" : "capability.indicators"));
    item.points().forEach(points::add);
    item.facts().forEach(fact -> said.put(fact.label(), fact.value()));
    if (item.note() != null) {
      said.put(words.text(locale, "list.note"), item.note());
    }
    return said;
  }

  private static void put(ObjectNode said, String label, @Nullable Label term) {
    if (term != null) {
      said.put(label, term.label());
    }
  }

  /** The longest run of ids that keeps its order: all the others were moved. */
  static List<UUID> longestCommon(List<UUID> one, List<UUID> other) {
    var lengths = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            one.get(i).equals(other.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    var common = new ArrayList<UUID>();
    for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
      if (one.get(i).equals(other.get(j))) {
        common.add(one.get(i));
        i++;
        j++;
      } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}

package io.scenariomarket.work;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds items of any kind, within what a viewer may. */
@Component
public class Items {

  private final Map<String, ItemKind> kinds;

  Items(List<ItemKind> kinds) {
    this.kinds =
        kinds.stream()
            .collect(
                Collectors.toMap(
                    ItemKind::type, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }

  /** The kind of a type. */
  public ItemKind kind(String type) {
    var kind = kinds.get(type);
    if (kind == null) {
      throw Refusal.notFound("workflow.item.not-found");
    }
    return kind;
  }

  /** The types of all kinds. */
  Collection<String> types() {
    return kinds.keySet();
  }

  /** The names of the states of all kinds, each once, with the message that says it in words. */
  Map<String, String> states() {
    var states = new LinkedHashMap<String, String>();
    kinds.forEach(
        (type, kind) ->
            kind.states().forEach(each -> states.putIfAbsent(each, type + ".state." + each)));
    return states;
  }

  /** The item that the viewer may see. */
  public Item find(ItemRef item, Viewer viewer) {
    return kind(item.type()).find(item.id(), viewer);
  }

  /**
   * The item, for somebody who wants to know what was said about it.
   *
   * @throws Refusal when the viewer may not see it, or not its history
   */
  Item withHistory(ItemRef ref, Viewer viewer) {
    var item = find(ref, viewer);
    if (!viewer.may(Permission.READ_HISTORY, item.parties())) {
      throw Refusal.forbidden("workflow.history.forbidden");
    }
    return item;
  }
}

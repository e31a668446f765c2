package io.scenariomarket.question;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ItemRef;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds items of any kind about which questions are asked, within what a viewer may see. */
@Component
class AskableKinds {

  private final Map<String, AskableKind> kinds;

  AskableKinds(List<AskableKind> kinds) {
    this.kinds = kinds.stream().collect(Collectors.toMap(AskableKind::type, Function.identity()));
  }

  /** The item that the viewer may see. */
  AskedItem find(ItemRef item, Viewer viewer) {
    return kind(item).find(item.id(), viewer);
  }

  /** The item that the viewer may see, for a page about it. */
  AskedItem find(ItemRef item, Viewer viewer, Model page) {
    return kind(item).find(item.id(), viewer, page);
  }

  private AskableKind kind(ItemRef item) {
    var kind = kinds.get(item.type());
    if (kind == null) {
      throw Refusal.notFound("question.not-found");
    }
    return kind;
  }
}

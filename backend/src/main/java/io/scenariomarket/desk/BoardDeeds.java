package io.scenariomarket.desk;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.Nagging;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneTeam;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Assignments;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.Items;
import io.scenariomarket.work.WorkKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Does on the board what the tables of the items allow, and notes for the page what came of it. */
@Component
class BoardDeeds {

  private final Items items;
  private final Assignments assignments;
  private final Nagging nagging;
  private final ZoneTeam team;

  BoardDeeds(Items items, Assignments assignments, Nagging nagging, ZoneTeam team) {
    this.items = items;
    this.assignments = assignments;
    this.nagging = nagging;
    this.team = team;
  }

  /**
   * What was done, or not, with one item.
   *
   * @param key of a message; its words get the title
   */
  record Told(String key, String title, String address) {}

  /** Where on the page an item is that a form named. */
  static String anchor(String sent) {
    return "#card-" + WorkKey.of(sent).item().id();
  }

  /**
   * Moves an item on.
   *
   * @return the page where something has to be said to it; empty where it is done, or cannot be
   */
  Optional<String> move(String sent, String action, Viewer viewer, RedirectAttributes flash) {
    var key = WorkKey.of(sent);
    var ref = key.item();
    var item = items.find(ref, viewer);
    var step = item.steps().stream().filter(each -> each.action().equals(action)).findFirst();
    if (step.isPresent() && step.get().needsReason()) {
      return Optional.of(ref.address() + "/moves/" + action);
    }
    try {
      if (step.isEmpty()) {
        throw Refusal.conflict("desk.move.closed");
      }
      items
          .kind(ref.type())
          .move(ref.id(), action, new Decision(key.version(), null, Map.of()), viewer);
      flash.addFlashAttribute("moved", told("workflow.did." + action, item));
      return Optional.empty();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.INVALID) {
        // It takes more than a click: its own page asks for it.
        return Optional.of(ref.address() + "/moves/" + action);
      }
      flash.addFlashAttribute("failed", told(refusal.message(), item));
      return Optional.empty();
    }
  }

  private static Told told(String key, Item item) {
    return new Told(key, item.title(), item.ref().address());
  }

  /** Asks both sides of some engagements how they stand. */
  void nag(List<String> sent, Viewer viewer, RedirectAttributes flash) {
    var ids =
        sent.stream()
            .map(each -> WorkKey.of(each).item())
            .filter(each -> each.type().equals(Engagement.TYPE))
            .map(each -> new EngagementId(each.id()))
            .toList();
    var asked = nagging.nag(ids, viewer);
    flash.addFlashAttribute("nagged", asked);
    flash.addFlashAttribute("notNagged", sent.size() - asked);
  }

  /** The page that recommends suppliers for the needs among some items. */
  static String recommended(List<String> sent) {
    var needs =
        sent.stream()
            .map(each -> WorkKey.of(each).item())
            .filter(each -> each.type().equals(ItemRef.SCENARIO))
            .map(ItemRef::id);
    return UriComponentsBuilder.fromPath("/engagements/recommended")
        .queryParam("scenario", needs.toArray())
        .toUriString();
  }

  /** Has somebody look after some items. */
  void assign(List<String> sent, String assignee, Viewer viewer, RedirectAttributes flash) {
    var broker = team.subject(assignee, viewer).orElse(null);
    // All of them are read before anything is done with the first.
    var chosen = sent.stream().map(each -> WorkKey.of(each).item()).toList();
    chosen.forEach(each -> assignments.lookAfter(each, broker, viewer));
    flash.addFlashAttribute("assigned", chosen.size());
  }
}

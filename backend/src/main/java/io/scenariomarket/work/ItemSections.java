package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays on the pages about items what other modules add to them. */
@Component
public class ItemSections {

  private final List<ItemTab> tabs;
  private final List<ItemPart> parts;

  ItemSections(List<ItemTab> tabs, List<ItemPart> parts) {
    this.tabs = tabs;
    this.parts = parts;
  }

  /** Lays the tabs on a page about an item, as {@code tabs}. */
  public void addTabs(Model page, ItemRef item, List<OrganisationId> parties, Viewer viewer) {
    page.addAttribute(
        "tabs", tabs.stream().flatMap(tab -> tab.of(item, parties, viewer).stream()).toList());
  }

  /** Lays on the page of an item its tabs and parts, as {@code above} and {@code below}. */
  public void addTo(Model page, Item item, Viewer viewer) {
    addTabs(page, item.ref(), item.parties(), viewer);
    page.addAttribute("item", item);
    page.addAttribute("above", parts(ItemPart.Place.ABOVE, item, viewer));
    page.addAttribute("below", parts(ItemPart.Place.BELOW, item, viewer));
  }

  private List<Shown> parts(ItemPart.Place place, Item item, Viewer viewer) {
    return parts.stream()
        .filter(part -> part.place() == place)
        .flatMap(
            part -> part.content(item, viewer).map(it -> new Shown(part.template(), it)).stream())
        .toList();
  }

  /** A part with what it shows. */
  record Shown(String template, Object content) {}
}

package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Entry.Item;
import io.scenariomarket.shared.EmbeddedJson;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list in the terms of schema.org: an {@code ItemList} of {@code Demand}s, which organisations
 * seek, or of {@code Offer}s, which they make.
 */
@Component
class LinkedData {

  private static final int YUAN_IN_TEN_THOUSAND = 4;

  private final JsonMapper json;

  LinkedData(JsonMapper json) {
    this.json = json;
  }

  /** The list as a JSON-LD document. */
  ObjectNode of(PrintedList list) {
    var document = json.createObjectNode();
    document.put("@context", "https://schema.org");
    document.putArray("@type").add("ItemList").add("CreativeWork");
    document.put("@id", list.address());
    document.put("url", list.address());
    document.put("name", list.title());
    put(document, "description", list.list().text().introduction());
    document.put("datePublished", list.publishedAt().toString());
    document.put("version", list.list().edition());
    document.put("inLanguage", "zh-CN");
    document.put("creativeWorkStatus", list.list().state().name());
    document.put("itemListOrder", "https://schema.org/ItemListOrderAscending");
    document.put("numberOfItems", list.entries().size());
    var elements = document.putArray("itemListElement");
    for (var entry : list.entries()) {
      var element = elements.addObject();
      element.put("@type", "ListItem");
      element.put("position", entry.position());
      if (entry.item() != null) {
        element.set("item", item(list, entry.item()));
      }
    }
    return document;
  }

  /** The same as text that can stand inside HTML. */
  String embedded(PrintedList list) {
    return EmbeddedJson.of(json.writeValueAsString(of(list)));
  }

  private ObjectNode item(PrintedList list, Item item) {
    var need = list.list().kind() == ListKind.SCENARIO;
    var node = json.createObjectNode();
    node.put("@type", need ? "Demand" : "Offer");
    node.put("@id", list.link(item.path()));
    node.put("url", list.link(item.path()));
    node.put("name", item.title());
    node.put("description", ListSheet.text(item));
    node.put("identifier", item.id() + " v" + item.number());
    var keywords = node.putArray("keywords");
    item.tracks().forEach(track -> keywords.add(track.term()));
    if (item.park() != null) {
      node.putObject("availableAtOrFrom").put("@type", "Place").put("name", item.park().term());
    }
    if (item.validUntil() != null) {
      node.put("validThrough", item.validUntil().toString());
    }
    money(node, item.moneyMin(), item.moneyMax());
    var organisation = json.createObjectNode();
    organisation.put("@type", "Organization");
    organisation.put("name", item.owner().name());
    organisation.put("url", list.link("/organisations/" + item.owner().id()));
    if (need) {
      node.putObject("@reverse").set("seeks", organisation);
    } else {
      node.set("offeredBy", organisation);
    }
    return node;
  }

  /** In yuan, as the currency says. */
  private static void money(ObjectNode node, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (min == null && max == null) {
      return;
    }
    var price = node.putObject("priceSpecification");
    price.put("@type", "PriceSpecification");
    price.put("priceCurrency", "CNY");
    if (min != null) {
      price.put("minPrice", min.movePointRight(YUAN_IN_TEN_THOUSAND));
    }
    if (max != null) {
      price.put("maxPrice", max.movePointRight(YUAN_IN_TEN_THOUSAND));
    }
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}

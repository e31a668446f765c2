package io.scenariomarket.promotion;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.shared.EmbeddedJson;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.shared.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A public case in the terms of schema.org: an {@code Article} about two organisations. */
@Component
class CaseLinkedData {

  private static final int DESCRIPTION = 400;

  private final JsonMapper json;
  private final PublicAddress address;

  CaseLinkedData(JsonMapper json, PublicAddress address) {
    this.json = json;
    this.address = address;
  }

  /** The case as a JSON-LD document. */
  ObjectNode of(CaseViews.Shown shown) {
    var told = shown.told();
    var page = address.of(told.ref().address());
    var document = json.createObjectNode();
    document.put("@context", "https://schema.org");
    document.put("@type", "Article");
    document.put("@id", page);
    document.put("url", page);
    document.put("headline", told.title());
    document.put("description", Text.shortened(told.said().problem(), DESCRIPTION));
    document.put("articleBody", told.said().solution());
    document.put("datePublished", String.valueOf(told.publishedAt()));
    document.put("version", told.edition());
    document.put("inLanguage", "zh-CN");
    var keywords = document.putArray("keywords");
    told.tracks().forEach(keywords::add);
    var about = document.putArray("about");
    about.add(organisation(shown.needOwner(), told.needOwner()));
    about.add(organisation(shown.supplier(), told.supplier()));
    return document;
  }

  /** The same as text that can stand inside HTML. */
  String embedded(CaseViews.Shown shown) {
    return EmbeddedJson.of(json.writeValueAsString(of(shown)));
  }

  private ObjectNode organisation(String name, OrganisationId id) {
    return json.createObjectNode()
        .put("@type", "Organization")
        .put("name", name)
        .put("url", address.of("/organisations/" + id));
  }
}

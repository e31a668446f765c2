package io.scenariomarket.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a document into the fields of the mapping, vectors included. */
final class DocumentFields {

  private final Encoder encoder;

  DocumentFields(Encoder encoder) {
    this.encoder = encoder;
  }

  /**
   * The fields of each document, in the order given; all texts are encoded together. Passages are
   * encoded with them although the index does not hold them: what is matched later finds their
   * vectors where the encoder keeps them, and nobody who reads waits for them.
   */
  List<Map<String, @Nullable Object>> of(List<IndexDocument> documents) {
    var texts = new ArrayList<String>();
    for (var document : documents) {
      var content = document.content();
      texts.add(content.title());
      if (!content.body().isBlank()) {
        texts.add(content.body());
      }
      content.passages().forEach(passage -> texts.add(passage.text()));
    }
    var vectors = encoder.encodeAll(texts).iterator();
    var all = new ArrayList<Map<String, @Nullable Object>>();
    for (var document : documents) {
      var content = document.content();
      var fields = described(document);
      var title = vectors.next();
      var body = content.body().isBlank() ? null : vectors.next();
      fields.put("vector", Encoder.profile(title, body));
      content.passages().forEach(_ -> vectors.next());
      all.add(fields);
    }
    return all;
  }

  private static Map<String, @Nullable Object> described(IndexDocument document) {
    var fields = new HashMap<String, @Nullable Object>(document.special().values());
    fields.put("id", document.id());
    put(fields, document.owner());
    put(fields, document.listing());
    put(fields, document.facts());
    fields.put("title", document.content().title());
    fields.put("text", document.content().body());
    fields.put("terms", document.content().terms());
    return fields;
  }

  private static void put(Map<String, @Nullable Object> fields, Owner owner) {
    fields.put("organisationId", owner.organisationId());
    fields.put("organisationName", owner.organisationName());
    fields.put("organisationClass", owner.organisationClass());
    fields.put("tier", owner.tier());
  }

  private static void put(Map<String, @Nullable Object> fields, Listing listing) {
    fields.put("visibility", listing.visibility().name());
    fields.put("state", listing.state());
    fields.put("sample", listing.sample());
  }

  private static void put(Map<String, @Nullable Object> fields, Facts facts) {
    fields.put("kind", facts.kind());
    fields.put("tracks", facts.tracks());
    fields.put("direction", facts.direction());
    fields.put("park", facts.park());
    fields.put("maturity", facts.maturity());
    fields.put("maturityRank", facts.maturityRank());
    fields.put("cooperation", facts.cooperation());
    fields.put("dealTerms", facts.dealTerms());
    fields.put("qualifications", facts.qualifications());
    fields.put("regions", facts.regions());
    fields.put("flags", facts.flags());
    fields.put("money", range(facts.money()));
    put(fields, facts.money());
    fields.put("startDate", text(facts.startDate()));
    fields.put("endDate", text(facts.endDate()));
    fields.put("createdAt", facts.createdAt().toString());
    fields.put("updatedAt", facts.updatedAt().toString());
  }

  /** Ranges cannot be sorted by: an end that is open counts as the other one. */
  private static void put(Map<String, @Nullable Object> fields, @Nullable Money money) {
    if (money != null) {
      fields.put("moneyLeast", money.min() == null ? money.max() : money.min());
      fields.put("moneyMost", money.max() == null ? money.min() : money.max());
    }
  }

  private static @Nullable Map<String, Object> range(@Nullable Money money) {
    if (money == null || money.isOpen()) {
      return null;
    }
    var range = new HashMap<String, Object>();
    if (money.min() != null) {
      range.put("gte", money.min());
    }
    if (money.max() != null) {
      range.put("lte", money.max());
    }
    return range;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Entry.Item;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Withheld;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.Indicator;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.work.ItemRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes readable entries of what lists hold. */
@Component
class Entries {

  private final ListItems items;
  private final PresentItems present;
  private final ListWords words;
  private final JsonMapper json;

  Entries(ListItems items, PresentItems present, ListWords words, JsonMapper json) {
    this.items = items;
    this.present = present;
    this.words = words;
    this.json = json;
  }

  /**
   * A place in a published list.
   *
   * @param position from 1
   * @param item what stands there; empty where it was taken out of the market
   */
  record Place(int position, Optional<ListedItem> item) {}

  /**
   * What a published list holds, the same for everybody. What is no longer public at all, since it
   * was withdrawn or its organisation suspended, keeps its place and says nothing.
   */
  List<Place> open(MarketList list) {
    var frozen = items.frozen(list.id());
    var open = present.open(list.kind(), frozen.stream().map(ListedItem::itemId).toList());
    return frozen.stream()
        .map(
            each ->
                new Place(
                    each.position(), Optional.of(each).filter(it -> open.contains(it.itemId()))))
        .toList();
  }

  /** The entries of a published list in a language. */
  List<Entry> published(MarketList list, Locale locale) {
    return open(list).stream()
        .map(
            place ->
                place
                    .item()
                    .map(item -> entry(list.kind(), item, locale))
                    .orElseGet(() -> new Entry(place.position(), null)))
        .toList();
  }

  /** The entries of a draft as they would be published now; what is not there any more is empty. */
  List<Entry> preview(MarketList draft, Locale locale, Viewer viewer) {
    var listed = items.draft(draft.id());
    var now = present.read(draft.kind(), listed.stream().map(DraftItem::itemId).toList(), viewer);
    var entries = new ArrayList<Entry>();
    for (int at = 0; at < listed.size(); at++) {
      var item = now.get(listed.get(at).itemId());
      var position = at + 1;
      entries.add(
          item == null
              ? new Entry(position, null)
              : entry(draft.kind(), item.at(position, listed.get(at).note()), locale));
    }
    return entries;
  }

  private Entry entry(ListKind kind, ListedItem listed, Locale locale) {
    var withheld = withheld(listed.content());
    return new Entry(
        listed.position(),
        switch (kind) {
          case SCENARIO ->
              need(
                  listed,
                  json.treeToValue(listed.content(), ScenarioContent.class),
                  withheld,
                  locale);
          case CAPABILITY ->
              capability(
                  listed,
                  json.treeToValue(listed.content(), CapabilityContent.class),
                  withheld,
                  locale);
        });
  }

  private List<Withheld> withheld(JsonNode content) {
    var parts = content.get("withheld");
    return parts == null ? List.of() : List.of(json.treeToValue(parts, Withheld[].class));
  }

  private Item need(
      ListedItem listed, ScenarioContent content, List<Withheld> withheld, Locale locale) {
    var facts =
        new Facts("scenario", withheld, words, locale)
            .add("expectedResult", content.expectedResult())
            .add("dataOpened", content.dataOpened())
            .add("budget", words.money(content.budgetMin(), content.budgetMax(), locale))
            .add("period", words.period(content.startDate(), content.endDate(), locale))
            .add("place", content.place())
            .add("leadDepartment", content.leadDepartment())
            .add("leastMaturity", words.term(TermKind.MATURITY, content.leastMaturity(), locale))
            .add("cooperation", words.joined(TermKind.COOPERATION, content.cooperation(), locale))
            .add("validUntil", words.period(null, content.validUntil(), locale));
    return new Item(
        listed.itemId(),
        listed.version(),
        ItemRef.scenario(listed.itemId()).address(),
        content.title(),
        listed.owner(),
        organisationClass(listed, locale),
        words.terms(TermKind.TRACK, content.tracks(), locale),
        words.term(TermKind.PARK, content.park(), locale),
        words.term(TermKind.GRADE, content.grade(), locale),
        content.problem(),
        content.requirements().stream().map(Entries::sentence).toList(),
        facts.list(),
        content.budgetMin(),
        content.budgetMax(),
        content.validUntil(),
        listed.note());
  }

  private Item capability(
      ListedItem listed, CapabilityContent content, List<Withheld> withheld, Locale locale) {
    var days = content.deliveryDays();
    var facts =
        new Facts("capability", withheld, words, locale)
            .add("maturity", words.term(TermKind.MATURITY, content.maturity(), locale))
            .add("fitsScenarios", line(content.fitsScenarios()))
            .add("price", words.money(content.priceMin(), content.priceMax(), locale))
            .add("delivery", days == null ? null : words.text(locale, "list.days", days))
            .add("intellectualProperty", line(content.intellectualProperty()))
            .add("compatibility", line(content.compatibility()))
            .add("cooperation", words.joined(TermKind.COOPERATION, content.cooperation(), locale))
            .add("flags", words.joined(TermKind.FLAG, content.flags(), locale));
    return new Item(
        listed.itemId(),
        listed.version(),
        ItemRef.capability(listed.itemId()).address(),
        content.name(),
        listed.owner(),
        organisationClass(listed, locale),
        words.terms(TermKind.TRACK, content.tracks(), locale),
        words.term(TermKind.PARK, listed.owner().park(), locale),
        words.term(TermKind.CAPABILITY_KIND, content.kind(), locale),
        content.description(),
        content.indicators().stream().map(Indicator::sentence).toList(),
        facts.list(),
        content.priceMin(),
        content.priceMax(),
        null,
        listed.note());
  }

  private @Nullable Label organisationClass(ListedItem listed, Locale locale) {
    return words.term(TermKind.ORGANISATION_CLASS, listed.owner().organisationClass(), locale);
  }

  private static @Nullable String line(List<String> texts) {
    return texts.isEmpty() ? null : String.join("；", texts);
  }

  /** A requirement with its figure, such as "识别准确（准确率 ≥ 85 %）". */
  private static String sentence(Requirement requirement) {
    var figure = requirement.indicator();
    if (figure == null) {
      return requirement.text();
    }
    var unit = figure.unit() == null ? "" : " " + figure.unit();
    return "%s（%s %s %s%s）"
        .formatted(
            requirement.text(),
            figure.name(),
            figure.comparator().symbol(),
            figure.value().stripTrailingZeros().toPlainString(),
            unit);
  }
}

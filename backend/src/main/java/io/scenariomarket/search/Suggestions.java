package io.scenariomarket.search;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.CapabilityIndex;
import io.scenariomarket.index.ScenarioIndex;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Suggests terms, titles and organisations to somebody who is typing. The index says what may be
 * meant, within what they may find; what is shown comes from the database under the same rule.
 */
@Service
class Suggestions {

  private static final int TERMS = 3;
  private static final int EACH = 4;
  private static final int ORGANISATIONS = 3;
  private static final int LONGEST = 100;

  /** The lists whose terms narrow a search, and the parameter by which they do. */
  private static final Map<TermKind, String> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put(TermKind.TRACK, "track");
    LISTS.put(TermKind.DIRECTION, "direction");
    LISTS.put(TermKind.PARK, "park");
  }

  private final ScenarioIndex scenarioIndex;
  private final CapabilityIndex capabilityIndex;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final Vocabulary vocabulary;
  private final FacetLabels labels;

  Suggestions(
      ScenarioIndex scenarioIndex,
      CapabilityIndex capabilityIndex,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      Vocabulary vocabulary,
      FacetLabels labels) {
    this.scenarioIndex = scenarioIndex;
    this.capabilityIndex = capabilityIndex;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /**
   * What may be meant, terms first.
   *
   * @param typed so far; nothing is suggested for nothing
   */
  List<Suggestion> of(String typed, Viewer viewer, Locale locale) {
    var text = SearchParameters.bounded(typed, LONGEST);
    if (text.isEmpty()) {
      return List.of();
    }
    var access = Findable.by(viewer);
    var needs = scenarioIndex.suggest(text, access, EACH);
    var offers = capabilityIndex.suggest(text, access, EACH);
    var owners = Stream.concat(needs.organisationIds().stream(), offers.organisationIds().stream());
    return Stream.of(
            terms(text, locale).limit(TERMS),
            needs(needs.ids(), viewer, locale),
            offers(offers.ids(), viewer, locale),
            owners(owners, viewer, locale))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Suggestion> terms(String text, Locale locale) {
    var wanted = folded(text);
    return LISTS.entrySet().stream()
        .flatMap(
            list ->
                vocabulary.terms(list.getKey()).stream()
                    .filter(term -> contains(term, wanted))
                    .map(
                        term ->
                            new Suggestion(
                                labels.name(list.getValue(), locale),
                                term.label(locale),
                                narrowed(list.getValue(), term.term()))));
  }

  private static boolean contains(Term term, String wanted) {
    return Stream.concat(Stream.of(term.term(), term.en()), term.aliases().stream())
        .anyMatch(name -> folded(name).contains(wanted));
  }

  private static String folded(String text) {
    return Folding.foldForSearch(text);
  }

  private static String narrowed(String parameter, String value) {
    return UriComponentsBuilder.fromPath(SearchScope.ALL.path())
        .queryParam(parameter, "{value}")
        .encode()
        .buildAndExpand(value)
        .toUriString();
  }

  private Stream<Suggestion> needs(List<String> ids, Viewer viewer, Locale locale) {
    var rows = scenarios.visible(ids.stream().map(ScenarioId::of).toList(), viewer);
    return ids.stream()
        .map(id -> rows.get(ScenarioId.of(id)))
        .filter(Objects::nonNull)
        .map(
            row ->
                new Suggestion(
                    labels.type(ItemType.SCENARIO, locale),
                    row.content().title(),
                    "/scenarios/" + row.id()));
  }

  private Stream<Suggestion> offers(List<String> ids, Viewer viewer, Locale locale) {
    var rows = capabilities.visible(ids.stream().map(CapabilityId::of).toList(), viewer);
    return ids.stream()
        .map(id -> rows.get(CapabilityId.of(id)))
        .filter(Objects::nonNull)
        .map(
            row ->
                new Suggestion(
                    labels.type(ItemType.CAPABILITY, locale),
                    row.content().name(),
                    "/capabilities/" + row.id()));
  }

  private Stream<Suggestion> owners(Stream<String> ids, Viewer viewer, Locale locale) {
    var wanted = ids.distinct().limit(ORGANISATIONS).map(OrganisationId::of).toList();
    var rows = organisations.all(wanted);
    return wanted.stream()
        .map(rows::get)
        .filter(Objects::nonNull)
        .filter(
            row -> row.approved() || viewer.may(Permission.READ_UNAPPROVED_ORGANISATION, row.id()))
        .map(
            row ->
                new Suggestion(
                    labels.organisation(locale), row.name(), "/organisations/" + row.id()));
  }
}

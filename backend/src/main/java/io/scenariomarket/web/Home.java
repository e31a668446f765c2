package io.scenariomarket.web;

import io.scenariomarket.campaign.CampaignHeadlines;
import io.scenariomarket.catalogue.ListHeadlines;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.search.MarketSearch;
import io.scenariomarket.search.SearchPage;
import io.scenariomarket.search.SearchPage.FacetValue;
import io.scenariomarket.search.SearchParameters;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/** The zone's shop window: what anybody may see, whoever looks. */
@Controller
class Home {

  private static final int LATEST = 6;

  private final MarketSearch search;
  private final SearchParameters parameters;
  private final OrganisationManagement organisations;
  private final Vocabulary vocabulary;
  private final ListHeadlines lists;
  private final CampaignHeadlines campaigns;

  Home(
      MarketSearch search,
      SearchParameters parameters,
      OrganisationManagement organisations,
      Vocabulary vocabulary,
      ListHeadlines lists,
      CampaignHeadlines campaigns) {
    this.search = search;
    this.parameters = parameters;
    this.organisations = organisations;
    this.vocabulary = vocabulary;
    this.lists = lists;
    this.campaigns = campaigns;
  }

  /**
   * A track and what there is of it.
   *
   * @param term as addresses have it
   * @param label in the reader's language
   */
  record Track(String term, String label, long needs, long capabilities) {}

  @Limited(Limit.SEARCH)
  @GetMapping("/")
  String home(Locale locale, Model model) {
    var needs = newest("scenario", LATEST, locale);
    var capabilities = newest("capability", 1, locale);
    model.addAttribute("needs", needs.total());
    model.addAttribute("latest", needs.items());
    model.addAttribute("lists", lists.latest(locale));
    model.addAttribute("campaigns", campaigns.running());
    model.addAttribute("capabilities", capabilities.total());
    model.addAttribute("organisations", organisations.list(0, 1, Viewer.VISITOR).total());
    model.addAttribute(
        "tracks",
        vocabulary.terms(TermKind.TRACK).stream()
            .map(
                track ->
                    new Track(
                        track.term(),
                        track.label(locale),
                        count(needs, track),
                        count(capabilities, track)))
            .toList());
    return "web/home";
  }

  private SearchPage newest(String type, int size, Locale locale) {
    var asked = new LinkedMultiValueMap<String, String>();
    asked.set("type", type);
    asked.set("sort", "newest");
    asked.set("size", Integer.toString(size));
    return search.search(parameters.read(asked), Viewer.VISITOR, locale);
  }

  private static long count(SearchPage page, Term track) {
    return page.facets().getOrDefault("track", List.of()).stream()
        .filter(value -> value.value().equals(track.term()))
        .mapToLong(FacetValue::count)
        .sum();
  }
}

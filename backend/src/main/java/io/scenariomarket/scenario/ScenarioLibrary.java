package io.scenariomarket.scenario;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Withheld;
import io.scenariomarket.index.SearchQuery.Sort;
import io.scenariomarket.index.SearchResult;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.posting.PostingLibrary;
import io.scenariomarket.search.FoundItem;
import io.scenariomarket.search.LibraryPage;
import io.scenariomarket.vocabulary.TermKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The library of needs. */
@Component
@Order(10)
class ScenarioLibrary extends PostingLibrary<Scenario, ScenarioId, ScenarioContent> {

  private static final List<Sort> SORTS =
      List.of(Sort.RELEVANCE, Sort.NEWEST, Sort.POSTED, Sort.CLOSING, Sort.DEAREST, Sort.CHEAPEST);

  ScenarioLibrary(
      ScenarioIndex index,
      ScenarioManagement scenarios,
      OrganisationManagement organisations,
      Readers readers) {
    super(index, scenarios, organisations, readers);
  }

  @Override
  public Optional<TermKind> kinds() {
    return Optional.of(TermKind.KIND);
  }

  @Override
  public List<LibraryPage> pages() {
    return List.of(new LibraryPage(type().name(), type().path(), null, SORTS));
  }

  @Override
  protected FoundItem found(
      Scenario row, Organisation owner, SearchResult.Hit hit, Predicate<Confidentiality> mayRead) {
    var content = row.content().readableBy(mayRead);
    return new FoundItem(
        type().name(),
        row.id().value(),
        content.title(),
        owner.id(),
        owner.name(),
        content.tracks(),
        content.park(),
        content.grade(),
        content.kind(),
        content.leastMaturity(),
        content.budgetMin(),
        content.budgetMax(),
        Withheld.level(row.content().withheldFrom(mayRead), ScenarioPart.BUDGET.key()),
        content.endDate(),
        content.validUntil(),
        row.state().name(),
        row.sample(),
        row.updatedAt(),
        FoundItem.summary(content.problem()),
        FoundItem.Highlights.of(hit),
        hit.score());
  }
}

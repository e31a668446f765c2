package io.scenariomarket.supplier;

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
import io.scenariomarket.vocabulary.TermRole;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The library of capabilities, and that of achievements within it. */
@Component
@Order(20)
class CapabilityLibrary extends PostingLibrary<Capability, CapabilityId, CapabilityContent> {

  private static final List<Sort> SORTS =
      List.of(Sort.RELEVANCE, Sort.NEWEST, Sort.POSTED, Sort.MATUREST, Sort.CHEAPEST, Sort.DEAREST);

  CapabilityLibrary(
      CapabilityIndex index,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      Readers readers) {
    super(index, capabilities, organisations, readers);
  }

  @Override
  public Optional<TermKind> kinds() {
    return Optional.of(TermKind.CAPABILITY_KIND);
  }

  @Override
  public List<LibraryPage> pages() {
    return List.of(
        new LibraryPage(type().name(), type().path(), null, SORTS),
        new LibraryPage("achievement", "/achievements", TermRole.ACHIEVEMENT, SORTS));
  }

  @Override
  protected FoundItem found(
      Capability row,
      Organisation owner,
      SearchResult.Hit hit,
      Predicate<Confidentiality> mayRead) {
    var content = row.content().readableBy(mayRead);
    return new FoundItem(
        type().name(),
        row.id().value(),
        content.name(),
        owner.id(),
        owner.name(),
        content.tracks(),
        owner.profile().park(),
        null,
        content.kind(),
        content.maturity(),
        content.priceMin(),
        content.priceMax(),
        Withheld.level(row.content().withheldFrom(mayRead), CapabilityPart.PRICE.key()),
        null,
        null,
        row.state().name(),
        row.sample(),
        row.updatedAt(),
        FoundItem.summary(content.description()),
        FoundItem.Highlights.of(hit),
        hit.score());
  }
}

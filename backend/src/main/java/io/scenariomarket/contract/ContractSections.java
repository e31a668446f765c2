package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemTab;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The contract on the page of its engagement: as a tab, and as far as it has come. */
@Component
@Order(60)
class ContractSections implements ItemTab, ItemPart {

  private final ContractManagement contracts;

  ContractSections(ContractManagement contracts) {
    this.contracts = contracts;
  }

  /**
   * How far the contract of an engagement has come.
   *
   * @param engagement the engagement
   * @param contract {@code null} while nobody has drafted it
   * @param drafts whether the reader can draft it
   */
  record Glance(Engagement engagement, @Nullable Contract contract, boolean drafts) {

    /** How many milestones both sides say are reached. */
    public long reached() {
      return contract == null ? 0 : contract.progress().reached();
    }
  }

  /** Whether an engagement has come so far that there is something to agree on. */
  static boolean due(Engagement engagement) {
    return switch (engagement.state()) {
      case SELECTED, SIGNED, VERIFYING, ACCEPTED, FAILED -> true;
      case CANDIDATE, INVITED, INTERESTED, MUTUAL, MET, SHORTLISTED, DECLINED, WITHDRAWN, EXPIRED ->
          false;
    };
  }

  @Override
  public Optional<Tab> of(ItemRef item, List<OrganisationId> parties, Viewer viewer) {
    return engagement(item, viewer)
        .map(each -> new Tab("contract.section", new ItemRef(Contract.TYPE, item.id()).address()));
  }

  @Override
  public Place place() {
    return Place.ABOVE;
  }

  @Override
  public String template() {
    return "contract/glance";
  }

  @Override
  public Optional<Glance> content(Item item, Viewer viewer) {
    return engagement(item.ref(), viewer)
        .map(
            each ->
                new Glance(
                    each,
                    contracts.find(each.id(), viewer).orElse(null),
                    contracts.drafts(each, viewer)));
  }

  private Optional<Engagement> engagement(ItemRef item, Viewer viewer) {
    return item.type().equals("engagement")
        ? Optional.of(contracts.engagement(new EngagementId(item.id()), viewer))
            .filter(ContractSections::due)
        : Optional.empty();
  }
}

package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemTab;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contract on the page of its engagement: as a tab, and as far as it has come. */
@Component
@Order(60)
class ContractSections implements ItemTab, ItemPart {

  private final ContractManagement contracts;
  private final JdbcClient jdbc;

  ContractSections(ContractManagement contracts, JdbcClient jdbc) {
    this.contracts = contracts;
    this.jdbc = jdbc;
  }

  /**
   * How far the contract of an engagement has come.
   *
   * @param engagement its id
   * @param contract {@code null} while nobody has drafted it
   * @param drafts whether the reader can draft it
   */
  record Glance(EngagementId engagement, @Nullable Brief contract, boolean drafts) {}

  /**
   * A contract in brief.
   *
   * @param milestones how many it has
   * @param reached how many of them both sides say are reached
   * @param result what came of it, as somebody says; {@code null} while nobody has
   * @param stage how far that is settled
   * @param lessons what was learned
   * @param next what to try next
   */
  record Brief(
      String title,
      ContractState state,
      int milestones,
      int reached,
      Outcome.@Nullable Result result,
      Outcome.@Nullable Stage stage,
      @Nullable String lessons,
      @Nullable String next) {}

  /** Whether an engagement has come so far that there is something to agree on. */
  static boolean due(EngagementState state) {
    return switch (state) {
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
    return item.state() instanceof EngagementState state
            && due(state)
            && viewer.may(Permission.READ_CONTRACT, item.parties())
        ? Optional.of(glance(new EngagementId(item.ref().id()), state, item.parties(), viewer))
        : Optional.empty();
  }

  private Glance glance(
      EngagementId id, EngagementState state, List<OrganisationId> parties, Viewer viewer) {
    return new Glance(
        id, brief(id).orElse(null), ContractManagement.drafts(state, parties, viewer));
  }

  private Optional<Brief> brief(EngagementId id) {
    return jdbc.sql(
            """
            select title, state,
              (select count(*) from contract_milestone where contract_id = id) as milestones,
              (select count(*) from contract_step
                where contract_id = id and state = 'REACHED') as reached,
              outcome_result as result, outcome_stage as stage, outcome_lessons as lessons,
              outcome_next as next
            from contract where id = ?
            """)
        .param(id.value())
        .query(Brief.class)
        .optional();
  }

  private Optional<Engagement> engagement(ItemRef item, Viewer viewer) {
    return item.type().equals("engagement")
        ? Optional.of(contracts.engagement(new EngagementId(item.id()), viewer))
            .filter(each -> due(each.state()))
        : Optional.empty();
  }
}

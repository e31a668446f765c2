package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Requirement.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contracts as their page shows them: the same to both sides, apart from what they can do. */
@Component
class ContractViews {

  private static final List<Part> SIDES = List.of(Part.NEED, Part.SUPPLIER);

  private final ContractManagement contracts;
  private final EngagementManagement engagements;
  private final Contracts stored;
  private final AskedFigures asked;
  private final OrganisationManagement organisations;
  private final ProgressViews progress;
  private final Outcomes outcomes;
  private final Amendments amendments;

  ContractViews(
      ContractManagement contracts,
      EngagementManagement engagements,
      Contracts stored,
      AskedFigures asked,
      OrganisationManagement organisations,
      ProgressViews progress,
      Outcomes outcomes,
      Amendments amendments) {
    this.contracts = contracts;
    this.engagements = engagements;
    this.stored = stored;
    this.asked = asked;
    this.organisations = organisations;
    this.progress = progress;
    this.outcomes = outcomes;
    this.amendments = amendments;
  }

  /**
   * A contract as a reader sees it.
   *
   * @param contract {@code null} while nobody has drafted it
   * @param due whether the engagement has come so far that there is something to agree on
   * @param drafts whether the reader can draft it, or change what it says
   * @param confirms whether it waits for the reader to confirm it
   * @param forOther whether they do so for an organisation that has nobody here
   * @param both the two sides
   * @param progress how far it was kept; {@code null} while nobody has drafted it
   * @param proposes whether the reader can say what came of it
   * @param answers what they can answer to what was said of that
   * @param relists whether they can seek suppliers again for the need
   * @param amendments what was proposed to change in it; {@code null} while nobody has drafted it
   */
  record Shown(
      Engagement engagement,
      @Nullable Contract contract,
      boolean due,
      boolean drafts,
      boolean confirms,
      boolean forOther,
      List<Side> both,
      ProgressViews.@Nullable Shown progress,
      boolean proposes,
      List<OutcomeDeed> answers,
      boolean relists,
      Amendments.@Nullable Shown amendments) {}

  /**
   * A side.
   *
   * @param name what its organisation is called
   * @param confirmedAt when it confirmed what the contract says; {@code null} while it has not
   */
  record Side(Part part, @Nullable String name, @Nullable Instant confirmedAt) {}

  /** What is shown of the contract of an engagement of which the viewer may read it. */
  Shown show(Engagement engagement, Viewer viewer) {
    var contract = contracts.of(engagement.id()).orElse(null);
    var parts = engagements.parts(engagement, viewer);
    var sides = SIDES.stream().filter(parts::contains).toList();
    return new Shown(
        engagement,
        contract,
        ContractSections.due(engagement.state()),
        contracts.drafts(engagement, viewer),
        contract != null
            && contract.state() == ContractState.DRAFT
            && contract.terms().gaps().isEmpty()
            && sides.stream().anyMatch(side -> contract.confirmedAt(side) == null),
        sides.stream()
            .map(side -> organisation(engagement, side))
            .anyMatch(each -> !viewer.organisations().contains(each)),
        both(engagement, contract),
        contract == null ? null : progress.show(engagement, contract, parts),
        contract != null && Outcomes.proposes(engagement, contract, parts),
        contract == null ? List.of() : Outcomes.open(engagement, contract, parts),
        outcomes.relists(engagement, parts, viewer),
        contract == null ? null : amendments.show(engagement, contract, Set.copyOf(sides)));
  }

  private List<Side> both(Engagement engagement, @Nullable Contract contract) {
    var names = organisations.names(engagement.parties());
    return SIDES.stream()
        .map(
            side ->
                new Side(
                    side,
                    names.get(organisation(engagement, side)),
                    contract == null ? null : contract.confirmedAt(side)))
        .toList();
  }

  private static OrganisationId organisation(Engagement engagement, Part side) {
    var pair = engagement.pair();
    return side == Part.NEED ? pair.needOwner() : pair.supplier();
  }

  /** What the need asks for beside each row of a form; {@code null} where it gives no figure. */
  List<@Nullable Indicator> asked(Engagement engagement, List<ContractForm.FigureRow> rows) {
    var figures =
        rows.stream()
            .map(row -> new AcceptanceFigure(String.valueOf(row.requirement()), null, null, null))
            .toList();
    var before =
        stored.findById(engagement.id()).map(each -> each.terms().figures()).orElse(List.of());
    var beside = new ArrayList<@Nullable Indicator>();
    asked
        .beside(figures, before, engagement.pair().scenarioId())
        .forEach(each -> beside.add(each.asked()));
    return beside;
  }
}

package io.scenariomarket.promotion;

import io.scenariomarket.engagement.Measuring;
import io.scenariomarket.engagement.Measuring.Judged;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.work.Item;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as pages show them. */
@Component
class CaseViews {

  private final CaseManagement cases;
  private final CaseLibrary library;
  private final CaseItems items;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final Replication replication;
  private final Measuring measuring;
  private final Accounts accounts;

  CaseViews(
      CaseManagement cases,
      CaseLibrary library,
      CaseItems items,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      Replication replication,
      Measuring measuring,
      Accounts accounts) {
    this.cases = cases;
    this.library = library;
    this.items = items;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.replication = replication;
    this.measuring = measuring;
    this.accounts = accounts;
  }

  /**
   * A case as a reader sees it.
   *
   * @param need whether the reader may see the need
   * @param offer whether the reader may see the capability
   * @param figures those that it shows
   * @param replicated in how many other needs its solution is under contract
   * @param spread what is done to carry it on; {@code null} for whoever does not
   * @param inside what stands beside it for those who work on it; {@code null} for others
   */
  record Shown(
      Case told,
      String needOwner,
      String supplier,
      boolean need,
      boolean offer,
      List<Row> figures,
      long replicated,
      Replication.@Nullable Spread spread,
      @Nullable Inside inside) {}

  /**
   * A figure.
   *
   * @param judged whether it is what was asked for; {@code null} where nothing was measured
   */
  record Row(CaseFigure figure, @Nullable Judged judged) {}

  /**
   * What stands beside a case for those who work on it.
   *
   * @param item with what the reader can do with a click or a reason
   * @param edits whether the reader can change what it says
   * @param gives whether the reader can agree for a side
   * @param sides how far the two sides agree
   */
  record Inside(Item item, boolean edits, boolean gives, List<Side> sides) {}

  /**
   * How far a side agrees.
   *
   * @param said all that it said, the latest first
   * @param given the consent that holds; {@code null} for none
   */
  record Side(Part part, String organisation, List<Said> said, @Nullable Consent given) {}

  /** What a side said, with the name of who said it; {@code null} where that is not known. */
  record Said(Consent consent, @Nullable String person) {}

  Shown show(Case told, Viewer viewer) {
    var line = library.named(List.of(told)).getFirst();
    return new Shown(
        told,
        line.needOwner(),
        line.supplier(),
        scenarios.visible(List.of(told.scenarioId()), viewer).containsKey(told.scenarioId()),
        capabilities.visible(List.of(told.capabilityId()), viewer).containsKey(told.capabilityId()),
        told.shown().stream().map(each -> new Row(each, judged(each))).toList(),
        told.state().published() ? replication.count(told) : 0,
        Replication.carries(told, viewer) ? replication.spread(told, viewer) : null,
        viewer.may(Permission.READ_CASE, told.parties()) ? inside(line, viewer) : null);
  }

  private @Nullable Judged judged(CaseFigure figure) {
    return figure.measured() == null && figure.words() == null
        ? null
        : measuring.judge(figure.requirement(), figure.asked(), figure.measured(), figure.words());
  }

  private Inside inside(CaseLibrary.Line line, Viewer viewer) {
    var told = line.told();
    var open = cases.open(told, viewer);
    var names =
        accounts.names(
            told.consents().stream()
                .map(Consent::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return new Inside(
        items.item(told, viewer),
        open.contains(CaseAction.EDIT),
        open.contains(CaseAction.GIVE),
        List.of(
            side(told, Part.NEED, line.needOwner(), names),
            side(told, Part.SUPPLIER, line.supplier(), names)));
  }

  private static Side side(Case told, Part part, String organisation, Map<String, String> names) {
    var said =
        told.consents().reversed().stream()
            .filter(each -> each.side() == part)
            .map(
                each ->
                    new Said(each, Optional.ofNullable(each.person()).map(names::get).orElse(null)))
            .toList();
    return new Side(part, organisation, said, told.given(part).orElse(null));
  }
}

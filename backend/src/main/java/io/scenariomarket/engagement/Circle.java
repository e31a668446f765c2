package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.PartyPeople;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who takes part in what an engagement is about: its two sides, and those that bid together with
 * the supplier from their word on. The two sides alone move it.
 */
@Component
public class Circle {

  private final PartnerManagement partners;
  private final PartyPeople people;

  Circle(PartnerManagement partners, PartyPeople people) {
    this.partners = partners;
    this.people = people;
  }

  /**
   * An engagement for whoever takes part, and the task force.
   *
   * @throws io.scenariomarket.shared.Refusal when there is none that the viewer may see
   */
  public Engagement get(EngagementId id, Viewer viewer) {
    return partners.read(id, viewer);
  }

  /** The same, where there is one that the viewer may see. */
  public Optional<Engagement> find(EngagementId id, Viewer viewer) {
    return partners.find(id, viewer);
  }

  /** The organisations that take part, the two sides first. */
  public List<OrganisationId> of(Engagement engagement) {
    return Stream.concat(engagement.parties().stream(), others(engagement)).distinct().toList();
  }

  /** Who of those that bid together with the supplier is told of it, by organisation. */
  public Map<OrganisationId, List<String>> partners(Engagement engagement) {
    return others(engagement)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), each -> people.of(null, List.of(each))));
  }

  private Stream<OrganisationId> others(Engagement engagement) {
    return partners.confirmed(List.of(engagement.id())).values().stream()
        .flatMap(List::stream)
        .map(Partner::organisation);
  }
}

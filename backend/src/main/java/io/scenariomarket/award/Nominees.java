package io.scenariomarket.award;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.promotion.PublishedCases;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds what can be nominated. An engagement is nominated by its case, to which both sides agreed;
 * what is not public any more is found no longer, and so gone from every page of awards as well.
 */
@Component
class Nominees {

  private final PublishedCases cases;
  private final OrganisationManagement organisations;

  Nominees(PublishedCases cases, OrganisationManagement organisations) {
    this.cases = cases;
    this.organisations = organisations;
  }

  /** One of them, if everybody may read it. */
  Optional<Nominee> find(NomineeKind kind, UUID id) {
    return switch (kind) {
      case CASE -> cases.of(List.of(id)).stream().map(Nominees::of).findFirst();
      case ORGANISATION ->
          organisations.all(List.of(new OrganisationId(id))).values().stream()
              .filter(Organisation::approved)
              .map(Nominees::of)
              .findFirst();
    };
  }

  /** Those of some nominations that everybody may read, by nomination. */
  Map<UUID, Nominee> of(Collection<Nomination> nominations) {
    var told = new HashMap<UUID, Nominee>();
    Stream.concat(
            cases.of(items(nominations, NomineeKind.CASE)).stream().map(Nominees::of),
            organisations
                .all(
                    items(nominations, NomineeKind.ORGANISATION).stream()
                        .map(OrganisationId::new)
                        .toList())
                .values()
                .stream()
                .filter(Organisation::approved)
                .map(Nominees::of))
        .forEach(each -> told.put(each.id(), each));
    var found = new HashMap<UUID, Nominee>();
    for (var nomination : nominations) {
      var nominee = told.get(nomination.item());
      if (nominee != null) {
        found.put(nomination.id(), nominee);
      }
    }
    return found;
  }

  private static List<UUID> items(Collection<Nomination> nominations, NomineeKind kind) {
    return nominations.stream()
        .filter(each -> each.kind() == kind)
        .map(Nomination::item)
        .distinct()
        .toList();
  }

  /**
   * What can be nominated of the kinds that a round takes.
   *
   * @param own the organisations that nominate themselves and their cases; empty for all cases
   */
  List<Nominee> choices(AwardRound round, List<OrganisationId> own) {
    var told =
        own.isEmpty()
            ? cases.latest().stream()
            : own.stream().flatMap(each -> cases.with(each).stream()).distinct();
    var themselves = organisations.all(own).values().stream().filter(Organisation::approved);
    return Stream.concat(told.map(Nominees::of), themselves.map(Nominees::of))
        .filter(each -> round.takes(each.kind()))
        .toList();
  }

  private static Nominee of(PublishedCases.Told told) {
    return new Nominee(
        NomineeKind.CASE,
        told.id(),
        told.title(),
        told.parties(),
        told.names(),
        told.tracks(),
        told.story(),
        told.address());
  }

  private static Nominee of(Organisation organisation) {
    var profile = organisation.profile();
    return new Nominee(
        NomineeKind.ORGANISATION,
        organisation.id().value(),
        profile.name(),
        List.of(organisation.id()),
        List.of(profile.name()),
        List.of(),
        Optional.ofNullable(profile.profile()).orElse(profile.name()),
        "/organisations/" + organisation.id());
  }
}

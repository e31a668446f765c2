package io.scenariomarket.selection;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.ZoneTeam;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who can be named to assess for an organisation. */
@Component
class AssessorPool {

  private final OrganisationManagement organisations;
  private final Accounts accounts;
  private final ZoneTeam zone;

  AssessorPool(OrganisationManagement organisations, Accounts accounts, ZoneTeam zone) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.zone = zone;
  }

  /** Somebody who can be named. */
  record Person(String subject, String name) {}

  /** Everybody who can be named, by group; in each whoever belongs to no earlier one. */
  Map<AssessorGroup, List<Person>> of(OrganisationId owner) {
    var people = organisations.people(owner);
    var names = accounts.names(people);
    var pool = new EnumMap<AssessorGroup, List<Person>>(AssessorGroup.class);
    pool.put(
        AssessorGroup.OWNER,
        people.stream()
            .filter(names::containsKey)
            .map(each -> new Person(each, String.valueOf(names.get(each))))
            .toList());
    pool.put(AssessorGroup.TASKFORCE, people(zone.members(), people));
    pool.put(
        AssessorGroup.EXPERT,
        people(zone.experts(), people).stream()
            .filter(each -> zone.members().stream().noneMatch(of(each.subject())))
            .toList());
    return pool;
  }

  /** In which group somebody can be named; empty for whoever cannot. */
  Optional<AssessorGroup> group(String subject, OrganisationId owner) {
    return of(owner).entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(it -> it.subject().equals(subject)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Predicate<ZoneTeam.Member> of(String subject) {
    return member -> member.subject().equals(subject);
  }

  private static List<Person> people(List<ZoneTeam.Member> members, List<String> without) {
    return members.stream()
        .filter(each -> !without.contains(each.subject()))
        .map(each -> new Person(each.subject(), each.name()))
        .toList();
  }
}

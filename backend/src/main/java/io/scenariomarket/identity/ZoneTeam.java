package io.scenariomarket.identity;

import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The people of the task force, and the experts. Keycloak knows them; what it says is believed for
 * a minute.
 */
@Component
public class ZoneTeam {

  /** Names whoever asks. */
  public static final String MYSELF = "me";

  private static final Duration BELIEVED = Duration.ofMinutes(1);

  private final KeycloakPeople keycloak;
  private final Clock clock;
  private volatile Known known = new Known(Instant.MIN, Map.of());

  ZoneTeam(KeycloakPeople keycloak, Clock clock) {
    this.keycloak = keycloak;
    this.clock = clock;
  }

  /**
   * Somebody with a role in the zone.
   *
   * @param subject identifies them
   * @param name what to call them
   */
  public record Member(String subject, String name) {}

  private record Known(Instant at, Map<ZoneRole, List<Member>> holders) {

    List<Member> of(ZoneRole role) {
      return holders.getOrDefault(role, List.of());
    }
  }

  /** The task force's members, by name; those that were known last while Keycloak is away. */
  public List<Member> members() {
    return holders(ZoneRole.TASKFORCE);
  }

  /** The experts, in the same way. */
  public List<Member> experts() {
    return holders(ZoneRole.EXPERT);
  }

  private List<Member> holders(ZoneRole role) {
    var last = known;
    var now = clock.instant();
    if (last.at().isAfter(now.minus(BELIEVED))) {
      return last.of(role);
    }
    try {
      var people = keycloak.withRoles();
      var present =
          new Known(
              now,
              Stream.of(ZoneRole.TASKFORCE, ZoneRole.EXPERT)
                  .collect(Collectors.toMap(Function.identity(), each -> with(each, people))));
      known = present;
      return present.of(role);
    } catch (Refusal away) {
      return last.of(role);
    }
  }

  private static List<Member> with(ZoneRole role, List<KeycloakPeople.Person> people) {
    return people.stream()
        .filter(person -> person.roles().contains(role))
        .map(person -> new Member(person.subject(), person.displayName()))
        .toList();
  }

  /**
   * Whom a form names.
   *
   * @param chosen a subject, {@link #MYSELF}, or nothing for nobody
   * @throws Refusal when that is no member of the task force
   */
  public Optional<String> subject(String chosen, Viewer viewer) {
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    if (chosen.equals(MYSELF)) {
      return viewer.subject();
    }
    return Optional.of(
        members().stream()
            .map(Member::subject)
            .filter(chosen::equals)
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("assignee", "work.assignee.unknown")));
  }
}

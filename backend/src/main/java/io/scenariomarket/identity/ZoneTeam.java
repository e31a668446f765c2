package io.scenariomarket.identity;

import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people of the task force. Keycloak knows them; what it says is believed for a minute. */
@Component
public class ZoneTeam {

  /** Names whoever asks. */
  public static final String MYSELF = "me";

  private static final Duration BELIEVED = Duration.ofMinutes(1);

  private final KeycloakPeople keycloak;
  private final Clock clock;
  private volatile Known known = new Known(Instant.MIN, List.of());

  ZoneTeam(KeycloakPeople keycloak, Clock clock) {
    this.keycloak = keycloak;
    this.clock = clock;
  }

  /**
   * A member of the task force.
   *
   * @param subject identifies them
   * @param name what to call them
   */
  public record Member(String subject, String name) {}

  private record Known(Instant at, List<Member> members) {}

  /** Its members, by name; those that were known last while Keycloak is away. */
  public List<Member> members() {
    var last = known;
    var now = clock.instant();
    if (last.at().isAfter(now.minus(BELIEVED))) {
      return last.members();
    }
    try {
      var members =
          keycloak.withRoles().stream()
              .filter(person -> person.roles().contains(ZoneRole.TASKFORCE))
              .map(person -> new Member(person.subject(), person.displayName()))
              .toList();
      known = new Known(now, members);
      return members;
    } catch (Refusal away) {
      return last.members();
    }
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

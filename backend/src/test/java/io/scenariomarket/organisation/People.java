package io.scenariomarket.organisation;

import io.scenariomarket.Unique;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.CurrentUser;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.shared.Contact;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.context.TestComponent;

/** People and organisations made up for tests of what they may do. */
@TestComponent
public class People {

  private final Accounts accounts;
  private final Memberships memberships;

  People(Accounts accounts, Memberships memberships) {
    this.accounts = accounts;
    this.memberships = memberships;
  }

  /** Somebody who has just signed in for the first time. */
  public Viewer somebody(ZoneRole... roles) {
    var name = "user-" + Unique.word();
    var user =
        new CurrentUser(
            UUID.randomUUID().toString(),
            name,
            "姓名" + name,
            name + "@example.com",
            Set.of(roles),
            Instant.now());
    accounts.welcome(user);
    return Viewer.inZone(user);
  }

  /** The same person with their organisations as they are now. */
  public Viewer now(Viewer viewer) {
    return new Viewer(viewer.user(), new HashMap<>(memberships.of(viewer.subject().orElseThrow())));
  }

  /** Somebody new who belongs to an organisation. */
  public Viewer member(OrganisationId organisation, OrganisationRole role) {
    var somebody = somebody();
    memberships.put(somebody.subject().orElseThrow(), organisation, role);
    return now(somebody);
  }

  /** A profile with a credit code that nobody has. */
  public static OrganisationProfile profile(String name) {
    var number = ThreadLocalRandom.current().nextInt(1_000_000_000);
    return new OrganisationProfile(
        name,
        CreditCodes.complete("93120116%09d".formatted(number)),
        "民企",
        null,
        false,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        Contact.NONE);
  }
}

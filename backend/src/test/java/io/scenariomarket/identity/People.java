package io.scenariomarket.identity;

import io.scenariomarket.Unique;
import io.scenariomarket.shared.Contact;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** People and organisations made up for tests of what they may do. */
class People {

  private final Accounts accounts;
  private final Memberships memberships;

  People(Accounts accounts, Memberships memberships) {
    this.accounts = accounts;
    this.memberships = memberships;
  }

  /** Somebody who has just signed in for the first time. */
  Viewer somebody(ZoneRole... roles) {
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
  Viewer now(Viewer viewer) {
    return new Viewer(
        viewer.user(), new HashMap<>(memberships.ofPerson(viewer.subject().orElseThrow())));
  }

  /** A profile with a credit code that nobody has. */
  static OrganisationProfile profile(String name) {
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

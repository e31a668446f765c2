package io.scenariomarket.identity;

import io.scenariomarket.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person may do with what the market keeps of them: see it, take it away, have it erased.
 */
@Service
@Transactional
class OwnData {

  private final Accounts accounts;
  private final Memberships memberships;
  private final OrganisationManagement organisations;
  private final List<PersonalData> parts;
  private final ApplicationEventPublisher events;

  OwnData(
      Accounts accounts,
      Memberships memberships,
      OrganisationManagement organisations,
      List<PersonalData> parts,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.organisations = organisations;
    this.parts = parts;
    this.events = events;
  }

  /**
   * The account of whoever asks.
   *
   * @throws Refusal when nobody is signed in
   */
  @Transactional(readOnly = true)
  Accounts.Account account(Viewer viewer) {
    return accounts.find(subject(viewer)).orElseThrow(() -> Refusal.notFound("account.not-found"));
  }

  /** Everything that is kept of whoever asks, by part. */
  @Transactional(readOnly = true)
  Map<String, Object> export(Viewer viewer) {
    var all = new LinkedHashMap<String, Object>();
    all.put("account", account(viewer));
    parts.forEach(part -> all.put(part.name(), part.of(subject(viewer))));
    return all;
  }

  /**
   * Erases whoever asks: here at once, at Keycloak soon after. What they posted belongs to their
   * organisation and stays; who posted it is not known any more.
   *
   * <p>An organisation in which they were alone is suspended with that, since nobody answers for it
   * any more.
   *
   * @param typed the user name, typed as confirmation
   * @throws Refusal when the confirmation is wrong, or colleagues would be left without an owner
   */
  void erase(@Nullable String typed, Viewer viewer) {
    var account = account(viewer);
    if (typed == null || !typed.strip().equals(account.username())) {
      throw Refusal.invalid("username", "account.erase.confirmation");
    }
    var subject = account.subject();
    for (var membership : viewer.memberships().entrySet()) {
      var organisation = membership.getKey();
      memberships.lock(organisation);
      var colleagues =
          memberships.of(organisation).stream().filter(m -> !m.subject().equals(subject)).toList();
      if (memberships.role(subject, organisation).equals(Optional.of(OrganisationRole.OWNER))
          && memberships.owners(organisation) == 1) {
        if (!colleagues.isEmpty()) {
          throw Refusal.invalid(
              "username", "account.erase.last-owner", organisations.owner(organisation).name());
        }
        organisations.abandon(organisation);
      }
      memberships.remove(subject, organisation);
      events.publishEvent(
          new Audited(
              "membership.left",
              "membership",
              subject,
              organisation,
              Map.of("role", membership.getValue().name()),
              Map.of()));
      events.publishEvent(new OrganisationChanged(organisation));
    }
    accounts.erase(subject);
    events.publishEvent(
        new Audited("account.erased", "account", subject, null, Map.of(), Map.of()));
    events.publishEvent(new AccountErased(subject));
  }

  private static String subject(Viewer viewer) {
    return viewer
        .subject()
        .filter(_ -> viewer.may(Permission.MANAGE_OWN_ACCOUNT))
        .orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
  }
}

package io.scenariomarket.account;

import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.PersonalData;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationPeople;
import io.scenariomarket.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final OrganisationPeople people;
  private final List<PersonalData> parts;
  private final ApplicationEventPublisher events;

  OwnData(
      Accounts accounts,
      OrganisationPeople people,
      List<PersonalData> parts,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.people = people;
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
   * @param typed the user name, typed as confirmation
   * @throws Refusal when the confirmation is wrong, or colleagues would be left without an owner
   */
  void erase(@Nullable String typed, Viewer viewer) {
    var account = account(viewer);
    if (typed == null || !typed.strip().equals(account.username())) {
      throw Refusal.invalid("username", "account.erase.confirmation");
    }
    var subject = account.subject();
    people.leaveAll(viewer);
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

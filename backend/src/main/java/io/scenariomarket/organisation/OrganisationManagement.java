package io.scenariomarket.organisation;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.shared.ZoneProperties;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers, revises and approves organisations, and finds them. */
@Service
@Transactional
public class OrganisationManagement extends OrganisationLookup {

  private static final int MAX_REASON = 1000;
  private static final OrganisationId ZONE =
      OrganisationId.of("00000000-0000-4000-8000-000000000001");

  private final Organisations organisations;
  private final Memberships memberships;
  private final Vocabulary vocabulary;
  private final OrganisationNotices notices;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final ZoneProperties zone;
  private final Clock clock;

  OrganisationManagement(
      Organisations organisations,
      Memberships memberships,
      Vocabulary vocabulary,
      OrganisationNotices notices,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      ZoneProperties zone,
      Clock clock) {
    super(organisations, jdbc);
    this.organisations = organisations;
    this.memberships = memberships;
    this.vocabulary = vocabulary;
    this.notices = notices;
    this.events = events;
    this.jdbc = jdbc;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Registers an organisation, to be approved by the task force; whoever does so becomes its owner.
   *
   * <p>What the task force itself registers is approved with that, and belongs to nobody yet.
   *
   * @throws Refusal when a term is unknown or the credit code is registered already
   */
  public Organisation register(OrganisationProfile profile, Viewer viewer) {
    if (!viewer.may(Permission.REGISTER_ORGANISATION)) {
      throw Refusal.forbidden("sign-in.needed");
    }
    requireCreditCode(profile);
    var subject = viewer.subject().orElseThrow();
    var organisation = Organisation.register(inTerms(profile), clock.instant());
    refuseTaken(organisation);
    var byTaskForce = viewer.may(Permission.REVIEW_ORGANISATIONS);
    if (byTaskForce) {
      organisation.moveTo(OrganisationState.APPROVED, null, clock.instant());
    }
    organisations.save(organisation);
    if (!byTaskForce) {
      memberships.put(subject, organisation.id(), OrganisationRole.OWNER);
    }
    return entered(organisation);
  }

  /**
   * Enters an organisation of which the task force knows hardly more than the name, so that what a
   * list says of it has an owner. It belongs to nobody until somebody is invited to it.
   *
   * @throws Refusal when the viewer does not review organisations, a term is unknown, or the credit
   *     code is registered already
   */
  public Organisation enter(OrganisationProfile profile, Viewer viewer) {
    if (!viewer.may(Permission.REVIEW_ORGANISATIONS)) {
      throw Refusal.forbidden("organisation.review.forbidden");
    }
    return enter(new OrganisationId(UUID.randomUUID()), profile);
  }

  private Organisation enter(OrganisationId id, OrganisationProfile profile) {
    var organisation = Organisation.enter(id, inTerms(profile), clock.instant());
    refuseTaken(organisation);
    organisations.save(organisation);
    return entered(organisation);
  }

  private Organisation entered(Organisation organisation) {
    events.publishEvent(
        audited("organisation.registered", organisation, Map.of(), state(organisation)));
    events.publishEvent(new OrganisationChanged(organisation.id()));
    return organisation;
  }

  /** The zone's own organisation, to which belongs what the task force finds. */
  public Organisation zone() {
    if (!organisations.existsById(ZONE)) {
      lock("organisation of the zone");
    }
    var found = organisations.findById(ZONE);
    return found.orElseGet(() -> enter(ZONE, OrganisationProfile.named(zone.taskForce())));
  }

  /**
   * Replaces what an organisation says of itself. One that was returned is handed in again with
   * this.
   *
   * @param version the version that the editor read
   * @throws Refusal when the editor may not, a term is unknown, or it was changed in between
   */
  public Organisation revise(
      OrganisationId id, OrganisationProfile profile, long version, Viewer viewer) {
    var organisation = toEdit(id, viewer);
    if (organisation.version() != version) {
      throw Refusal.changedInBetween();
    }
    if (!viewer.may(Permission.REVIEW_ORGANISATIONS)) {
      requireCreditCode(profile);
    }
    organisation.revise(inTerms(profile), clock.instant());
    refuseTaken(organisation);
    if (organisation.state() == OrganisationState.RETURNED) {
      move(organisation, OrganisationState.PENDING, null, "organisation.resubmitted");
    } else {
      organisations.save(organisation);
      events.publishEvent(new OrganisationChanged(id));
    }
    return organisation;
  }

  /** The subjects of an organisation's owners: who is told what concerns all of it. */
  @Transactional(readOnly = true)
  public List<String> owners(OrganisationId id) {
    return memberships.of(id).stream()
        .filter(each -> each.role() == OrganisationRole.OWNER)
        .map(Memberships.Membership::subject)
        .toList();
  }

  /** The subjects of an organisation's people, those who run it first. */
  @Transactional(readOnly = true)
  public List<String> people(OrganisationId id) {
    return memberships.of(id).stream().map(Memberships.Membership::subject).toList();
  }

  /** Which people belong to which of some organisations, by subject. */
  @Transactional(readOnly = true)
  public Map<String, Set<OrganisationId>> affiliated(Collection<OrganisationId> ids) {
    return memberships.among(ids);
  }

  /**
   * Decides on an organisation.
   *
   * @param next approved, returned or suspended
   * @param reason why, for its members to read; needed for all but an approval
   * @throws Refusal when the viewer may not decide, a reason is missing, or it is not to be decided
   */
  public Organisation decide(
      OrganisationId id, OrganisationState next, @Nullable String reason, Viewer viewer) {
    var organisation = toReview(id, viewer);
    var words = Text.orNull(reason);
    if (words == null && next != OrganisationState.APPROVED) {
      throw Refusal.invalid("reason", "organisation.review.reason-missing");
    }
    if (words != null && words.length() > MAX_REASON) {
      throw Refusal.invalid("reason", "organisation.review.reason-long", MAX_REASON);
    }
    move(
        organisation,
        next,
        words,
        switch (next) {
          case APPROVED ->
              organisation.state() == OrganisationState.SUSPENDED
                  ? "organisation.reinstated"
                  : "organisation.approved";
          case RETURNED -> "organisation.returned";
          case SUSPENDED -> "organisation.suspended";
          case PENDING -> throw Refusal.conflict("organisation.state.conflict");
        });
    notices.decided(organisation, owners(id));
    return organisation;
  }

  /** Takes an organisation out of the market whose last member leaves the market. */
  void abandon(OrganisationId id) {
    var organisation = owner(id);
    if (organisation.state().leadsTo(OrganisationState.SUSPENDED)) {
      move(organisation, OrganisationState.SUSPENDED, null, "organisation.abandoned");
    }
  }

  private void move(
      Organisation organisation, OrganisationState next, @Nullable String reason, String action) {
    var before = state(organisation);
    organisation.moveTo(next, reason, clock.instant());
    organisations.save(organisation);
    events.publishEvent(audited(action, organisation, before, state(organisation)));
    events.publishEvent(new OrganisationChanged(organisation.id()));
  }

  private static Map<String, String> state(Organisation organisation) {
    var reason = organisation.stateReason();
    return reason == null
        ? Map.of("state", organisation.state().name())
        : Map.of("state", organisation.state().name(), "reason", reason);
  }

  private static Audited audited(
      String action, Organisation organisation, Map<String, ?> before, Map<String, ?> after) {
    var id = organisation.id();
    return new Audited(action, "organisation", id.toString(), id, before, after);
  }

  /**
   * A marked sample to be stored.
   *
   * @param id known, so that loading again changes nothing
   * @param owners subjects of the accounts that own it
   */
  public record Sample(OrganisationId id, OrganisationProfile profile, List<String> owners) {}

  /**
   * Stores marked samples in bulk where they are missing, with an event for those with members
   * only.
   *
   * @return how many were missing
   */
  public int loadSamples(List<Sample> samples) {
    var known = all(samples.stream().map(Sample::id).toList()).keySet();
    var missing = samples.stream().filter(sample -> !known.contains(sample.id())).toList();
    organisations.saveAll(
        missing.stream()
            .map(each -> Organisation.sample(each.id(), inTerms(each.profile()), clock.instant()))
            .toList());
    missing.forEach(
        sample ->
            sample
                .owners()
                .forEach(owner -> memberships.put(owner, sample.id(), OrganisationRole.OWNER)));
    missing.stream()
        .filter(sample -> !sample.owners().isEmpty())
        .forEach(sample -> events.publishEvent(new OrganisationChanged(sample.id())));
    return missing.size();
  }

  private static void requireCreditCode(OrganisationProfile profile) {
    if (profile.creditCode() == null) {
      throw Refusal.invalid("creditCode", "organisation.credit-code.missing");
    }
  }

  private void refuseTaken(Organisation organisation) {
    var code = organisation.profile().creditCode();
    if (code == null) {
      return;
    }
    lock("credit code " + code);
    var taken =
        jdbc.sql("select count(*) from organisation where credit_code = ? and id <> ?")
            .params(code, organisation.id().value())
            .query(Long.class)
            .single();
    if (taken > 0) {
      throw Refusal.invalid("creditCode", "organisation.credit-code.taken");
    }
  }

  /** Of two who register the same at the same time, the second waits for what the first does. */
  private void lock(String what) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(what).query(_ -> {});
  }

  private OrganisationProfile inTerms(OrganisationProfile profile) {
    var check = new TermCheck(vocabulary);
    var result = profile.inTerms(check);
    check.refuse();
    return result;
  }
}

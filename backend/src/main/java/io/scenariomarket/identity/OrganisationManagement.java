package io.scenariomarket.identity;

import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers and revises organisations, and finds them. */
@Service
@Transactional
public class OrganisationManagement {

  private final Organisations organisations;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Clock clock;

  OrganisationManagement(
      Organisations organisations,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      Clock clock) {
    this.organisations = organisations;
    this.vocabulary = vocabulary;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Registers an organisation; whoever does so becomes its owner, unless they work for the zone.
   *
   * @throws Refusal when a term is unknown or the credit code is registered already
   */
  public Organisation register(OrganisationProfile profile, Viewer viewer) {
    var username = viewer.username().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var organisation = Organisation.register(inTerms(profile), clock.instant());
    refuseTaken(organisation);
    organisations.save(organisation);
    if (!viewer.seesEverything()) {
      join(username, organisation.id(), "OWNER");
    }
    events.publishEvent(new OrganisationChanged(organisation.id()));
    return organisation;
  }

  /**
   * Replaces what an organisation says of itself.
   *
   * @param version the version that the editor read
   * @throws Refusal when the editor may not, a term is unknown, or it was changed in between
   */
  public Organisation revise(
      OrganisationId id, OrganisationProfile profile, long version, Viewer viewer) {
    var organisation = get(id);
    if (!viewer.mayEdit(id)) {
      throw Refusal.forbidden("organisation.edit.forbidden");
    }
    if (organisation.version() != version) {
      throw Refusal.conflict("problem.changed-in-between");
    }
    organisation.revise(inTerms(profile), clock.instant());
    refuseTaken(organisation);
    organisations.save(organisation);
    events.publishEvent(new OrganisationChanged(id));
    return organisation;
  }

  /**
   * The organisation with this id.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public Organisation get(OrganisationId id) {
    return organisations.findById(id).orElseThrow(() -> Refusal.notFound("organisation.not-found"));
  }

  /** The organisations with these ids; unknown ids are left out. */
  @Transactional(readOnly = true)
  public Map<OrganisationId, Organisation> all(Collection<OrganisationId> ids) {
    return organisations.findAllById(List.copyOf(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** The version of every organisation. */
  @Transactional(readOnly = true)
  public Map<OrganisationId, Long> versions() {
    return jdbc
        .sql("select id, version from organisation")
        .query(
            (row, _) ->
                Map.entry(new OrganisationId(row.getObject(1, UUID.class)), (Long) row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Organisations by name, a page at a time. */
  @Transactional(readOnly = true)
  public PageOf<Organisation> list(int page, int size) {
    var ids =
        jdbc.sql("select id from organisation order by name, id limit :size offset :from")
            .param("size", size)
            .param("from", (long) page * size)
            .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
            .list();
    var found = all(ids);
    return new PageOf<>(ids.stream().map(found::get).toList(), organisations.count(), page, size);
  }

  /**
   * The organisation that a new item belongs to.
   *
   * @param named the organisation that the poster names, if any
   * @throws Refusal when the poster acts for none, or not for the one named
   */
  @Transactional(readOnly = true)
  public Organisation ownerFor(Optional<OrganisationId> named, Viewer viewer) {
    var id = named.or(viewer::home).orElseThrow(() -> Refusal.forbidden("organisation.none"));
    if (!viewer.mayEdit(id)) {
      throw Refusal.forbidden("organisation.foreign");
    }
    return get(id);
  }

  /**
   * A marked sample to be stored.
   *
   * @param id known, so that loading again changes nothing
   * @param members user names that own it
   */
  public record Sample(OrganisationId id, OrganisationProfile profile, List<String> members) {}

  /**
   * Stores marked samples in bulk where they are missing, without an event.
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
        sample -> sample.members().forEach(member -> join(member, sample.id(), "OWNER")));
    return missing.size();
  }

  private void join(String username, OrganisationId organisation, String role) {
    jdbc.sql("insert into membership (username, organisation_id, role) values (?, ?, ?)")
        .params(username, organisation.value(), role)
        .update();
  }

  private void refuseTaken(Organisation organisation) {
    var taken =
        jdbc.sql("select count(*) from organisation where credit_code = ? and id <> ?")
            .params(organisation.profile().creditCode(), organisation.id().value())
            .query(Long.class)
            .single();
    if (taken > 0) {
      throw Refusal.invalid("creditCode", "organisation.credit-code.taken");
    }
  }

  private OrganisationProfile inTerms(OrganisationProfile profile) {
    var check = new TermCheck(vocabulary);
    var result = profile.inTerms(check);
    check.refuseUnknown();
    return result;
  }
}

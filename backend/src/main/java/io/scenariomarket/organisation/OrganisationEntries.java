package io.scenariomarket.organisation;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisations by their credit code, and takes back what was entered by mistake. */
@Service
@Transactional
public class OrganisationEntries {

  private final Organisations organisations;
  private final List<Belongings> belongings;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  OrganisationEntries(
      Organisations organisations,
      List<Belongings> belongings,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.organisations = organisations;
    this.belongings = belongings;
    this.jdbc = jdbc;
    this.events = events;
  }

  /** The organisation with this credit code. */
  @Transactional(readOnly = true)
  public Optional<Organisation> withCreditCode(String code) {
    return jdbc.sql("select id from organisation where credit_code = ?")
        .param(code.strip().toUpperCase(Locale.ROOT))
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .optional()
        .flatMap(organisations::findById);
  }

  /**
   * Removes an organisation that nobody belongs to, that has nothing, and that is as it was
   * entered.
   *
   * @param version as it was entered
   * @return whether it is gone
   * @throws Refusal when the viewer does not review organisations
   */
  public boolean remove(OrganisationId id, long version, Viewer viewer) {
    if (!viewer.may(Permission.REVIEW_ORGANISATIONS)) {
      throw Refusal.forbidden("organisation.review.forbidden");
    }
    var found = organisations.findById(id);
    if (found.isEmpty() || found.get().version() != version || used(id)) {
      return false;
    }
    organisations.deleteById(id);
    events.publishEvent(
        new Audited(
            "organisation.removed",
            "organisation",
            id.toString(),
            null,
            Map.of("state", found.get().state()),
            Map.of()));
    return true;
  }

  private boolean used(OrganisationId id) {
    return belongings.stream().anyMatch(each -> each.anyOf(id)) || hasPeople(id);
  }

  private boolean hasPeople(OrganisationId id) {
    return jdbc.sql(
            """
            select exists (select from membership where organisation_id = :id)
              or exists (select from invitation where organisation_id = :id)
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }
}

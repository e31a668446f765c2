package io.scenariomarket.job;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes long work in, tells how far it is, and cancels it. */
@Component
@Transactional
public class Jobs {

  private final JobRows rows;
  private final OrganisationManagement organisations;
  private final JobProperties properties;
  private final ApplicationEventPublisher events;

  Jobs(
      JobRows rows,
      OrganisationManagement organisations,
      JobProperties properties,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.organisations = organisations;
    this.properties = properties;
    this.events = events;
  }

  /** Something may have to be done. */
  record Submitted() {}

  /**
   * Has work done soon, once the present transaction has committed. What is asked for twice is done
   * once.
   *
   * @param kind as its {@link JobHandler} says
   * @param organisation whose turn it takes; {@code null} for the zone's own
   * @throws Refusal when too much of the organisation's waits already
   */
  public void submit(
      String kind, UUID subject, @Nullable OrganisationId organisation, Viewer viewer) {
    var user = viewer.user();
    if (user == null) {
      throw Refusal.forbidden("sign-in.needed");
    }
    if (organisation != null) {
      var most =
          organisations.owner(organisation).approved()
              ? properties.most()
              : properties.mostUnapproved();
      if (rows.count(organisation) >= most) {
        throw Refusal.conflict("job.too-many", most);
      }
    }
    rows.add(
        kind,
        subject,
        organisation,
        user.subject(),
        user.roles().stream().map(ZoneRole::name).toList());
    events.publishEvent(new Submitted());
  }

  /**
   * Ends work that is not wanted any more: at once where nobody is at it, otherwise after its
   * present step.
   *
   * @return whether nobody was at it, so that its handler hears nothing of it
   */
  public boolean cancel(String kind, UUID subject) {
    return rows.cancel(kind, subject);
  }

  /**
   * How much there is to do, by kind of work.
   *
   * @throws Refusal when the viewer does not look after the market
   */
  @Transactional(readOnly = true)
  public List<JobLoad> load(Viewer viewer) {
    if (!viewer.may(Permission.LOOK_AFTER_MARKET)) {
      throw Refusal.forbidden("job.forbidden");
    }
    return rows.load();
  }

  /** How far the work on something is; empty where nothing is to be done. */
  @Transactional(readOnly = true)
  public Optional<JobStatus> status(String kind, UUID subject) {
    return rows.status(kind, subject);
  }
}

package io.scenariomarket.organisation;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Memberships.Membership;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to an organisation: joined, promoted, removed, left. An organisation always keeps an
 * owner.
 */
@Service
@Transactional
public class OrganisationPeople {

  private final OrganisationManagement organisations;
  private final Memberships memberships;
  private final ApplicationEventPublisher events;

  OrganisationPeople(
      OrganisationManagement organisations,
      Memberships memberships,
      ApplicationEventPublisher events) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.events = events;
  }

  /**
   * The members, those who run the organisation first.
   *
   * @throws Refusal when the viewer may not see them
   */
  @Transactional(readOnly = true)
  List<Membership> members(OrganisationId organisation, Viewer viewer) {
    require(Permission.READ_PEOPLE, organisation, viewer);
    return memberships.of(organisation);
  }

  /**
   * Gives a member another role.
   *
   * @throws Refusal when the viewer may not, or no owner would be left
   */
  void change(OrganisationId organisation, String subject, OrganisationRole role, Viewer viewer) {
    var before = toManage(organisation, subject, viewer);
    if (role == OrganisationRole.OWNER || before == OrganisationRole.OWNER) {
      requireOwner(organisation, viewer);
    }
    if (before == role) {
      return;
    }
    keepAnOwner(organisation, before, "people.last-owner");
    set(organisation, subject, role, "membership.role-changed");
  }

  /**
   * Removes a member.
   *
   * @throws Refusal when the viewer may not, or no owner would be left
   */
  void remove(OrganisationId organisation, String subject, Viewer viewer) {
    var before = toManage(organisation, subject, viewer);
    if (before == OrganisationRole.OWNER) {
      requireOwner(organisation, viewer);
    }
    keepAnOwner(organisation, before, "people.last-owner");
    end(organisation, subject, before, "membership.removed");
  }

  /**
   * Leaves an organisation.
   *
   * @throws Refusal when the viewer is its last owner
   */
  void leave(OrganisationId organisation, Viewer viewer) {
    require(Permission.READ_PEOPLE, organisation, viewer);
    var subject = viewer.subject().orElseThrow();
    memberships.lock(organisation);
    var role =
        memberships
            .role(subject, organisation)
            .orElseThrow(() -> Refusal.notFound("people.not-a-member"));
    keepAnOwner(organisation, role, "people.last-owner-leaves");
    end(organisation, subject, role, "membership.left");
  }

  /**
   * Hands the organisation over to another member; the viewer stays its administrator.
   *
   * @throws Refusal when the viewer is no owner, or the other no member
   */
  void transfer(OrganisationId organisation, String subject, Viewer viewer) {
    require(Permission.TRANSFER_OWNERSHIP, organisation, viewer);
    var self = viewer.subject().orElseThrow();
    toManage(organisation, subject, viewer);
    requireOwner(organisation, viewer);
    if (subject.equals(self)) {
      return;
    }
    set(organisation, subject, OrganisationRole.OWNER, "membership.ownership-received");
    set(organisation, self, OrganisationRole.ADMIN, "membership.ownership-given");
  }

  /**
   * Makes a member the owner of an organisation that has lost its own.
   *
   * @throws Refusal when the viewer is no operator, the other no member, or there is an owner
   */
  void appoint(OrganisationId organisation, String subject, Viewer viewer) {
    require(Permission.APPOINT_OWNER, organisation, viewer);
    memberships.lock(organisation);
    if (memberships.role(subject, organisation).isEmpty()) {
      throw Refusal.notFound("people.not-a-member");
    }
    if (memberships.owners(organisation) > 0) {
      throw Refusal.conflict("people.has-an-owner");
    }
    set(organisation, subject, OrganisationRole.OWNER, "membership.owner-appointed");
  }

  /**
   * Has a person leave every organisation, as one does who leaves the market. An organisation in
   * which they were alone is suspended with that, since nobody answers for it any more.
   *
   * @throws Refusal when colleagues would be left without an owner
   */
  public void leaveAll(Viewer viewer) {
    var subject = viewer.subject().orElseThrow();
    for (var organisation : viewer.organisations()) {
      memberships.lock(organisation);
      var role = memberships.role(subject, organisation);
      if (role.equals(Optional.of(OrganisationRole.OWNER))
          && memberships.owners(organisation) == 1) {
        if (memberships.of(organisation).size() > 1) {
          throw Refusal.invalid(
              "username", "account.erase.last-owner", organisations.owner(organisation).name());
        }
        organisations.abandon(organisation);
      }
      role.ifPresent(before -> end(organisation, subject, before, "membership.left"));
    }
  }

  /** Takes a person in who may be a member already, in a role that is no less than theirs. */
  void join(String subject, OrganisationId organisation, OrganisationRole role) {
    var before = memberships.role(subject, organisation);
    if (before.isEmpty() || !before.get().includes(role)) {
      set(organisation, subject, role, "membership.joined");
    }
  }

  private OrganisationRole toManage(OrganisationId organisation, String subject, Viewer viewer) {
    require(Permission.MANAGE_PEOPLE, organisation, viewer);
    memberships.lock(organisation);
    return memberships
        .role(subject, organisation)
        .orElseThrow(() -> Refusal.notFound("people.not-a-member"));
  }

  private void keepAnOwner(OrganisationId organisation, OrganisationRole before, String refusal) {
    if (before == OrganisationRole.OWNER && memberships.owners(organisation) == 1) {
      throw Refusal.conflict(refusal);
    }
  }

  /** Refuses whoever is no owner, also who was one when the request began. */
  private void requireOwner(OrganisationId organisation, Viewer viewer) {
    require(Permission.TRANSFER_OWNERSHIP, organisation, viewer);
    if (memberships
        .role(viewer.subject().orElseThrow(), organisation)
        .filter(OrganisationRole.OWNER::equals)
        .isEmpty()) {
      throw Refusal.forbidden("people.forbidden");
    }
  }

  private void set(
      OrganisationId organisation, String subject, OrganisationRole role, String action) {
    var before =
        memberships
            .role(subject, organisation)
            .map(known -> Map.of("role", known.name()))
            .orElse(Map.of());
    memberships.put(subject, organisation, role);
    changed(action, organisation, subject, before, Map.of("role", role.name()));
  }

  private void end(
      OrganisationId organisation, String subject, OrganisationRole before, String action) {
    memberships.remove(subject, organisation);
    changed(action, organisation, subject, Map.of("role", before.name()), Map.of());
  }

  private void changed(
      String action,
      OrganisationId organisation,
      String subject,
      Map<String, ?> before,
      Map<String, ?> after) {
    events.publishEvent(new Audited(action, "membership", subject, organisation, before, after));
    events.publishEvent(new OrganisationChanged(organisation));
  }

  /** Nothing is told of an organisation that the viewer may not even see. */
  void require(Permission permission, OrganisationId organisation, Viewer viewer) {
    organisations.get(organisation, viewer);
    if (!viewer.may(permission, organisation)) {
      throw Refusal.forbidden("people.forbidden");
    }
  }
}

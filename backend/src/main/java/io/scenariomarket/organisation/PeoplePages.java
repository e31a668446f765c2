package io.scenariomarket.organisation;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.organisation.Memberships.Membership;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who belongs to an organisation: the page and what can be done on it. */
@Controller
@RequestMapping("/organisations/{id}")
class PeoplePages {

  private final OrganisationManagement organisations;
  private final OrganisationPeople people;
  private final InvitationManagement invitations;
  private final Accounts accounts;
  private final PublicAddress address;

  PeoplePages(
      OrganisationManagement organisations,
      OrganisationPeople people,
      InvitationManagement invitations,
      Accounts accounts,
      PublicAddress address) {
    this.organisations = organisations;
    this.people = people;
    this.invitations = invitations;
    this.accounts = accounts;
    this.address = address;
  }

  /**
   * A member as the page shows them.
   *
   * @param name what to call them; {@code null} for who has never signed in here
   * @param self whether it is the viewer
   */
  record Member(Membership membership, @Nullable String name, boolean self) {}

  @GetMapping("/people")
  String page(@PathVariable OrganisationId id, Viewer viewer, Model model) {
    var members = people.members(id, viewer);
    var names = accounts.names(members.stream().map(Membership::subject).toList());
    var self = viewer.subject().orElseThrow();
    var manages = viewer.may(Permission.MANAGE_PEOPLE, id);
    model.addAttribute("organisation", organisations.get(id, viewer));
    model.addAttribute(
        "members",
        members.stream()
            .map(each -> new Member(each, names.get(each.subject()), self.equals(each.subject())))
            .toList());
    var open = manages ? invitations.unanswered(id, viewer) : List.<Invitation>of();
    model.addAttribute("invitations", open);
    model.addAttribute(
        "links",
        open.stream()
            .collect(
                Collectors.toMap(
                    Invitation::id, each -> address.of("/invitations/" + each.token()))));
    model.addAttribute("manages", manages);
    model.addAttribute("owns", viewer.may(Permission.TRANSFER_OWNERSHIP, id));
    model.addAttribute(
        "ownerless",
        members.stream().noneMatch(each -> each.role() == OrganisationRole.OWNER)
            && viewer.may(Permission.APPOINT_OWNER, id));
    model.addAttribute("belongs", viewer.organisations().contains(id));
    return "organisation/people";
  }

  @Limited(Limit.INVITATION)
  @PostMapping("/invitations")
  String invite(
      @PathVariable OrganisationId id,
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(defaultValue = "MEMBER") OrganisationRole role,
      Viewer viewer,
      Locale locale,
      RedirectAttributes flash) {
    flash.addFlashAttribute("email", email);
    return done(
        id, "people.invited", flash, () -> invitations.invite(id, email, role, locale, viewer));
  }

  @Limited(Limit.INVITATION)
  @PostMapping("/invitations/{invitation}/again")
  String inviteAgain(
      @PathVariable OrganisationId id,
      @PathVariable UUID invitation,
      Viewer viewer,
      RedirectAttributes flash) {
    return done(id, "people.invited", flash, () -> invitations.inviteAgain(id, invitation, viewer));
  }

  @PostMapping("/invitations/{invitation}/revoke")
  String revoke(
      @PathVariable OrganisationId id,
      @PathVariable UUID invitation,
      Viewer viewer,
      RedirectAttributes flash) {
    return done(id, "people.revoked", flash, () -> invitations.revoke(id, invitation, viewer));
  }

  @PostMapping("/members/{subject}/role")
  String change(
      @PathVariable OrganisationId id,
      @PathVariable String subject,
      @RequestParam OrganisationRole role,
      Viewer viewer,
      RedirectAttributes flash) {
    return done(id, "people.changed", flash, () -> people.change(id, subject, role, viewer));
  }

  @PostMapping("/members/{subject}/remove")
  String remove(
      @PathVariable OrganisationId id,
      @PathVariable String subject,
      Viewer viewer,
      RedirectAttributes flash) {
    return done(id, "people.removed", flash, () -> people.remove(id, subject, viewer));
  }

  @PostMapping("/members/{subject}/transfer")
  String transfer(
      @PathVariable OrganisationId id,
      @PathVariable String subject,
      Viewer viewer,
      RedirectAttributes flash) {
    return done(id, "people.transferred", flash, () -> people.transfer(id, subject, viewer));
  }

  @PostMapping("/members/{subject}/owner")
  String appoint(
      @PathVariable OrganisationId id,
      @PathVariable String subject,
      Viewer viewer,
      RedirectAttributes flash) {
    return done(id, "people.appointed", flash, () -> people.appoint(id, subject, viewer));
  }

  @PostMapping("/leave")
  String leave(@PathVariable OrganisationId id, Viewer viewer, RedirectAttributes flash) {
    var back = done(id, "people.left", flash, () -> people.leave(id, viewer));
    return flash.getFlashAttributes().containsKey("refused") ? back : "redirect:/account";
  }

  /** Comes back to the page with what happened, or with why nothing did. */
  private static String done(
      OrganisationId id, String done, RedirectAttributes flash, Runnable action) {
    try {
      action.run();
      flash.addFlashAttribute("saved", done);
      flash.getFlashAttributes().remove("email");
    } catch (Refusal refusal) {
      switch (refusal.kind()) {
        case INVALID -> flash.addFlashAttribute("refused", refusal.fields().getFirst().message());
        case CONFLICT -> flash.addFlashAttribute("refused", refusal.message());
        case NOT_FOUND, FORBIDDEN, UNAVAILABLE -> throw refusal;
      }
    }
    return "redirect:/organisations/" + id + "/people";
  }
}

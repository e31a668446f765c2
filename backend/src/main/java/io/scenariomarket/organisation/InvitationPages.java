package io.scenariomarket.organisation;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the link of an invitation leads to. The link is the proof, so signing in is not needed. */
@Controller
class InvitationPages {

  private final InvitationManagement invitations;
  private final OrganisationManagement organisations;
  private final Accounts accounts;

  InvitationPages(
      InvitationManagement invitations, OrganisationManagement organisations, Accounts accounts) {
    this.invitations = invitations;
    this.organisations = organisations;
    this.accounts = accounts;
  }

  @GetMapping("/invitations/{token}")
  String page(@PathVariable String token, Viewer viewer, Model model) {
    var invitation = invitations.open(token);
    model.addAttribute("invitation", invitation);
    model.addAttribute("organisation", organisations.owner(invitation.organisation()).name());
    model.addAttribute("inviter", accounts.name(invitation.invitedBy()).orElse(null));
    model.addAttribute("member", viewer.organisations().contains(invitation.organisation()));
    return "organisation/invitation";
  }

  @PostMapping("/invitations/{token}/accept")
  String accept(@PathVariable String token, Viewer viewer, RedirectAttributes flash) {
    var invitation = invitations.accept(token, viewer);
    flash.addFlashAttribute("saved", "invitation.accepted");
    return "redirect:/organisations/" + invitation.organisation();
  }

  @PostMapping("/invitations/{token}/decline")
  String decline(@PathVariable String token, Viewer viewer) {
    invitations.decline(token, viewer);
    return "redirect:/invitations/declined";
  }

  @GetMapping("/invitations/declined")
  String declined() {
    return "organisation/invitation-declined";
  }
}

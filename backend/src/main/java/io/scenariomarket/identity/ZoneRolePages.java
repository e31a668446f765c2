package io.scenariomarket.identity;

import io.scenariomarket.shared.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which operators find people and give them the roles of the zone. */
@Controller
class ZoneRolePages {

  private final ZoneRoles roles;

  ZoneRolePages(ZoneRoles roles) {
    this.roles = roles;
  }

  @GetMapping("/admin/people")
  String page(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Model model) {
    model.addAttribute("found", roles.find(q, page, viewer));
    model.addAttribute("q", q);
    model.addAttribute("roles", ZoneRole.values());
    model.addAttribute("self", viewer.subject().orElse(""));
    return "identity/zone-roles";
  }

  @PostMapping("/admin/people/{subject}/roles")
  String assign(
      @PathVariable String subject,
      @RequestParam(required = false) @Nullable Set<ZoneRole> role,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      RedirectAttributes redirect) {
    try {
      roles.assign(subject, role == null ? Set.of() : role, viewer);
      redirect.addFlashAttribute("saved", "zone-role.saved");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      redirect.addFlashAttribute("refused", refusal.message());
    }
    redirect.addAttribute("q", q == null ? "" : q);
    redirect.addAttribute("page", page);
    return "redirect:/admin/people";
  }
}

package io.scenariomarket.subscription;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button to follow a need, and not to do so any more. */
@Controller
class FollowPages {

  private final Following following;

  FollowPages(Following following) {
    this.following = following;
  }

  /**
   * Follows a need or leaves it.
   *
   * @param on whether to follow it
   * @param listed whether the list of all that one follows asks it, and is shown again
   */
  @PostMapping("/scenarios/{id}/follow")
  String follow(
      @PathVariable ScenarioId id,
      @RequestParam(defaultValue = "false") boolean on,
      @RequestParam(defaultValue = "false") boolean listed,
      Viewer viewer,
      RedirectAttributes flash) {
    try {
      if (on) {
        following.follow(id, viewer);
      } else {
        following.leave(id, viewer);
      }
      flash.addFlashAttribute("saved", on ? "follow.done" : "follow.left");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      flash.addFlashAttribute("refused", refusal.message());
    }
    return listed ? "redirect:/account/searches" : "redirect:/scenarios/" + id;
  }
}

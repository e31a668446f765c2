package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Text;
import io.scenariomarket.supplier.CapabilityId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bids for a need on a board: handed in, changed, withdrawn, and read. */
@Controller
class BidForms {

  private final BidManagement bids;
  private final BidViews views;
  private final CallManagement calls;
  private final OrganisationManagement organisations;
  private final FormFlow forms;

  BidForms(
      BidManagement bids,
      BidViews views,
      CallManagement calls,
      OrganisationManagement organisations,
      FormFlow forms) {
    this.bids = bids;
    this.views = views;
    this.calls = calls;
    this.organisations = organisations;
    this.forms = forms;
  }

  /** What is typed; the fields are those of {@link BidContent}. */
  record BidForm(
      @Nullable Long version,
      @Nullable String capability,
      @Nullable String plan,
      @Nullable String team,
      @Nullable String budget,
      @Nullable String partners) {

    static final BidForm EMPTY = new BidForm(null, null, null, null, null, null);

    static BidForm of(Bid bid) {
      var content = bid.content();
      return new BidForm(
          bid.version(),
          FormErrors.typed(content.capability()),
          content.plan(),
          content.team(),
          FormErrors.typed(content.budget()),
          content.partners());
    }

    BidContent read(FormErrors errors) {
      if (Text.orEmpty(budget).isEmpty()) {
        errors.reject("budget", "board.bid.budget.missing");
      }
      return new BidContent(
          chosen(errors),
          plan == null ? "" : plan,
          team == null ? "" : team,
          errors.decimal("budget", budget),
          partners);
    }

    private @Nullable CapabilityId chosen(FormErrors errors) {
      var ids = FormErrors.ids(List.of(Text.orEmpty(capability)));
      if (ids.isEmpty()) {
        errors.reject("capability", "board.bid.capability.missing");
        return null;
      }
      return new CapabilityId(ids.getFirst());
    }
  }

  @GetMapping("/boards/{id}/bids")
  String read(@PathVariable UUID id, Viewer viewer, Model model) {
    var call = calls.get(id, viewer);
    model.addAttribute("call", call);
    model.addAttribute("bidding", views.toRead(call, viewer));
    return "board/bids";
  }

  @GetMapping("/boards/{id}/bid")
  ModelAndView ask(
      @PathVariable UUID id, @RequestParam Optional<OrganisationId> organisation, Viewer viewer) {
    var whose = bids.whose(id, organisation, viewer);
    var call = bids.toBid(id, CallAction.BID, whose, viewer);
    var form = bids.own(call, whose, viewer).map(BidForm::of).orElse(BidForm.EMPTY);
    return forms.show(page(call, whose, form, viewer));
  }

  @PostMapping("/boards/{id}/bid")
  ModelAndView handIn(
      @PathVariable UUID id,
      @RequestParam Optional<OrganisationId> organisation,
      @ModelAttribute("form") BidForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var call = calls.get(id, viewer);
    var whose = bids.whose(id, organisation, viewer);
    return forms.save(
        form::read,
        content -> {
          bids.handIn(id, whose, form.version(), content, viewer);
          flash.addFlashAttribute("saved", "board.bid.done");
          return new ModelAndView("redirect:" + call.address());
        },
        page(call, whose, form, viewer));
  }

  @PostMapping("/boards/{id}/bid/withdrawal")
  String withdraw(
      @PathVariable UUID id,
      @RequestParam Optional<OrganisationId> organisation,
      @RequestParam(defaultValue = "-1") long version,
      Viewer viewer,
      RedirectAttributes flash) {
    bids.withdraw(id, bids.whose(id, organisation, viewer), version, viewer);
    flash.addFlashAttribute("saved", "board.bid.withdrawn");
    return "redirect:" + BoardCall.TYPE.address(id);
  }

  private FormFlow.Page page(BoardCall call, OrganisationId whose, BidForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("board/bid", status)
            .addObject("call", call)
            .addObject("whose", whose)
            .addObject("whoseName", organisations.names(List.of(whose)).getOrDefault(whose, ""))
            .addObject("offers", bids.offers(whose, viewer))
            .addObject("present", bids.own(call, whose, viewer).orElse(null))
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}

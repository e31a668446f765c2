package io.scenariomarket.board;

import io.scenariomarket.identity.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The two boards, and the page of a need on one. */
@Controller
class CallPages {

  private static final int PAGE_SIZE = 20;

  private final CallManagement calls;
  private final CallViews views;
  private final BidViews bids;

  CallPages(CallManagement calls, CallViews views, BidViews bids) {
    this.calls = calls;
    this.views = views;
    this.bids = bids;
  }

  @GetMapping("/boards")
  String list(
      @RequestParam Optional<TechBoard> board,
      @RequestParam Optional<CallStage> stage,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Model model) {
    var filter = new CallFilter(board.orElse(null), stage.orElse(null));
    var counts = calls.counts(viewer);
    model.addAttribute("filter", filter);
    model.addAttribute("boards", TechBoard.values());
    model.addAttribute("lines", views.lines(counts));
    model.addAttribute(
        "found",
        calls
            .list(filter, Math.max(page, 0), PAGE_SIZE, viewer)
            .mapAll(some -> views.show(some, viewer)));
    return "board/list";
  }

  @GetMapping("/boards/{id}")
  String page(@PathVariable UUID id, Viewer viewer, Model model) {
    var call = calls.get(id, viewer);
    model.addAttribute("shown", views.show(call, viewer));
    model.addAttribute("bidding", bids.bidding(call, viewer));
    model.addAttribute("way", CallStage.WAY);
    return "board/page";
  }
}

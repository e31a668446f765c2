package io.scenariomarket.engagement;

import io.scenariomarket.engagement.EngagementFilter.View;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.ItemSections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The engagements of somebody's organisations, and the page of one. */
@Controller
class EngagementPages {

  private static final int PAGE_SIZE = 20;

  private final EngagementManagement engagements;
  private final PartnerManagement partners;
  private final PartnerViews bids;
  private final EngagementList list;
  private final EngagementLines lines;
  private final EngagementViews views;
  private final EngagementItems items;
  private final Circle circle;
  private final ItemSections sections;

  EngagementPages(
      EngagementManagement engagements,
      PartnerManagement partners,
      PartnerViews bids,
      EngagementList list,
      EngagementLines lines,
      EngagementViews views,
      EngagementItems items,
      Circle circle,
      ItemSections sections) {
    this.engagements = engagements;
    this.partners = partners;
    this.bids = bids;
    this.list = list;
    this.lines = lines;
    this.views = views;
    this.items = items;
    this.circle = circle;
    this.sections = sections;
  }

  @GetMapping("/engagements")
  String list(
      @ModelAttribute("filter") EngagementFilter filter,
      @RequestParam(defaultValue = "0") int page,
      Viewer viewer,
      Model model) {
    var found = list.list(filter, Math.max(page, 0), PAGE_SIZE, viewer);
    model.addAttribute("found", found);
    model.addAttribute("lines", lines.of(found.items(), viewer));
    model.addAttribute("counts", list.counts(filter, viewer));
    model.addAttribute("views", View.values());
    model.addAttribute("states", EngagementState.values());
    model.addAttribute("brokers", viewer.may(Permission.BROKER));
    model.addAttribute("exports", viewer.may(Permission.EXPORT_ENGAGEMENTS));
    model.addAttribute("asked", partners.askedOf(0, 1, viewer).total());
    model.addAttribute("titles", views.titles(filter, viewer));
    return "engagement/list";
  }

  @GetMapping("/engagements/{id}")
  String page(@PathVariable EngagementId id, Viewer viewer, Model model) {
    var engagement = partners.read(id, viewer);
    var parts = engagements.parts(engagement, viewer);
    var item = items.item(engagement, parts);
    var shown = views.show(engagement, item, parts, viewer);
    model.addAttribute("shown", shown);
    model.addAttribute("line", shown.line());
    var bid = bids.bid(engagement, parts, shown.line().supplier(), viewer);
    var joined = !viewer.may(Permission.READ_ENGAGEMENT, engagement.parties());
    model.addAttribute("joined", joined);
    model.addAttribute("bid", joined || bid.matters() ? bid : null);
    if (joined) {
      // Beside the thread, the meetings and the contract it stays between the two sides.
      sections.addTabs(model, engagement.ref(), circle.of(engagement), viewer);
    } else {
      sections.addTo(model, item, viewer);
    }
    return "engagement/page";
  }
}

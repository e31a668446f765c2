package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.ItemSections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands above every page about one engagement, by the template {@code engagement/head}. */
@Component
public class EngagementHead {

  private final Circle circle;
  private final EngagementLines lines;
  private final ItemSections sections;

  EngagementHead(Circle circle, EngagementLines lines, ItemSections sections) {
    this.circle = circle;
    this.lines = lines;
    this.sections = sections;
  }

  /**
   * Lays the head on a page, as {@code line} and {@code tabs}.
   *
   * @return the engagement that the page is about
   * @throws io.scenariomarket.shared.Refusal when there is none that the viewer may see
   */
  public Engagement addTo(Model page, EngagementId id, Viewer viewer) {
    var engagement = circle.get(id, viewer);
    page.addAttribute("line", lines.of(List.of(engagement), viewer).getFirst());
    sections.addTabs(page, engagement.ref(), circle.of(engagement), viewer);
    return engagement;
  }
}

package io.scenariomarket.desk;

import io.scenariomarket.award.JudgingTasks;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.job.Jobs;
import io.scenariomarket.notification.MailLog;
import io.scenariomarket.notification.MailState;
import io.scenariomarket.search.IndexStates;
import io.scenariomarket.selection.Assessments;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Figures;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What leaders, experts and operators meet first. */
@Controller
class RolePages {

  private static final int ASSESSMENTS = 50;

  private final Overview overview;
  private final Figures figures;
  private final Assessments assessments;
  private final JudgingTasks judging;
  private final MailLog mails;
  private final Jobs jobs;
  private final IndexStates indexes;

  RolePages(
      Overview overview,
      Figures figures,
      Assessments assessments,
      JudgingTasks judging,
      MailLog mails,
      Jobs jobs,
      IndexStates indexes) {
    this.overview = overview;
    this.figures = figures;
    this.assessments = assessments;
    this.judging = judging;
    this.mails = mails;
    this.jobs = jobs;
    this.indexes = indexes;
  }

  /** The whole market in figures, with nothing to do. */
  @GetMapping("/desk/overview")
  String overview(Viewer viewer, Locale locale, Model model) {
    Desks.OVERVIEW.lay(model, viewer);
    model.addAttribute("kinds", overview.kinds(figures.standings(viewer)));
    model.addAttribute("tracks", overview.tracks(figures.topics(viewer), locale));
    return "desk/overview";
  }

  /** What one is asked to assess. */
  @GetMapping("/desk/expert")
  String expert(Viewer viewer, Model model) {
    Desks.EXPERT.lay(model, viewer);
    model.addAttribute("assessments", assessments.of(ASSESSMENTS, viewer));
    model.addAttribute("expert", viewer.may(Permission.KEEP_EXPERT_PROFILE));
    model.addAttribute("judging", judging.of(viewer));
    model.addAttribute("pool", viewer.may(Permission.READ_EXPERTS));
    return "desk/expert";
  }

  /** Whether the market runs as it should. */
  @GetMapping("/desk/operator")
  String operator(Viewer viewer, Model model) {
    Desks.OPERATOR.lay(model, viewer);
    if (!viewer.may(Permission.LOOK_AFTER_MARKET)) {
      throw Refusal.forbidden("job.forbidden");
    }
    model.addAttribute("mails", mails.counts());
    model.addAttribute("states", MailState.values());
    model.addAttribute("outage", mails.outage().orElse(null));
    model.addAttribute("jobs", jobs.load(viewer));
    model.addAttribute("indexes", indexes.all(viewer));
    return "desk/operator";
  }
}

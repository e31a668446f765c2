package io.scenariomarket.desk;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneTeam;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.work.RecentChanges;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task force's board: everything by where it stands, and what is done with it. */
@Controller
class BoardPages {

  private static final String ADDRESS = "/desk/board";

  /** How many of the items that changed are told. */
  private static final int NEWS = 12;

  private final BoardView view;
  private final BoardDeeds deeds;
  private final RecentChanges changes;
  private final Visits visits;
  private final Vocabulary vocabulary;
  private final ZoneTeam team;

  BoardPages(
      BoardView view,
      BoardDeeds deeds,
      RecentChanges changes,
      Visits visits,
      Vocabulary vocabulary,
      ZoneTeam team) {
    this.view = view;
    this.deeds = deeds;
    this.changes = changes;
    this.visits = visits;
    this.vocabulary = vocabulary;
    this.team = team;
  }

  /** What the address says; each part of it can be left out. */
  @ModelAttribute("filter")
  DeskFilter filter(
      @RequestParam Optional<String> type,
      @RequestParam Optional<String> track,
      @RequestParam Optional<String> park,
      @RequestParam Optional<String> text,
      @RequestParam Optional<String> broker,
      @RequestParam Optional<Boolean> late,
      @RequestParam Optional<String> stage,
      @RequestParam Optional<Integer> page) {
    return DeskFilter.of(
        type.orElse(null),
        track.orElse(null),
        park.orElse(null),
        text.orElse(null),
        broker.orElse(null),
        late.orElse(null),
        stage.orElse(null),
        page.orElse(null));
  }

  /** A choice of a filter. */
  record Choice(String value, String label) {}

  @GetMapping(ADDRESS)
  String board(
      @ModelAttribute(name = "filter", binding = false) DeskFilter filter,
      @RequestParam Optional<String> type,
      Viewer viewer,
      Locale locale,
      HttpSession session,
      Model model) {
    var subject = broker(viewer);
    // Whoever comes by the menu finds the board as they left it.
    if (type.isEmpty() && session.getAttribute(ADDRESS) instanceof String last) {
      return "redirect:" + last;
    }
    session.setAttribute(ADDRESS, filter.at(null, 0));
    var since = visits.since(subject);
    model.addAttribute("board", view.show(filter, viewer));
    model.addAttribute("since", since);
    model.addAttribute("news", changes.since(since, NEWS, viewer));
    model.addAttribute("tracks", terms(TermKind.TRACK, locale));
    model.addAttribute("parks", terms(TermKind.PARK, locale));
    model.addAttribute("team", team.members());
    model.addAttribute("types", DeskFilter.TYPES);
    Desks.BOARD.lay(model, viewer);
    return "desk/board";
  }

  private List<Choice> terms(TermKind kind, Locale locale) {
    return vocabulary.terms(kind).stream()
        .map(term -> new Choice(term.term(), term.label(locale)))
        .toList();
  }

  /** Moves one item on. */
  @PostMapping(ADDRESS + "/moves")
  String move(
      @ModelAttribute(name = "filter", binding = false) DeskFilter filter,
      @RequestParam String item,
      @RequestParam(defaultValue = "") String action,
      Viewer viewer,
      RedirectAttributes flash) {
    broker(viewer);
    var form = deeds.move(item, action, viewer, flash);
    return "redirect:" + form.orElseGet(() -> filter.address() + BoardDeeds.anchor(item));
  }

  /** Gives the ticked items to somebody, asks how they stand, or has suppliers invited for them. */
  @PostMapping(ADDRESS)
  String together(
      @ModelAttribute(name = "filter", binding = false) DeskFilter filter,
      @RequestParam(defaultValue = "") List<String> item,
      @RequestParam @Nullable String nag,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String assignee,
      Viewer viewer,
      RedirectAttributes flash) {
    broker(viewer);
    if (nag != null) {
      deeds.nag(List.of(nag), viewer, flash);
      return "redirect:" + filter.address() + BoardDeeds.anchor(nag);
    }
    if (item.isEmpty()) {
      flash.addFlashAttribute("problem", "work.none-chosen");
    } else if (action.equals("invite")) {
      return "redirect:" + BoardDeeds.recommended(item);
    } else if (action.equals("nag")) {
      deeds.nag(item, viewer, flash);
    } else {
      deeds.assign(item, assignee, viewer, flash);
    }
    return "redirect:" + filter.address();
  }

  /** Whoever looks has seen what is new. */
  @PostMapping(ADDRESS + "/seen")
  String seen(@ModelAttribute(name = "filter", binding = false) DeskFilter filter, Viewer viewer) {
    visits.seen(broker(viewer));
    return "redirect:" + filter.address();
  }

  private static String broker(Viewer viewer) {
    var subject = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    if (!viewer.may(Permission.BROKER)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    return subject;
  }
}

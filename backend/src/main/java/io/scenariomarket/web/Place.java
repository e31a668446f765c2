package io.scenariomarket.web;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places that bar and menu lead to, in the order in which people meet them: all of the market's
 * navigation stands here.
 */
enum Place {
  SCENARIOS(Group.BAR, "/scenarios", "frame.scenarios", "need"),
  CAPABILITIES(Group.BAR, "/capabilities", "frame.capabilities", "capability"),
  LISTS(Group.BAR, "/lists", "frame.lists", "list"),
  CASES(Group.BAR, "/cases", "case.library", "promote") {
    @Override
    Set<String> paths() {
      return Set.of("/cases", "/promotion");
    }
  },
  ACHIEVEMENTS(Group.MORE, "/achievements", "search.achievement.title", "capability"),
  CAMPAIGNS(Group.MORE, "/campaigns", "frame.campaigns", "publish"),
  BOARDS(Group.MORE, "/boards", "frame.boards", "check"),
  MAP(Group.MORE, "/map", "map.title", "place"),
  DESK(Group.DESK, "/desk", "work.title", "clock") {
    @Override
    Set<String> paths() {
      return Set.of("/desk", "/work");
    }
  },
  ENGAGEMENTS(Group.OWN, "/engagements", "engagement.title", "match"),
  SELECTIONS(Group.OWN, "/selections", "selection.title", "list"),
  ORGANISATION(Group.OWN, "/organisations/mine", "frame.mine", "building"),
  SEARCHES(Group.OWN, "/account/searches", "searches.title", "clock"),
  IMPORTS(Group.OWN, "/imports", "exchange.title", "plus"),
  ACCOUNT(Group.OWN, "/account", "frame.account", "user"),
  LIST_DESK(Group.WORK, "/work/lists", "list.desk", "list", Permission.PUBLISH_LISTS),
  ORGANISATIONS(
      Group.WORK,
      "/review/organisations",
      "review.organisations",
      "check",
      Permission.REVIEW_ORGANISATIONS),
  ACHIEVEMENT_REVIEWS(
      Group.WORK,
      "/review/achievements",
      "review.achievements",
      "calendar",
      Permission.REVIEW_ITEMS),
  MINING(Group.WORK, "/mining", "mining.title", "mine", Permission.MINE),
  MATCH_RUNS(Group.WORK, "/match-runs", "match-run.title", "match", Permission.RUN_MATCHES),
  MAILS(Group.WORK, "/admin/mails", "mails.title", "contact", Permission.LOOK_AFTER_MAIL),
  PEOPLE(Group.WORK, "/admin/people", "zone-role.title", "user", Permission.ASSIGN_ZONE_ROLES),
  AUDIT(Group.WORK, "/admin/audit", "audit.title", "search", Permission.READ_AUDIT);

  /** Where a place is offered. */
  enum Group {
    /** In the bar, to everybody. */
    BAR,
    /** Behind one more step in the bar, to everybody. */
    MORE,
    /** Beside the bell, to whoever is signed in. */
    DESK,
    /** In the menu, to whoever is signed in. */
    OWN,
    /** In the menu, to whoever may do something in the zone as a whole. */
    WORK
  }

  private final Group group;
  private final String path;
  private final String label;
  private final String icon;
  private final @Nullable Permission permission;

  Place(Group group, String path, String label, String icon) {
    this(group, path, label, icon, null);
  }

  Place(Group group, String path, String label, String icon, @Nullable Permission permission) {
    this.group = group;
    this.path = path;
    this.label = label;
    this.icon = icon;
    this.permission = permission;
  }

  /** Its address. */
  public String path() {
    return path;
  }

  /** The message that names it. */
  public String label() {
    return label;
  }

  /** The icon beside its name. */
  public String icon() {
    return icon;
  }

  /** Where its pages lie. */
  Set<String> paths() {
    return Set.of(path);
  }

  /** Those of a group that are offered to somebody. */
  static List<Place> in(Group group, Viewer viewer) {
    return Arrays.stream(values())
        .filter(each -> each.group == group)
        .filter(each -> each.permission == null || viewer.may(each.permission))
        .toList();
  }
}

package io.scenariomarket.desk;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ui.Model;

/** The desks that somebody has: one for each role in which they work. */
enum Desks {
  BOARD("/desk/board"),
  QUEUE("/work"),
  OVERVIEW("/desk/overview"),
  EXPERT("/desk/expert"),
  OPERATOR("/desk/operator"),
  MINE("/desk/mine");

  private final String address;

  Desks(String address) {
    this.address = address;
  }

  public String address() {
    return address;
  }

  /**
   * Those of somebody, the one first at which they begin.
   *
   * @throws Refusal for visitors, who have none
   */
  static List<Desks> of(Viewer viewer) {
    if (viewer.user() == null) {
      throw Refusal.forbidden("sign-in.needed");
    }
    var found = new ArrayList<Desks>();
    if (viewer.may(Permission.BROKER)) {
      found.add(BOARD);
      found.add(QUEUE);
    }
    if (viewer.may(Permission.READ_FIGURES)) {
      found.add(OVERVIEW);
    }
    if (viewer.may(Permission.ASSESS)) {
      found.add(EXPERT);
    }
    if (viewer.may(Permission.LOOK_AFTER_MARKET)) {
      found.add(OPERATOR);
    }
    if (found.isEmpty() || !viewer.organisations().isEmpty()) {
      found.add(MINE);
    }
    return List.copyOf(found);
  }

  /** Lays on a page which desks its reader has, and that this is the one. */
  void lay(Model page, Viewer viewer) {
    page.addAttribute("desks", of(viewer));
    page.addAttribute("here", this);
  }
}

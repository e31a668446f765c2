package io.scenariomarket.inbox;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;

/** Whose inbox it is: everybody has their own, and nobody sees another's. */
final class InboxOwner {

  private InboxOwner() {}

  /**
   * The subject of whoever asks.
   *
   * @throws Refusal when nobody is signed in
   */
  static String of(Viewer viewer) {
    return viewer
        .subject()
        .filter(_ -> viewer.may(Permission.READ_NOTICES))
        .orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
  }
}

package io.scenariomarket.notification;

import org.springframework.boot.test.context.TestComponent;

/** The tokens of links that stop mails of a kind, for tests of other packages. */
@TestComponent
public class UnsubscribeToken {

  private final UnsubscribeLinks links;

  UnsubscribeToken(UnsubscribeLinks links) {
    this.links = links;
  }

  public String of(String person, String kind) {
    return links.token(new UnsubscribeLinks.Link(person, kind));
  }
}

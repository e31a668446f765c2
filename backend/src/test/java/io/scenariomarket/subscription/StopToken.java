package io.scenariomarket.subscription;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** The tokens of links that stop digests, for tests of other packages. */
@TestComponent
public class StopToken {

  private final StopLinks links;

  StopToken(StopLinks links) {
    this.links = links;
  }

  public String of(UUID search) {
    return links.token(search);
  }
}

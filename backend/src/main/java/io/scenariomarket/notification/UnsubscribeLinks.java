package io.scenariomarket.notification;

import io.scenariomarket.shared.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links that stop mails of one kind to one person, or the mail of the day, without signing in. */
@Component
class UnsubscribeLinks {

  /** No kind begins with it. */
  private static final String DAILY = "*";

  private static final String BETWEEN = " ";

  private final SignedLinks links;
  private final PublicAddress address;

  UnsubscribeLinks(SignedLinks links, PublicAddress address) {
    this.links = links;
    this.address = address;
  }

  /**
   * What a link stops, and for whom.
   *
   * @param kind the key of a kind; {@code null} for all that comes in the mail of the day
   */
  record Link(String person, @Nullable String kind) {}

  /** The full address of the page that stops it. */
  String of(Link link) {
    return address.of("/notices/stop/" + token(link));
  }

  String token(Link link) {
    var kind = link.kind() == null ? DAILY : link.kind();
    return links.token((link.person() + BETWEEN + kind).getBytes(StandardCharsets.UTF_8));
  }

  /** What a token says; empty for one that the market has not signed. */
  Optional<Link> read(String token) {
    return links
        .read(token)
        .map(content -> new String(content, StandardCharsets.UTF_8).split(BETWEEN, -1))
        .filter(parts -> parts.length == 2)
        .map(parts -> new Link(parts[0], parts[1].equals(DAILY) ? null : parts[1]));
  }
}

package io.scenariomarket.subscription;

import io.scenariomarket.notification.SignedLinks;
import io.scenariomarket.shared.PublicAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links that stop the digests of one search without signing in. */
@Component
class StopLinks {

  /** Bytes of the id that a token carries, and nothing else. */
  private static final int ID = 16;

  private final SignedLinks links;
  private final PublicAddress address;

  StopLinks(SignedLinks links, PublicAddress address) {
    this.links = links;
    this.address = address;
  }

  /** The full address of the page that stops a search. */
  String of(UUID search) {
    return address.of("/searches/stop/" + token(search));
  }

  String token(UUID search) {
    return links.token(
        ByteBuffer.allocate(ID)
            .putLong(search.getMostSignificantBits())
            .putLong(search.getLeastSignificantBits())
            .array());
  }

  /** The search that a token names; empty for one that the market has not signed. */
  Optional<UUID> read(String token) {
    return links
        .read(token)
        .filter(content -> content.length == ID)
        .map(ByteBuffer::wrap)
        .map(buffer -> new UUID(buffer.getLong(), buffer.getLong()));
  }
}

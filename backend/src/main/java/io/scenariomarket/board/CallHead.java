package io.scenariomarket.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a need on a board stands and no more, for a page that is about something else. */
record CallHead(
    UUID id,
    TechBoard board,
    CallStage stage,
    @Nullable Instant publishedAt,
    @Nullable Instant deadline) {

  /** The address of its page, without the server. */
  public String address() {
    return BoardCall.TYPE.address(id);
  }
}

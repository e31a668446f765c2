package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to join an organisation.
 *
 * @param id identifies it among people who may know of it
 * @param token what its link carries; whoever has it may accept
 * @param organisation what to join
 * @param email where it was sent; {@code null} once that was erased
 * @param role as what, never as owner
 * @param language of the message
 * @param invitedBy subject of who invited
 * @param invitedAt when it was sent last
 * @param expiresAt until when it can be accepted
 * @param answer how it ended; {@code null} while it is open
 * @param mail what became of the message
 */
public record Invitation(
    UUID id,
    String token,
    OrganisationId organisation,
    @Nullable String email,
    OrganisationRole role,
    Locale language,
    String invitedBy,
    Instant invitedAt,
    Instant expiresAt,
    @Nullable Answer answer,
    Mail mail) {

  /** How an invitation ended. */
  public enum Answer {
    ACCEPTED,
    DECLINED,
    REVOKED
  }

  /** What became of the message. */
  public enum Mail {
    WAITING,
    SENT,
    /** The mail server does not take this address. */
    REFUSED
  }

  /** Whether it can be accepted at a moment. */
  public boolean open(Instant at) {
    return answer == null && expiresAt.isAfter(at);
  }
}

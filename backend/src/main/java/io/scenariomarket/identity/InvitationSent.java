package io.scenariomarket.identity;

import java.util.UUID;

/** Somebody was invited, or invited again, and is to be told by e-mail. */
public record InvitationSent(UUID id) {}

package io.scenariomarket.campaign;

import java.util.UUID;

/** Somebody without an account sent something in, and is to confirm it by mail. */
record SubmissionReceived(UUID id) {}

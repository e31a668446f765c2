package io.scenariomarket.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice left the market, or cannot.
 *
 * @param key names its words
 * @param about what it is about
 * @param sent whether a mail server took it; not where none is set, or it refuses the address
 */
public record NoticeDelivered(String key, @Nullable UUID about, boolean sent) {}

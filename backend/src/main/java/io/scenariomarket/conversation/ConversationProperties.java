package io.scenariomarket.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are told of new messages.
 *
 * @param quiet how long nothing more is said before somebody is told of all that was
 * @param longest after how long they are told although more is still being said
 */
@ConfigurationProperties("market.conversation")
record ConversationProperties(
    @DefaultValue("3m") Duration quiet, @DefaultValue("15m") Duration longest) {}

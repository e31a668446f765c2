package io.scenariomarket.notification;

import jakarta.validation.constraints.Email;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages go out. The mail server itself is set by {@code spring.mail}; without one no message
 * is sent.
 *
 * @param from the sender's address
 * @param returned the Maildir to which the mail server delivers what comes to that address; {@code
 *     null} where that is not read
 */
@Validated
@ConfigurationProperties("market.mail")
record MailProperties(
    @Email @DefaultValue("no-reply@localhost.localdomain") String from, @Nullable Path returned) {}

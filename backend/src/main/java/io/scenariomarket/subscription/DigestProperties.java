package io.scenariomarket.subscription;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * When digests of saved searches go out.
 *
 * @param morning when those of the day and the week go out, in the zone's time
 * @param soon how long after a change those that go out at once do, so that several changes make
 *     one message
 * @param perPerson how many searches one person can keep, 1 to 1,000
 */
@Validated
@ConfigurationProperties("market.digest")
record DigestProperties(
    @NotNull @DateTimeFormat(pattern = "HH:mm") @DefaultValue("08:00") LocalTime morning,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("1m") Duration soon,
    @Min(1) @Max(1000) @DefaultValue("50") int perPerson) {}

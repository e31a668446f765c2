package io.scenariomarket.organisation;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long invitations count.
 *
 * @param valid how long one can be accepted
 * @param kept how long the address that it went to is kept after it ended
 */
@Validated
@ConfigurationProperties("market.invitations")
record InvitationProperties(
    @DurationMin(hours = 1) @DefaultValue("14d") Duration valid,
    @DurationMin(days = 1) @DefaultValue("90d") Duration kept) {}

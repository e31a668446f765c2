package io.scenariomarket.campaign;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Terms of campaigns.
 *
 * @param confirm how long a submission without an account can be confirmed; then it is forgotten
 * @param remind how long before a campaign's end it is pointed out
 */
@Validated
@ConfigurationProperties("market.campaigns")
record CampaignProperties(
    @DurationMin(hours = 1) @DefaultValue("7d") Duration confirm,
    @DurationMin(days = 1) @DefaultValue("7d") Duration remind) {}

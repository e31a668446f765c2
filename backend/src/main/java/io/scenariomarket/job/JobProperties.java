package io.scenariomarket.job;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is done behind the scenes.
 *
 * @param workers how many jobs one process works on at a time
 * @param most how many jobs of one organisation may wait or go on
 * @param mostUnapproved the same for an organisation that is not approved
 */
@Validated
@ConfigurationProperties("market.jobs")
record JobProperties(
    @Min(1) @DefaultValue("2") int workers,
    @Min(1) @DefaultValue("20") int most,
    @Min(1) @DefaultValue("2") int mostUnapproved) {}

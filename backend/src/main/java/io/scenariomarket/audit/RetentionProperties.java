package io.scenariomarket.audit;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what only serves as evidence is kept.
 *
 * @param audit the audit trail; at least the 180 days for which the database refuses to delete
 */
@Validated
@ConfigurationProperties("market.retention")
record RetentionProperties(@DurationMin(days = 180) @DefaultValue("1095d") Duration audit) {}

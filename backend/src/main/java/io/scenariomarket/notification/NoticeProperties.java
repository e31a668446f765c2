package io.scenariomarket.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What people are told.
 *
 * @param kept how long it stays in their inbox, a day at the least
 */
@Validated
@ConfigurationProperties("market.notices")
record NoticeProperties(@NotNull @DurationMin(days = 1) @DefaultValue("180d") Duration kept) {}

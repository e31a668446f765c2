package io.scenariomarket.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How lists are numbered, and when the task force is reminded of the next one.
 *
 * @param yearly whether numbers begin anew each year: 2026年第 1 批
 * @param dueDay the day of the month by which a list of needs is to be published, 1 to 28; {@code
 *     null} for no reminders
 * @param remindDays how many days before the due day the first reminder goes out, 0 to 27
 */
@Validated
@ConfigurationProperties("market.lists")
record ListProperties(
    @DefaultValue("false") boolean yearly,
    @Min(1) @Max(28) @Nullable Integer dueDay,
    @Min(0) @Max(27) @DefaultValue("5") int remindDays) {}

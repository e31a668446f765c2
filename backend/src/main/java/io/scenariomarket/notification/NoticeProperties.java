package io.scenariomarket.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * What people are told.
 *
 * @param kept how long it stays in their inbox, a day at the least
 * @param dailyAt when the mail of the day goes out, in the zone's time
 * @param quiet how long nothing more may happen before what may be told together is mailed: one
 *     click on many items is over by then
 */
@Validated
@ConfigurationProperties("market.notices")
record NoticeProperties(
    @NotNull @DurationMin(days = 1) @DefaultValue("180d") Duration kept,
    @NotNull @DateTimeFormat(pattern = "HH:mm") @DefaultValue("08:30") LocalTime dailyAt,
    @NotNull @DurationMin(millis = 100) @DefaultValue("3s") Duration quiet) {

  /** The same in seconds, as the database counts. */
  double quietSeconds() {
    return quiet.toMillis() / 1000.0;
  }
}

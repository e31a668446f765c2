package io.scenariomarket.limits;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * A number of requests in a time; all of them may come at once.
 *
 * @param requests how many, 1 or more
 * @param per the time, a second or more
 */
record Rate(@Min(1) long requests, @NotNull @DurationMin(seconds = 1) Duration per) {}

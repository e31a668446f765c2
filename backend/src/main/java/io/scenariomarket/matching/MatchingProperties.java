package io.scenariomarket.matching;

import io.scenariomarket.languagemodel.Endpoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether a language model judges what the rules leave open, and within what limits.
 *
 * @param model the model; none where not given
 * @param modelWait how long one list of matches waits for it in all; what comes later is there when
 *     the list is asked for again
 * @param modelMatches about how many matches of a list it is asked, the best of them
 * @param modelThreads how many questions are put to it at a time
 */
@Validated
@ConfigurationProperties("market.matching")
public record MatchingProperties(
    @Valid @Nullable Endpoint model,
    @NotNull @DurationMax(seconds = 60) @DefaultValue("3s") Duration modelWait,
    @Min(1) @Max(Matching.MAX_SIZE) @DefaultValue("10") int modelMatches,
    @Min(1) @Max(64) @DefaultValue("4") int modelThreads) {}

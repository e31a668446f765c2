package io.scenariomarket.mining;

import io.scenariomarket.languagemodel.Endpoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How documents are mined, and within what limits.
 *
 * @param mostCharacters how long the text of a document may be
 * @param time how long taking the text out of a document may last
 * @param memory how much memory that may use
 * @param limit how long reading a document may last in all
 * @param model a language model that reads beside the rules; none where not given
 * @param modelCharacters how much text it is given at a time
 */
@Validated
@ConfigurationProperties("market.mining")
record MiningProperties(
    @Min(1000) @DefaultValue("400000") int mostCharacters,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("60s") Duration time,
    @NotNull @DefaultValue("256MB") DataSize memory,
    @NotNull @DurationMin(seconds = 10) @DefaultValue("10m") Duration limit,
    @Valid @Nullable Endpoint model,
    @Min(200) @DefaultValue("1500") int modelCharacters) {

  /** What the language model is called; none where there is none. */
  @Nullable String modelName() {
    return model == null ? null : model.name();
  }
}

package io.scenariomarket.mining;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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
 */
@Validated
@ConfigurationProperties("market.mining")
record MiningProperties(
    @Min(1000) @DefaultValue("400000") int mostCharacters,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("60s") Duration time,
    @NotNull @DefaultValue("256MB") DataSize memory,
    @NotNull @DurationMin(seconds = 10) @DefaultValue("10m") Duration limit,
    @Valid @Nullable Model model) {

  /**
   * A language model that is spoken to as OpenAI's chat completions are.
   *
   * @param url the address up to and without {@code /chat/completions}
   * @param name which model
   * @param key what is sent as bearer token, if the endpoint wants one
   * @param timeout how long one answer may take
   * @param mostCharacters how much text it is given at a time
   */
  record Model(
      @NotNull URI url,
      @NotBlank String name,
      @Nullable String key,
      @NotNull @DurationMin(seconds = 1) @DefaultValue("120s") Duration timeout,
      @Min(200) @DefaultValue("1500") int mostCharacters) {

    /** Without the key, since settings get printed. */
    @Override
    public String toString() {
      return "Model[url=" + url + ", name=" + name + "]";
    }
  }
}

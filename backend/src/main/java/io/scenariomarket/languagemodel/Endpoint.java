package io.scenariomarket.languagemodel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a language model is spoken to as OpenAI's chat completions are.
 *
 * @param url the address up to and without {@code /chat/completions}
 * @param name which model
 * @param key what is sent as bearer token, if the endpoint wants one
 * @param timeout how long one answer may take
 */
public record Endpoint(
    @NotNull URI url,
    @NotBlank String name,
    @Nullable String key,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("120s") Duration timeout) {

  /** Without the key, since settings get printed. */
  @Override
  public String toString() {
    return "Endpoint[url=" + url + ", name=" + name + "]";
  }
}

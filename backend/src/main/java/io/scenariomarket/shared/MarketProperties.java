package io.scenariomarket.shared;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the market as a whole.
 *
 * @param config the directory with everything that an operator edits
 * @param command the command that the application was started with; empty to serve
 * @param samples whether the sample data is loaded at start where it is missing
 * @param url where people reach the market, such as {@code https://market.example.com}; this
 *     machine's own address where it is not given
 */
@Validated
@ConfigurationProperties("market")
public record MarketProperties(
    @NotNull @DefaultValue("config") Path config,
    @DefaultValue("") String command,
    @DefaultValue("false") boolean samples,
    @Nullable URI url) {

  /** Whether this process serves people, rather than running one command. */
  public boolean serving() {
    return command.isEmpty();
  }
}

package io.scenariomarket.claims;

import io.scenariomarket.shared.ConfigurationFault;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the operator's files. */
final class Settings {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Settings() {}

  /**
   * Reads a file.
   *
   * @throws ConfigurationFault when it cannot be read as what it should be, with the line
   */
  static <T> T read(Path file, Class<T> type) {
    try {
      return YAML.readValue(file.toFile(), type);
    } catch (JacksonException e) {
      var at = e.getLocation();
      var line = at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ": ";
      throw new ConfigurationFault(file, List.of(line + e.getOriginalMessage()));
    }
  }
}

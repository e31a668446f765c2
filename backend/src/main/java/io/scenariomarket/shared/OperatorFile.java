package io.scenariomarket.shared;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the operator's YAML files strictly: nothing twice, and nothing that is not known. */
public final class OperatorFile {

  private OperatorFile() {}

  /**
   * Reads a file.
   *
   * @param leniences what else may be written
   * @throws ConfigurationFault when it cannot be read as what it should be, with the line
   */
  public static <T> T read(Path file, TypeReference<T> type, MapperFeature... leniences) {
    var yaml =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(leniences)
            .build();
    try {
      return yaml.readValue(file.toFile(), type);
    } catch (JacksonException e) {
      var at = e.getLocation();
      var line = at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ": ";
      throw new ConfigurationFault(file, List.of(line + e.getOriginalMessage()));
    }
  }
}

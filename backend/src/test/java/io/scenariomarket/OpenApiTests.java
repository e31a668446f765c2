package io.scenariomarket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published description of the API is the one that was agreed. */
@MarketTest
class OpenApiTests {

  private static final Path AGREED = Path.of("backend/src/test/resources/openapi.json");
  private static final Path PRESENT = Path.of("backend/target/openapi.json");

  @Autowired Api api;

  @Test
  void isAsAgreed() throws IOException {
    var mapper =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    var description =
        mapper.readValue(api.get("/api/openapi").raw().body(), java.util.TreeMap.class);
    description.remove("servers");
    Files.writeString(PRESENT, mapper.writeValueAsString(description) + "\n");

    assertThat(PRESENT)
        .as("If the change is meant, copy %s to %s", PRESENT, AGREED)
        .hasSameTextualContentAs(AGREED);
  }

  @Test
  void namesOperationsByWhatTheyDo() {
    var names =
        api.get("/api/openapi")
            .body()
            .required("paths")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .map(operation -> operation.required("operationId").asString())
            .toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-zA-Z.]+"));
  }
}

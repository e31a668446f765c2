package io.scenariomarket.index;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The settings and the mapping of an index, and a hash of everything that its content depends on.
 */
record Definition(JsonObject body, String hash) {

  /** Reads the definition of an index: what all share, what is its own, and where it will live. */
  static Definition of(IndexDefinition own, IndexSettings settings, String encoderModel) {
    var shared = resource("common.json");
    var properties = Json.createObjectBuilder(shared.getJsonObject("properties"));
    own.fields()
        .forEach(
            (name, type) -> properties.add(name, Json.createObjectBuilder().add("type", type)));
    var mapping = Json.createObjectBuilder(shared).add("properties", properties).build();
    var index =
        Json.createObjectBuilder(resource("settings.json").getJsonObject("index"))
            .add("number_of_shards", settings.shards())
            .add("number_of_replicas", settings.replicas())
            .build();
    var hash = hash(mapping.toString() + index + encoderModel + settings.analysisHash());
    var meta = Json.createObjectBuilder().add("hash", hash);
    var body =
        Json.createObjectBuilder()
            .add("settings", Json.createObjectBuilder().add("index", index))
            .add("mappings", Json.createObjectBuilder(mapping).add("_meta", meta))
            .build();
    return new Definition(body, hash);
  }

  /** How often an index in use makes what was written visible. */
  String refreshInterval() {
    return body.getJsonObject("settings").getJsonObject("index").getString("refresh_interval");
  }

  private static JsonObject resource(String name) {
    var stream = Definition.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("Not on the class path: " + name);
    }
    try (var reader = Json.createReader(stream)) {
      return reader.readObject();
    }
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.scenariomarket.search;

import io.scenariomarket.index.VectorCache;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps vectors in PostgreSQL, where every replica of the application finds them. */
class VectorRows implements VectorCache {

  private final JdbcTemplate jdbc;

  VectorRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Key, float[]> get(Collection<Key> keys) {
    var hashes = keys.stream().map(VectorRows::bytes).toArray(byte[][]::new);
    return jdbc
        .query(
            "select hash, vector from vector where hash = any(?)",
            (row, _) -> Map.entry(key(row.getBytes(1)), floats(row.getBytes(2))),
            (Object) hashes)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void put(Map<Key, float[]> vectors) {
    var rows =
        vectors.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Key::hash)))
            .map(entry -> new Object[] {bytes(entry.getKey()), bytes(entry.getValue())})
            .toList();
    jdbc.batchUpdate(
        "insert into vector (hash, vector) values (?, ?) on conflict do nothing", rows);
  }

  private static byte[] bytes(Key key) {
    return HexFormat.of().parseHex(key.hash());
  }

  private static Key key(byte[] hash) {
    return new Key(HexFormat.of().formatHex(hash));
  }

  private static byte[] bytes(float[] vector) {
    var buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    var vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }
}

package io.scenariomarket.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.scenariomarket.shared.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.data.relational.core.mapping.Column;

/**
 * How far the owner of an item shows each of its parts. A part that is not named has its least
 * level.
 *
 * @param entries as stored, {@code part=LEVEL} each
 */
public record Levels(@Column("confidentiality") List<String> entries) {

  /** Nothing chosen: every part at its least level. */
  public static final Levels LEAST = new Levels(List.of());

  public Levels {
    entries = entries == null ? List.of() : List.copyOf(entries);
  }

  /** The chosen levels by the name of the part. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Levels of(Map<String, Confidentiality> byPart) {
    return new Levels(
        new TreeMap<>(byPart)
            .entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
  }

  /** The chosen levels by the name of the part. */
  @JsonValue
  public Map<String, Confidentiality> byPart() {
    var byPart = new TreeMap<String, Confidentiality>();
    for (var entry : entries) {
      var at = entry.lastIndexOf('=');
      byPart.put(entry.substring(0, at), Confidentiality.valueOf(entry.substring(at + 1)));
    }
    return byPart;
  }

  /** The level of a part; never more open than its least. */
  public Confidentiality of(Withholdable part) {
    return Stream.of(part.least(), byPart().getOrDefault(part.key(), part.least()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Those that a reader may know: the levels of what they may read. */
  public Levels readableBy(Predicate<Confidentiality> mayRead) {
    var readable = new TreeMap<>(byPart());
    readable.values().removeIf(mayRead.negate());
    return of(readable);
  }

  /**
   * The parts that do not exist, or are to be more open than they may be.
   *
   * @param parts all that the kind of item has
   */
  public List<Refusal.Field> problems(Withholdable... parts) {
    return byPart().entrySet().stream()
        .flatMap(each -> problem(each.getKey(), each.getValue(), parts).stream())
        .toList();
  }

  private static List<Refusal.Field> problem(
      String name, Confidentiality level, Withholdable... parts) {
    var field = "confidentiality." + name;
    var known = Arrays.stream(parts).filter(part -> part.key().equals(name)).findFirst();
    if (known.isEmpty()) {
      return List.of(new Refusal.Field(field, "confidentiality.part.unknown", List.of(name)));
    }
    return level.compareTo(known.get().least()) < 0
        ? List.of(new Refusal.Field(field, "confidentiality.too-open", List.of()))
        : List.of();
  }
}

package io.scenariomarket.identity;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.support.JdbcUtils;

/** A part of an item that its owner can withhold. */
public interface Withholdable {

  /** The name of its constant. */
  String name();

  /** Its name in the API and in forms: that of its constant, as a field is written. */
  default String key() {
    return JdbcUtils.convertUnderscoreNameToPropertyName(name());
  }

  /** The most open level that it may have, and has unless its owner chooses another. */
  Confidentiality least();

  /** The levels that its owner can choose from. */
  default List<Confidentiality> choices() {
    return Arrays.stream(Confidentiality.values())
        .filter(level -> level.compareTo(least()) >= 0)
        .toList();
  }
}

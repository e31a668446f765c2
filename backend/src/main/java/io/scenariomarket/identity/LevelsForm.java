package io.scenariomarket.identity;

import io.scenariomarket.shared.FormErrors;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@link Levels} as a form sends them: {@code confidentiality[budget]=AFTER_INTEREST}. */
public final class LevelsForm {

  private LevelsForm() {}

  /** The chosen levels by the name of the part. */
  public static Map<String, String> of(Levels levels) {
    var typed = new LinkedHashMap<String, String>();
    levels.byPart().forEach((part, level) -> typed.put(part, level.name()));
    return typed;
  }

  /** What was chosen; what is no level is noted. */
  public static Levels read(Map<String, String> typed, FormErrors errors) {
    var byPart = new LinkedHashMap<String, Confidentiality>();
    typed.forEach(
        (part, level) ->
            byPart.put(
                part, errors.choice("confidentiality." + part, level, Confidentiality.class)));
    return Levels.of(byPart);
  }
}

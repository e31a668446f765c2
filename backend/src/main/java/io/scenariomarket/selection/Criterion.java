package io.scenariomarket.selection;

import io.scenariomarket.shared.Text;
import org.springframework.data.relational.core.mapping.Table;

/**
 * By what is assessed.
 *
 * @param name in a few words, at most {@value #MAX_NAME} characters
 * @param meaning what deserves many points and what few, at most {@value #MAX_MEANING} characters
 * @param weight its share of the whole in percent, 1 to 99
 */
@Table("selection_criterion")
public record Criterion(String name, String meaning, int weight) {

  static final int MAX_NAME = 40;
  static final int MAX_MEANING = 500;

  public Criterion {
    name = Text.line(name);
    meaning = Text.orEmpty(meaning);
  }
}

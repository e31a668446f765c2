package io.scenariomarket.analysis;

import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** Where the word files are, relative to the server's configuration directory. */
@AnalysisSettings
public interface WordFileSettings {

  /** The words that are kept whole. */
  @StringSetting(path = "dictionary", defaultValue = "analysis/dictionary.txt")
  String dictionary();

  /** The words that mean the same. */
  @StringSetting(path = "synonyms", defaultValue = "analysis/synonyms.txt")
  String synonyms();
}

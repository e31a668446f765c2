package io.scenariomarket.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Words with their synonyms, for queries. */
@NamedComponent("market_search")
public final class SearchAnalyzer implements AnalyzerFactory {

  private final WordFileSettings files;

  /** Called by the server with an index's settings. */
  @Inject
  public SearchAnalyzer(WordFileSettings files) {
    this.files = files;
  }

  @Override
  public Analyzer create() {
    return FoldingAnalyzer.searching(
        () -> WordFiles.segmenter(files.dictionary()),
        () -> WordFiles.synonyms(files.synonyms(), files.dictionary()));
  }
}

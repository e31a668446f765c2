package io.scenariomarket.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Words and the words inside them, for documents. */
@NamedComponent("market_index")
public final class IndexAnalyzer implements AnalyzerFactory {

  private final WordFileSettings files;

  /** Called by the server with an index's settings. */
  @Inject
  public IndexAnalyzer(WordFileSettings files) {
    this.files = files;
  }

  @Override
  public Analyzer create() {
    return FoldingAnalyzer.indexing(() -> WordFiles.segmenter(files.dictionary()));
  }
}

package io.scenariomarket.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Single Chinese characters, and Latin words. */
@NamedComponent("market_unigram")
public final class UnigramAnalyzer implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return FoldingAnalyzer.cutting(text -> Grams.cut(text, 1));
  }
}

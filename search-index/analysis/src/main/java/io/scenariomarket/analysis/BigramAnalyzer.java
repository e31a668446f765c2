package io.scenariomarket.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Overlapping pairs of Chinese characters, and Latin words. */
@NamedComponent("market_bigram")
public final class BigramAnalyzer implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return FoldingAnalyzer.cutting(text -> Grams.cut(text, 2));
  }
}

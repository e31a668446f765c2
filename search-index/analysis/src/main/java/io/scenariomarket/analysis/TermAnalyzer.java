package io.scenariomarket.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The whole text as one folded term, for exact comparison. */
@NamedComponent("market_term")
public final class TermAnalyzer implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return FoldingAnalyzer.cutting(Grams::whole);
  }
}

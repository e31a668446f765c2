package io.scenariomarket.analysis;

import java.io.Reader;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;

/** Folding for analyzers that are put together in an index's settings. */
@NamedComponent("market_fold")
public final class FoldCharFilter implements CharFilterFactory {

  @Override
  public Reader create(Reader text) {
    return new FoldingCharFilter(text);
  }

  @Override
  public Reader normalize(Reader text) {
    return create(text);
  }
}

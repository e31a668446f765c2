package io.scenariomarket.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Stacks the spelling without hyphens and stops on a query's compound words, so that aes-256 also
 * finds aes256. It comes behind the synonyms, which must see each word once.
 */
final class JoinedSpellingFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private @Nullable State compound;
  private String joined = "";

  JoinedSpellingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (compound != null) {
      restoreState(compound);
      compound = null;
      term.setEmpty().append(joined);
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    Parts.joined(term.toString())
        .ifPresent(
            text -> {
              joined = text;
              compound = captureState();
            });
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    compound = null;
  }
}

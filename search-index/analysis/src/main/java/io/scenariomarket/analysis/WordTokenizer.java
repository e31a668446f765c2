package io.scenariomarket.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Tells Lucene the words that a function cuts out of a field's text. */
final class WordTokenizer extends Tokenizer {

  private final Function<String, List<Word>> cut;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  private Iterator<Word> words = List.<Word>of().iterator();
  private int length;

  WordTokenizer(Function<String, List<Word>> cut) {
    this.cut = cut;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    var text = Texts.readAll(input);
    length = text.length();
    words = cut.apply(text).iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!words.hasNext()) {
      return false;
    }
    var word = words.next();
    term.append(word.text());
    offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
    position.setPositionIncrement(word.stacked() ? 0 : 1);
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}

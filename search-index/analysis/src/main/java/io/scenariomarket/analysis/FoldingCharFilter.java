package io.scenariomarket.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/** Folds a field's text; token offsets are corrected to the original, for highlighting. */
final class FoldingCharFilter extends CharFilter {

  private @Nullable Folded folded;
  private int position;

  FoldingCharFilter(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    var text = fold().text();
    var count = Math.min(length, text.length() - position);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    text.getChars(position, position + count, buffer, offset);
    position += count;
    return count;
  }

  @Override
  protected int correct(int offset) {
    try {
      return fold().origin(offset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Folded fold() throws IOException {
    if (folded == null) {
      folded = Folding.foldForSearchKeepingOffsets(Texts.readAll(input));
    }
    return folded;
  }
}

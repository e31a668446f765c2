package io.scenariomarket.analysis;

import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * Folds text, cuts it into words and passes them through filters.
 *
 * <p>Word files are read when the first text is analysed, once for each analyzer: a server creates
 * every analyzer for every index, also for those that never use it, and all text of one opened
 * index must be cut alike.
 */
final class FoldingAnalyzer extends Analyzer {

  private static final Logger LOG = System.getLogger(FoldingAnalyzer.class.getName());

  private final Supplier<Steps> steps;

  private FoldingAnalyzer(Supplier<Steps> steps) {
    this.steps = new Once<>(steps);
  }

  static FoldingAnalyzer cutting(Function<String, List<Word>> cut) {
    return new FoldingAnalyzer(() -> new Steps(cut, words -> words));
  }

  static FoldingAnalyzer indexing(Supplier<Segmenter> segmenter) {
    return new FoldingAnalyzer(
        () -> new Steps(segmenter.get().cutting(Segmenter.Mode.INDEX), words -> words));
  }

  static FoldingAnalyzer searching(Supplier<Segmenter> segmenter, Supplier<Synonyms> synonyms) {
    return new FoldingAnalyzer(
        () -> {
          var loaded = synonyms.get();
          return new Steps(
              segmenter.get().cutting(Segmenter.Mode.SEARCH),
              words -> new JoinedSpellingFilter(loaded.apply(words)));
        });
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    try {
      var words = new WordTokenizer(steps.get().cut());
      return new TokenStreamComponents(words, steps.get().filters().apply(words));
    } catch (WordFileException | UncheckedIOException e) {
      // A server tries every analyzer on an empty text for each index that it creates or opens,
      // used or not. A mistake in a word file must only stop the indices that use the file.
      LOG.log(Level.ERROR, e.getMessage());
      return new TokenStreamComponents(new WordTokenizer(text -> nothingOr(text, e)));
    }
  }

  private static List<Word> nothingOr(String text, RuntimeException failure) {
    if (text.isEmpty()) {
      return List.of();
    }
    throw failure;
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new FoldingCharFilter(reader);
  }

  @Override
  protected Reader initReaderForNormalization(String field, Reader reader) {
    return new FoldingCharFilter(reader);
  }

  private record Steps(Function<String, List<Word>> cut, UnaryOperator<TokenStream> filters) {}
}

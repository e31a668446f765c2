package io.scenariomarket.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;

/** Synonyms in Solr's format, cut into words as queries are. */
final class Synonyms {

  static final Synonyms NONE = of(List.of(), Segmenter.withoutDictionary());

  private final SynonymMap map;

  private Synonyms(SynonymMap map) {
    this.map = map;
  }

  /**
   * Reads a synonym file.
   *
   * @throws WordFileException if a line is not a rule
   */
  static Synonyms of(Path file, Segmenter segmenter) {
    return of(Lines.of(file), segmenter);
  }

  private static Synonyms of(List<Lines.Line> lines, Segmenter segmenter) {
    try (var analyzer = FoldingAnalyzer.cutting(segmenter.cutting(Segmenter.Mode.SEARCH))) {
      var parser = new Parser(analyzer);
      for (var line : lines) {
        var words = line.columns("(=>|,)");
        if (words.length < 2 || List.of(words).contains("")) {
          throw line.malformed("expected at least two words");
        }
        try {
          parser.parse(new StringReader(line.text()));
        } catch (ParseException e) {
          throw line.malformed("expected words with commas between them, or words => words");
        }
      }
      return new Synonyms(parser.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TokenStream apply(TokenStream words) {
    return map.fst == null ? words : new SynonymGraphFilter(words, map, false);
  }

  /** Solr's parser over several readers: one line each, to tell which line is wrong. */
  private static final class Parser extends SolrSynonymParser {
    Parser(Analyzer analyzer) {
      super(true, true, analyzer);
    }
  }
}

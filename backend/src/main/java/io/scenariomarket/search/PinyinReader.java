package io.scenariomarket.search;

import io.scenariomarket.analysis.Pinyin;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pinyin with the words of this zone, which are first read when somebody types some. */
@Component
class PinyinReader {

  private final Path dictionary;
  private final Vocabulary vocabulary;
  private volatile @Nullable Pinyin pinyin;

  PinyinReader(MarketProperties market, Vocabulary vocabulary) {
    this.dictionary = market.config().resolve("elasticsearch/analysis/dictionary.txt");
    this.vocabulary = vocabulary;
  }

  /** The Chinese words that letters spell; empty where they spell none. */
  Optional<String> words(String typed) {
    var known = pinyin;
    if (known == null) {
      known = read();
      pinyin = known;
    }
    return known.words(typed);
  }

  private Pinyin read() {
    try (var lines = Files.lines(dictionary)) {
      var words = lines.map(line -> line.replaceFirst("#.*", "").strip());
      var terms =
          Arrays.stream(TermKind.values())
              .flatMap(kind -> vocabulary.terms(kind).stream())
              .flatMap(PinyinReader::names);
      return new Pinyin(Stream.concat(terms, words).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(Term term) {
    return Stream.concat(Stream.of(term.term()), term.aliases().stream());
  }
}

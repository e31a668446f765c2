package io.scenariomarket.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.web.MessageFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The terms of a zone stand in its vocabulary file and nowhere else, so that it can be replaced.
 */
class ZoneTermsTest {

  private static final Path ROOT = Path.of(System.getProperty("market.root", "."));

  /** Fields that every zone's forms name. */
  private static final Set<String> COMMON_FIELDS = Set.of("操作系统", "数据库");

  private static final Pattern JAVA = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern QUOTED = Pattern.compile("'([^'\\n]*)'");

  private final Vocabulary vocabulary = InstalledVocabulary.read();

  @Test
  void areNoLiteralsOfTheCode() {
    assertThat(
            Stream.of(
                    "backend", "search-index/analysis", "search-index/index", "config/local-stack")
                .flatMap(module -> literals(module + "/src/main/java", ".java", JAVA)))
        .as("Give the term a role in vocabulary.yml and ask the vocabulary for that (TermRole)")
        .isEmpty();
  }

  @Test
  void areNoLiteralsOfPagesAndTables() {
    assertThat(
            Stream.concat(
                literals("backend/src/main/resources/templates", ".html", QUOTED),
                literals("backend/src/main/resources/db", ".sql", QUOTED)))
        .isEmpty();
  }

  @Test
  void areNotAmongTheWordsOfThePages() {
    var proper =
        Stream.of(TermKind.TRACK, TermKind.DIRECTION, TermKind.PARK)
            .flatMap(kind -> vocabulary.terms(kind).stream())
            .flatMap(term -> Stream.of(term.term(), term.en()))
            .filter(name -> !COMMON_FIELDS.contains(name))
            .toList();
    assertThat(MessageFile.all().stream().flatMap(file -> file.sentences().stream()))
        .as("Say an example of any zone, or take one from the vocabulary")
        .noneMatch(sentence -> proper.stream().anyMatch(sentence.getValue()::contains));
  }

  private Stream<String> literals(String directory, String ending, Pattern literal) {
    var names = names();
    var found = new ArrayList<String>();
    try (var files = Files.walk(ROOT.resolve(directory))) {
      for (var file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
        literal
            .matcher(Files.readString(file))
            .results()
            .map(each -> each.group(1).strip())
            .filter(names::contains)
            .forEach(text -> found.add(ROOT.relativize(file) + ": " + text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream();
  }

  private Set<String> names() {
    return Arrays.stream(TermKind.values())
        .flatMap(kind -> vocabulary.terms(kind).stream())
        .flatMap(term -> Stream.of(term.term(), term.en()))
        .collect(Collectors.toSet());
  }
}

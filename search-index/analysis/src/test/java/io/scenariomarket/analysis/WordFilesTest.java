package io.scenariomarket.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFilesTest {

  private static final WordFileSettings SETTINGS =
      new WordFileSettings() {
        @Override
        public String dictionary() {
          return "analysis/dictionary.txt";
        }

        @Override
        public String synonyms() {
          return "analysis/synonyms.txt";
        }
      };

  @TempDir Path home;

  @BeforeEach
  void startServer() throws IOException {
    System.setProperty("es.path.home", home.toString());
    Files.createDirectories(home.resolve("config/analysis"));
  }

  @AfterEach
  void stopServer() {
    System.clearProperty("es.path.home");
  }

  @Test
  void aServerWithoutWordFilesGoesOnWithoutThem() {
    assertThat(Tokens.of(new SearchAnalyzer(SETTINGS).create(), "BCI信创").texts())
        .containsExactly("bci", "信", "创");
  }

  @Test
  void aChangedFileTakesEffectOnTheNextAnalyzerAndNotOnTheLast() throws IOException {
    write("dictionary.txt", "信创");
    var before = new IndexAnalyzer(SETTINGS).create();
    assertThat(Tokens.of(before, "信创园").texts()).containsExactly("信创", "园");
    write("dictionary.txt", "信创园");
    assertThat(Tokens.of(before, "信创园").texts()).containsExactly("信创", "园");
    assertThat(Tokens.of(new IndexAnalyzer(SETTINGS).create(), "信创园").texts())
        .containsExactly("信创园");
  }

  @Test
  void analyzersShareWhatWasRead() throws IOException {
    write("dictionary.txt", "信创");
    assertThat(WordFiles.segmenter("analysis/dictionary.txt"))
        .isSameAs(WordFiles.segmenter("analysis/dictionary.txt"));
  }

  @Test
  void synonymsAreReadWithTheirDictionaryWhateverTheFilesAreCalled() throws IOException {
    for (var i = 0; i < 64; i++) {
      write("synonyms-%d.txt".formatted(i), "BCI, EEG");
      var synonyms = "analysis/synonyms-%d.txt".formatted(i);
      assertThat(WordFiles.synonyms(synonyms, "analysis/dictionary-%d.txt".formatted(i)))
          .isNotSameAs(Synonyms.NONE);
    }
  }

  @Test
  void aMalformedFileFailsAtTheFirstTextUntilItIsCorrectedAndTheIndexOpenedAgain()
      throws IOException {
    write("synonyms.txt", "BCI");
    var analyzer = new SearchAnalyzer(SETTINGS).create();
    assertThat(Tokens.of(analyzer, "").texts()).isEmpty();
    assertThatThrownBy(() -> Tokens.of(analyzer, "BCI"))
        .isInstanceOf(WordFileException.class)
        .hasMessageContaining("synonyms.txt line 1");
    write("synonyms.txt", "BCI, EEG");
    assertThat(Tokens.of(new SearchAnalyzer(SETTINGS).create(), "BCI").texts())
        .containsExactlyInAnyOrder("bci", "eeg");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(home.resolve("config/analysis").resolve(name), text);
  }
}

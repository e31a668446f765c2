package io.scenariomarket.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and each sentence has its place. */
class MessagesTests {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern USED = Pattern.compile("#\\{([\\w.-]+)[}(]");

  private final List<MessageFile> files = MessageFile.all();
  private final Map<String, String> chinese = sentences(false);
  private final Map<String, String> english = sentences(true);

  @Test
  void haveTheSameKeys() {
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
  }

  @Test
  void takeTheSameValues() {
    assertThat(chinese.keySet())
        .allSatisfy(
            key ->
                assertThat(placeholders(english.get(key)))
                    .as(key)
                    .isEqualTo(placeholders(chinese.get(key))));
  }

  @Test
  void leaveNoChineseInEnglishSentences() {
    assertThat(english.values()).noneMatch(sentence -> CHINESE.matcher(sentence).find());
  }

  @Test
  void sayWhyPeopleAreToldWhateverTheyAreTold() {
    assertThat(chinese.keySet().stream().filter(key -> key.startsWith("notice.kind.")))
        .isNotEmpty()
        .allSatisfy(
            key -> assertThat(chinese).containsKey(key.replace("notice.kind.", "notice.why.")));
  }

  @Test
  void leaveNothingEmpty() {
    assertThat(chinese.values()).noneMatch(String::isBlank);
    assertThat(english.values()).noneMatch(String::isBlank);
  }

  @Test
  void standInTheFileOfTheirModule() {
    assertThat(MessageFile.RESOURCES.resolve("messages.properties"))
        .as("Sentences stand in messages/<module>.properties and messages/<module>_en.properties")
        .doesNotExist();
    var modules =
        files.stream()
            .flatMap(file -> file.sentences().stream().map(each -> Map.entry(each, file.module())))
            .collect(
                groupingBy(
                    each -> each.getKey().getKey().split("\\.")[0],
                    mapping(Map.Entry::getValue, toSet())));
    assertThat(modules)
        .as("Keys that begin with the same word stand in the same file")
        .allSatisfy((word, found) -> assertThat(found).hasSize(1));
  }

  @Test
  void areThereForWhatPagesSay() throws IOException {
    try (var pages = Files.walk(MessageFile.RESOURCES.resolve("templates"))) {
      assertThat(pages.filter(Files::isRegularFile))
          .allSatisfy(page -> assertThat(chinese.keySet()).as("%s", page).containsAll(used(page)));
    }
  }

  /** Fails where a key stands twice. */
  private Map<String, String> sentences(boolean inEnglish) {
    return files.stream()
        .filter(file -> file.english() == inEnglish)
        .flatMap(file -> file.sentences().stream())
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER.matcher(sentence).results().map(found -> found.group(1)).collect(toSet());
  }

  private static Set<String> used(Path page) throws IOException {
    return USED.matcher(Files.readString(page)).results().map(it -> it.group(1)).collect(toSet());
  }
}

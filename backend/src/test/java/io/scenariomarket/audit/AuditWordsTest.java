package io.scenariomarket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.web.Messages;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the audit trail says, exports and keeps, without a server. */
class AuditWordsTest {

  private static final Path SOURCES = Path.of("backend/src/main/java");

  /** Those that the code puts together are checked as they are published. */
  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)\\baudit(?:ed)?\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");

  @Test
  void nameEveryActionThatIsPublished() throws IOException {
    var actions = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        PUBLISHED
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> actions.add(found.group(1)));
      }
    }
    assertThat(actions).contains("audit.expired", "organisation.registered");
    var words = Messages.messageSource();
    assertThat(actions)
        .allMatch(
            action -> words.getMessage("audit.action." + action, null, null, Locale.ROOT) != null);
  }

  @Test
  void areKeptForAtLeastSixMonths() {
    try (var validation = Validation.buildDefaultValidatorFactory()) {
      var validator = validation.getValidator();
      assertThat(validator.validate(new RetentionProperties(Duration.ofDays(179)))).hasSize(1);
      assertThat(validator.validate(new RetentionProperties(Duration.ofDays(180)))).isEmpty();
    }
  }
}

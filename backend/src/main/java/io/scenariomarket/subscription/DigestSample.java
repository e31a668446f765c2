package io.scenariomarket.subscription;

import io.scenariomarket.notification.Letter;
import io.scenariomarket.notification.MailSample;
import io.scenariomarket.search.Libraries;
import io.scenariomarket.subscription.Digest.Change;
import io.scenariomarket.subscription.Digest.Changed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the digest of a saved search looks like. */
@Component
class DigestSample implements MailSample {

  private static final String NAME = "digest.sample.name";
  private static final UUID NONE = new UUID(0, 0);

  private final DigestTexts texts;
  private final Libraries libraries;
  private final MessageSource messages;
  private final Clock clock;

  DigestSample(DigestTexts texts, Libraries libraries, MessageSource messages, Clock clock) {
    this.texts = texts;
    this.libraries = libraries;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "digest";
  }

  @Override
  public String name() {
    return "searches.title";
  }

  @Override
  public Letter letter(Locale language) {
    var now = clock.instant();
    var search =
        new SavedSearch(
            NONE,
            "sample",
            text(NAME, language),
            libraries.everywhere(),
            "q=BCI",
            Frequency.DAILY,
            language,
            now.minus(Duration.ofDays(30)),
            now.minus(Duration.ofDays(1)),
            1,
            null);
    var added = item("added", Map.of("budgetMin", "50", "budgetMax", "80"), language);
    var changed = item("changed", Map.of("budgetMax", "120"), language);
    return texts.letter(
        search,
        new Digest(
            List.of(added),
            List.of(new Changed(changed, List.of(new Change("budgetMax", "100", "120")))),
            1));
  }

  private FoundNow.Item item(String what, Map<String, String> facts, Locale language) {
    return new FoundNow.Item(
        "scenario",
        text("digest.sample." + what, language),
        text("digest.sample.owner", language),
        "/scenarios/" + NONE,
        facts);
  }

  private String text(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }
}

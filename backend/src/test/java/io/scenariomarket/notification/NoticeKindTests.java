package io.scenariomarket.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.scenariomarket.MarketTest;
import io.scenariomarket.web.MessageFile;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whatever people are told is of a kind that a module has declared. */
@MarketTest
class NoticeKindTests {

  @Autowired NoticeKinds kinds;
  @Autowired MessageSource messages;

  @Test
  void thereIsOneForEveryNoticeThatHasWords() {
    assertThat(keys()).isNotEmpty().allSatisfy(key -> assertThat(kinds.of(key)).isNotNull());
  }

  @Test
  void eachHasANameAndNotices() {
    assertThat(kinds.all())
        .allSatisfy(
            kind -> {
              assertThat(messages.getMessage(kind.name(), null, Locale.ENGLISH)).isNotBlank();
              assertThat(keys()).anyMatch(key -> kinds.of(key).equals(kind));
            });
  }

  @Test
  void theClosestCountsWhereSeveralFit() {
    assertThat(kinds.of("campaign.confirm").key()).isEqualTo("campaign.confirm");
    assertThat(kinds.of("campaign.ends").key()).isEqualTo("campaign");
    assertThat(kinds.of("list-overdue").key()).isEqualTo("list");
    assertThatIllegalStateException().isThrownBy(() -> kinds.of("listing"));
  }

  @Test
  void whatPeopleHaveToKnowCannotBeOff() {
    assertThat(kinds.of("invitation").mayBeOff()).isFalse();
    assertThat(kinds.of("organisation.SUSPENDED").mayBeOff()).isFalse();
    assertThat(kinds.of("item-moved").mayBeOff()).isTrue();
  }

  /** The keys of all notices: whatever has a subject, and not that of several. */
  private static Stream<String> keys() {
    return MessageFile.all().stream()
        .flatMap(file -> file.sentences().stream())
        .map(Map.Entry::getKey)
        .filter(key -> key.startsWith("mail.") && key.endsWith(".subject"))
        .map(key -> key.substring("mail.".length(), key.length() - ".subject".length()))
        .filter(key -> !key.endsWith(".several"))
        .distinct();
  }
}

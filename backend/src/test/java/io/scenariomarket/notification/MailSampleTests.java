package io.scenariomarket.notification;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.web.MessageFile;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every mail can be seen of sample data, complete in both languages. */
@MarketTest
class MailSampleTests {

  private static final Pattern NOTICE = Pattern.compile("mail\\.(.+)\\.subject");
  private static final Pattern UNFILLED = Pattern.compile("\\{\\w+}|\\bmail(sample)?\\.\\w");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Autowired MailSamples samples;
  @Autowired NoticeKinds kinds;

  @Test
  void areThereOfEveryNotice() {
    assertThat(Set.copyOf(NoticeSamples.NOTICES)).isEqualTo(worded());
    assertThat(samples.all().stream().map(MailSample::name).collect(toSet()))
        .containsAll(kinds.all().stream().map(NoticeKind::name).toList());
  }

  @Test
  void areCompleteInBothLanguages() {
    for (var sample : samples.all()) {
      for (var language : Addressee.LANGUAGES) {
        var mail = sample.letter(language);
        var html = samples.html(mail);
        assertThat(mail.subject() + mail.text() + html)
            .as("%s in %s", sample.key(), language)
            .doesNotContainPattern(UNFILLED)
            .contains(mail.subject());
        assertThat(html).contains("lang=\"" + language.toLanguageTag() + "\"");
        assertThat(mail.text()).contains("\n-- \n");
        if (language.equals(Locale.ENGLISH)) {
          assertThat(mail.subject() + mail.text()).as(sample.key()).doesNotContainPattern(CHINESE);
        }
      }
    }
  }

  /** The keys of all notices for which there are words. */
  private static Set<String> worded() {
    return MessageFile.all().stream()
        .flatMap(file -> file.sentences().stream())
        .map(sentence -> NOTICE.matcher(sentence.getKey()))
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .filter(key -> !key.endsWith(".several"))
        .collect(toSet());
  }
}

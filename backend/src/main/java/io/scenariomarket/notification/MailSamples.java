package io.scenariomarket.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every mail that the market sends, of sample data. */
@Component
public class MailSamples {

  private final List<MailSample> all;
  private final MailPage page;

  MailSamples(NoticeSamples notices, List<MailSample> others, MailPage page) {
    this.all =
        Stream.concat(notices.all().stream(), others.stream())
            .sorted(Comparator.comparing(MailSample::name))
            .toList();
    this.page = page;
  }

  /** All, those of a kind together. */
  public List<MailSample> all() {
    return all;
  }

  /** The sample of a key. */
  public Optional<MailSample> find(String key) {
    return all.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /** The page that mail programs show of a letter. */
  public String html(Letter letter) {
    return page.html(letter);
  }
}

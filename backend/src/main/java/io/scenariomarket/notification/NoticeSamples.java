package io.scenariomarket.notification;

import io.scenariomarket.notification.Outbox.Outgoing;
import io.scenariomarket.notification.Outbox.Part;
import io.scenariomarket.shared.Bounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words notices of sample data, as they are worded for people. */
@Component
class NoticeSamples {

  /** All notices by their keys. */
  static final List<String> NOTICES =
      List.of(
          "achievement.review",
          "award-cancelled",
          "award-complete",
          "award-judge",
          "award-nomination",
          "board-moved",
          "campaign.confirm",
          "campaign.ends",
          "campaign.received",
          "campaign.unfinished",
          "case-changed",
          "contract-changed",
          "contract-due",
          "contract-late",
          "engagement-due",
          "engagement-late",
          "engagement-moved",
          "engagement-nagged",
          "engagement-partner-invited",
          "engagement-partner-changed",
          "engagement-partner-moved",
          "follow-up-late",
          "followed.answered",
          "followed.ended",
          "invitation",
          "item-comment",
          "item-moved",
          "item-revised",
          "list-due",
          "list-overdue",
          "meeting.proposed",
          "meeting.changed",
          "meeting.cancelled",
          "need-reopened",
          "organisation.PENDING",
          "organisation.RETURNED",
          "organisation.APPROVED",
          "organisation.SUSPENDED",
          "question.asked",
          "question.answered",
          "question.corrected",
          "question.set-aside",
          "race-begun",
          "race-reported",
          "race-cancelled",
          "selection-assess",
          "selection-complete",
          "selection-consensus",
          "selection-decided",
          "selection-cancelled",
          "thread-messages",
          "work-assigned",
          "work-overdue");

  /** These go to an address, whether or not there is an account to it. */
  private static final Set<String> TO_ADDRESSES =
      Set.of("campaign.confirm", "campaign.received", "invitation");

  private static final String SEPARATOR = "\\|";
  private static final String PAGE = "/notices";
  private static final String NOBODY = "sample";
  private static final int SEVERAL = 3;

  private final NoticeWords words;
  private final NoticeKinds kinds;
  private final Letters letters;
  private final MessageSource messages;

  NoticeSamples(NoticeWords words, NoticeKinds kinds, Letters letters, MessageSource messages) {
    this.words = words;
    this.kinds = kinds;
    this.letters = letters;
    this.messages = messages;
  }

  /** One of each notice, of several told together where that happens, and the mail of a day. */
  List<MailSample> all() {
    return Stream.concat(
            NOTICES.stream()
                .flatMap(
                    key ->
                        gathered(key)
                            ? Stream.of(new OfNotice(key, 1), new OfNotice(key, SEVERAL))
                            : Stream.of(new OfNotice(key, 1))),
            Stream.of(new OfDay()))
        .toList();
  }

  private boolean gathered(String key) {
    return messages.getMessage("mail." + key + ".entry", null, null, Addressee.UNKNOWN) != null;
  }

  private Outgoing outgoing(String key, int count, Locale language) {
    var gathered = gathered(key);
    var plain = Notice.of(key, PAGE, arguments(key, language));
    var notice = gathered ? plain.gatheredAt(PAGE) : plain;
    var parts = Stream.generate(() -> part(notice, language)).limit(count).toList();
    return new Outgoing(
        0,
        TO_ADDRESSES.contains(key) ? null : NOBODY,
        null,
        language,
        kinds.of(key).key(),
        null,
        key,
        notice.overview(),
        parts);
  }

  private Part part(Notice notice, Locale language) {
    return new Part(
        UUID.randomUUID(),
        Objects.requireNonNull(words.subjects(notice).get(language.toLanguageTag())),
        words.text(notice, language),
        words.entry(notice, language),
        null);
  }

  /** What the words speak of: days, numbers and texts. */
  private Object[] arguments(String key, Locale language) {
    return Stream.of(messages.getMessage("mailsample." + key, null, language).split(SEPARATOR, -1))
        .map(NoticeSamples::argument)
        .toArray();
  }

  private static Object argument(String text) {
    Optional<LocalDate> day = Bounds.day(text);
    return day.isPresent()
        ? day.get()
        : Bounds.integer(text).<Object>map(number -> number).orElse(text);
  }

  /** A message of one notice, or of several. */
  private final class OfNotice implements MailSample {

    private final String notice;
    private final int count;

    OfNotice(String notice, int count) {
      this.notice = notice;
      this.count = count;
    }

    @Override
    public String key() {
      return count == 1 ? notice : notice + ".several";
    }

    @Override
    public String name() {
      return kinds.of(notice).name();
    }

    @Override
    public Letter letter(Locale language) {
      return letters.of(outgoing(notice, count, language));
    }
  }

  /** The mail of a day. */
  private final class OfDay implements MailSample {

    @Override
    public String key() {
      return "daily";
    }

    @Override
    public String name() {
      return "notice.kind-of-day";
    }

    @Override
    public Letter letter(Locale language) {
      var told =
          Stream.of("engagement-moved", "engagement-due", "item-comment", "question.answered")
              .map(key -> outgoing(key, 1, language))
              .toList();
      return letters.ofDay(LocalDate.of(2026, 12, 1), told);
    }
  }
}

package io.scenariomarket.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each person gets mail of each kind of notices. It counts when a mail is about to leave, so
 * also for what was told before.
 */
@Service
@Transactional
public class MailChoices {

  private final NoticeKinds kinds;
  private final AddressBook addresses;
  private final UnsubscribeLinks links;
  private final JdbcClient jdbc;

  MailChoices(NoticeKinds kinds, AddressBook addresses, UnsubscribeLinks links, JdbcClient jdbc) {
    this.kinds = kinds;
    this.addresses = addresses;
    this.links = links;
    this.jdbc = jdbc;
  }

  /** What holds for a person, for every kind. */
  @Transactional(readOnly = true)
  public Map<NoticeKind, MailChoice> of(String person) {
    var chosen =
        jdbc
            .sql("select kind, choice from mail_choice where recipient = ?")
            .param(person)
            .query((row, _) -> Map.entry(row.getString(1), MailChoice.valueOf(row.getString(2))))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var all = new LinkedHashMap<NoticeKind, MailChoice>();
    kinds.all().forEach(kind -> all.put(kind, kind.counts(chosen.get(kind.key()))));
    return all;
  }

  /**
   * Keeps what a person chose, by kind; what is not named stays as it was.
   *
   * @throws IllegalArgumentException when a kind's mails can neither be off nor put off
   */
  public void choose(String person, Map<NoticeKind, MailChoice> chosen) {
    chosen.forEach((kind, choice) -> choose(person, kind, choice));
  }

  private void choose(String person, NoticeKind kind, MailChoice choice) {
    if (!kind.mayBeOff()) {
      throw new IllegalArgumentException("mails of this kind are always sent: " + kind.key());
    }
    jdbc.sql(
            """
            insert into mail_choice (recipient, kind, choice) values (?, ?, ?)
            on conflict (recipient, kind) do update set choice = excluded.choice
            """)
        .params(person, kind.key(), choice.name())
        .update();
  }

  /**
   * What a link from a mail stops; empty where the market has not signed it, or there is no such
   * person or kind any more.
   */
  @Transactional(readOnly = true)
  public Optional<Stopping> named(String token) {
    return links
        .read(token)
        .filter(link -> addresses.find(List.of(link.person())).containsKey(link.person()))
        .map(link -> new Stopping(link.person(), stopped(link), link.kind() == null))
        .filter(stopping -> !stopping.kinds().isEmpty());
  }

  /** Sends a person no more mail of these kinds; their inbox goes on. */
  public void stop(Stopping stopping) {
    stopping.kinds().forEach(kind -> choose(stopping.person(), kind, MailChoice.OFF));
  }

  /**
   * What somebody wants no more mail of.
   *
   * @param kinds none that has to be sent
   * @param daily whether it is the mail of the day, and with it all kinds that come in it
   */
  public record Stopping(String person, List<NoticeKind> kinds, boolean daily) {

    public Stopping {
      kinds = List.copyOf(kinds);
    }

    /** The key of the message that names it. */
    public String name() {
      return daily ? "notice.kind-of-day" : kinds.getFirst().name();
    }
  }

  private List<NoticeKind> stopped(UnsubscribeLinks.Link link) {
    var kind = link.kind();
    return kind == null
        ? of(link.person()).entrySet().stream()
            .filter(each -> each.getKey().mayBeOff() && each.getValue() != MailChoice.AT_ONCE)
            .map(Map.Entry::getKey)
            .toList()
        : kinds.find(kind).filter(NoticeKind::mayBeOff).stream().toList();
  }

  /** What a person chose, by column. */
  @Transactional(readOnly = true)
  public List<Map<String, @Nullable Object>> export(String person) {
    return jdbc.sql("select kind, choice from mail_choice where recipient = ? order by kind")
        .param(person)
        .query()
        .listOfRows();
  }

  /** Forgets what a person chose, and when they got mail. */
  public void forget(String person) {
    jdbc.sql("delete from mail_choice where recipient = ?").param(person).update();
    jdbc.sql("delete from daily_mail where recipient = ?").param(person).update();
  }
}

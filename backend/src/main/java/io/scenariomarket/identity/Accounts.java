package io.scenariomarket.identity;

import io.scenariomarket.notification.AddressBook;
import io.scenariomarket.notification.Addressee;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the market keeps of the people who have signed in; Keycloak is the authority for it. */
@Component
public class Accounts implements AddressBook {

  /** How exactly it is kept when somebody was last here: writing at each request would be waste. */
  private static final Duration SEEN = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is known of a person.
   *
   * @param subject Keycloak's id
   * @param username name to sign in with; {@code null} once erased
   * @param displayName what pages call them
   * @param email address for messages, if they gave one
   * @param firstSeenAt their first sign-in
   * @param lastSeenAt their last visit, to the hour
   * @param tokensValidFrom what was issued before does not count any more
   * @param erasedAt when their data was erased
   */
  public record Account(
      String subject,
      @Nullable String username,
      String displayName,
      @Nullable String email,
      Instant firstSeenAt,
      Instant lastSeenAt,
      @Nullable Instant tokensValidFrom,
      @Nullable Instant erasedAt) {

    private boolean says(CurrentUser user) {
      return Objects.equals(username, user.username())
          && displayName.equals(user.displayName())
          && Objects.equals(email, user.email());
    }
  }

  public Optional<Account> find(String subject) {
    return jdbc.sql("select * from account where subject = ?")
        .param(subject)
        .query(
            (row, _) ->
                new Account(
                    row.getString("subject"),
                    row.getString("username"),
                    row.getString("display_name"),
                    row.getString("email"),
                    row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                    row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("tokens_valid_from", OffsetDateTime.class)),
                    instant(row.getObject("erased_at", OffsetDateTime.class))))
        .optional();
  }

  /** Whether a person's roles are what they were, and the person is not erased. */
  boolean unchangedSince(String subject, Instant moment) {
    return find(subject)
        .filter(
            account ->
                account.erasedAt() == null
                    && (account.tokensValidFrom() == null
                        || account.tokensValidFrom().isBefore(moment)))
        .isPresent();
  }

  /** What pages call these people; who is unknown or erased is left out. */
  public Map<String, String> names(Collection<String> subjects) {
    var names = new HashMap<String, String>();
    jdbc.sql(
            "select subject, display_name from account where subject = any(?) and erased_at is"
                + " null")
        .param(subjects.toArray(String[]::new))
        .query(
            row -> {
              names.put(row.getString(1), row.getString(2));
            });
    return names;
  }

  /** The subjects of those with this address. */
  public List<String> withAddress(String email) {
    return jdbc.sql("select subject from account where lower(email) = lower(?)")
        .param(email)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** What pages call a person; empty for who is unknown or erased. */
  public Optional<String> name(String subject) {
    return Optional.ofNullable(names(List.of(subject)).get(subject));
  }

  @Override
  public Map<String, Addressee> find(Collection<String> people) {
    var found = new HashMap<String, Addressee>();
    jdbc.sql(
            """
            select subject, email, language from account
            where subject = any(?) and erased_at is null
            """)
        .param(people.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString(1),
                  new Addressee(row.getString(2), Locale.forLanguageTag(row.getString(3))));
            });
    return found;
  }

  /** Notes in which language a person reads the pages. */
  public void reads(String subject, Locale language) {
    jdbc.sql("update account set language = :language where subject = :subject")
        .param("language", language.toLanguageTag())
        .param("subject", subject)
        .update();
  }

  /**
   * Notes a visit.
   *
   * @return whether the sign-in still counts: it does not once the person was erased, or their
   *     roles were changed after it
   */
  public boolean welcome(CurrentUser user) {
    var known = find(user.subject());
    if (known.isPresent()) {
      var account = known.get();
      if (account.erasedAt() != null || issuedBefore(user, account.tokensValidFrom())) {
        return false;
      }
      if (account.says(user) && account.lastSeenAt().plus(SEEN).isAfter(clock.instant())) {
        return true;
      }
    }
    jdbc.sql(
            """
            insert into account (subject, username, display_name, email, first_seen_at, last_seen_at)
            values (:subject, :username, :name, :email, :now, :now)
            on conflict (subject) do update set
              username = :username, display_name = :name, email = :email, last_seen_at = :now
            """)
        .param("subject", user.subject())
        .param("username", user.username())
        .param("name", user.displayName())
        .param("email", user.email())
        .param("now", now())
        .update();
    return true;
  }

  /**
   * Lets no session and no token count that was issued until now, nor one with which the person has
   * not come yet.
   */
  void signOutEverywhere(KeycloakPeople.Person person) {
    jdbc.sql(
            """
            insert into account (subject, username, display_name, email, first_seen_at, last_seen_at,
              tokens_valid_from)
            values (:subject, :username, :name, :email, :now, :now, :now)
            on conflict (subject) do update set tokens_valid_from = :now
            """)
        .param("subject", person.subject())
        .param("username", person.username())
        .param("name", person.displayName())
        .param("email", person.email())
        .param("now", now())
        .update();
  }

  /** Leaves nothing of a person but the subject. */
  public void erase(String subject) {
    jdbc.sql(
            """
            update account set username = null, display_name = '', email = null, erased_at = :now,
              tokens_valid_from = :now, language = default
            where subject = :subject
            """)
        .param("subject", subject)
        .param("now", now())
        .update();
  }

  /** A token says only the second in which it was issued. */
  private static boolean issuedBefore(CurrentUser user, @Nullable Instant moment) {
    return moment != null && (user.issuedAt() == null || user.issuedAt().isBefore(moment));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}

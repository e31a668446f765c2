package io.scenariomarket.subscription;

import static io.scenariomarket.subscription.SavedSearches.at;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The saved searches that are due, each given to one worker at a time, on whichever instance. A
 * worker that is cut off loses its claim after a while; what it does later changes nothing.
 */
@Component
class DueSearches {

  /** Longer than a search and a mail server can take. */
  private static final Duration CLAIM = Duration.ofMinutes(10);

  private final SavedSearches searches;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  DueSearches(SavedSearches searches, JdbcClient jdbc, JsonMapper json) {
    this.searches = searches;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A search that a worker has to itself.
   *
   * @param search the search
   * @param seen what the person knows
   * @param sending what they would know by a digest that was cut off; {@code null} for none
   * @param attempts how often it has failed since it last went well
   * @param until when the claim ends, which also tells this claim from others
   */
  record Claimed(
      SavedSearch search, Seen seen, @Nullable Seen sending, int attempts, OffsetDateTime until) {

    UUID id() {
      return search.id();
    }
  }

  /** Claims some of those that are due, the longest due first. */
  List<Claimed> claim(int most, Instant now) {
    return jdbc.sql(
            """
            update saved_search set claimed_until = :until where id in (
              select id from saved_search
              where due_at <= :now and (claimed_until is null or claimed_until < :now)
              order by due_at limit :most for update skip locked)
            returning %s, seen, sending, attempts, claimed_until
            """
                .formatted(SavedSearches.COLUMNS))
        .param("now", at(now))
        .param("until", at(now.plus(CLAIM)))
        .param("most", most)
        .query(
            (row, number) ->
                new Claimed(
                    searches.read(row, number),
                    seen(row.getString("seen")),
                    row.getString("sending") == null ? null : seen(row.getString("sending")),
                    row.getInt("attempts"),
                    row.getObject("claimed_until", OffsetDateTime.class)))
        .list();
  }

  /**
   * Notes that a digest is about to leave, so that it is not sent again if this is the last thing
   * that is ever heard of it.
   *
   * @return whether it may leave: not if the person stopped it, or the claim has ended
   */
  boolean sending(Claimed claimed, Seen sending) {
    return jdbc.sql(
                """
                update saved_search set sending = ?::jsonb
                where id = ? and claimed_until = ? and frequency <> 'NEVER'
                """)
            .params(json.writeValueAsString(sending), claimed.id(), claimed.until())
            .update()
        == 1;
  }

  /** Notes that the person knows of everything in a digest now, or may do so. */
  void told(Claimed claimed, Seen seen, SavedSearch.Outcome outcome, Instant when) {
    jdbc.sql(
            """
            update saved_search set seen = ?::jsonb, sending = null, told_at = ?, outcome = ?,
              digests = digests + 1
            where id = ? and claimed_until = ?
            """)
        .params(
            json.writeValueAsString(seen), at(when), outcome.name(), claimed.id(), claimed.until())
        .update();
  }

  /** Notes that the mail server wants no digest for this person. */
  void refused(Claimed claimed) {
    jdbc.sql(
            """
            update saved_search set sending = null, outcome = 'REFUSED'
            where id = ? and claimed_until = ?
            """)
        .params(claimed.id(), claimed.until())
        .update();
  }

  /** Ends a claim. */
  void release(Claimed claimed, @Nullable Instant due, int attempts) {
    jdbc.sql(
            """
            update saved_search set claimed_until = null, attempts = :attempts,
              due_at =
                case when frequency = 'NEVER' then null else cast(:due as timestamptz) end
            where id = :id and claimed_until = :until
            """)
        .param("attempts", attempts)
        .param("due", due == null ? null : at(due))
        .param("id", claimed.id())
        .param("until", claimed.until())
        .update();
  }

  /** Notes that a digest certainly did not leave. */
  void notSent(Claimed claimed) {
    jdbc.sql("update saved_search set sending = null where id = ? and claimed_until = ?")
        .params(claimed.id(), claimed.until())
        .update();
  }

  /** Brings those that go out at once forward to a moment, where they are due later. */
  void hasten(Instant moment) {
    jdbc.sql("update saved_search set due_at = ? where frequency = 'AT_ONCE' and due_at > ?")
        .params(at(moment), at(moment))
        .update();
  }

  private Seen seen(String text) {
    return json.readValue(text, Seen.class);
  }
}

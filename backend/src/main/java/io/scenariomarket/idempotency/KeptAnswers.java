package io.scenariomarket.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The first answers to requests that may be sent again, kept for a day.
 *
 * <p>A row is claimed by inserting it, so that of several equal requests at once, on whichever
 * machine, one runs. It is committed before the request is served; a machine that stops meanwhile
 * leaves a claim that lapses.
 */
@Component
class KeptAnswers {

  static final Duration KEPT = Duration.ofHours(24);

  /** No request takes as long. */
  static final Duration LAPSED = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  KeptAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is known of a request when it comes in. */
  sealed interface Claim {

    /** It is the first one: serve it, then {@link #keep} or {@link #free} the attempt. */
    record First(UUID attempt) implements Claim {}

    /** The first one still runs. */
    record Running() implements Claim {}

    /** The key was sent with a request that was not the same. */
    record Other() implements Claim {}

    /** The first one has been answered. */
    record Answered(Answer answer) implements Claim {}
  }

  /**
   * An answer as it is given again.
   *
   * @param status of HTTP
   * @param location the header of that name
   * @param contentType the header of that name
   * @param body empty where there is none
   */
  record Answer(int status, @Nullable String location, @Nullable String contentType, byte[] body) {}

  /**
   * Claims a key for a request.
   *
   * @param id digest of who asks and the key
   * @param request digest of what they ask
   */
  Claim claim(byte[] id, byte[] request) {
    var attempt = UUID.randomUUID();
    var now = clock.instant();
    while (true) {
      var claimed =
          jdbc.sql(
                  """
                  insert into kept_answer (id, request, attempt, started_at)
                  values (:id, :request, :attempt, :now)
                  on conflict (id) do update
                    set request = :request, attempt = :attempt, started_at = :now, status = null,
                        location = null, content_type = null, body = null
                    where kept_answer.started_at < :expired
                       or kept_answer.status is null and kept_answer.started_at < :lapsed
                  """)
              .param("id", id)
              .param("request", request)
              .param("attempt", attempt)
              .param("now", at(now))
              .param("expired", at(now.minus(KEPT)))
              .param("lapsed", at(now.minus(LAPSED)))
              .update();
      if (claimed == 1) {
        return new Claim.First(attempt);
      }
      // The first one may have failed since, and freed the key: then it is claimed once more.
      var found = find(id, request);
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  private Optional<Claim> find(byte[] id, byte[] request) {
    return jdbc.sql(
            "select request, status, location, content_type, body from kept_answer where id = ?")
        .param(id)
        .<Claim>query(
            (row, _) -> {
              if (!Arrays.equals(request, row.getBytes("request"))) {
                return new Claim.Other();
              }
              var status = row.getInt("status");
              return row.wasNull()
                  ? new Claim.Running()
                  : new Claim.Answered(
                      new Answer(
                          status,
                          row.getString("location"),
                          row.getString("content_type"),
                          row.getBytes("body")));
            })
        .optional();
  }

  /** Keeps the answer of the first request. */
  void keep(UUID attempt, byte[] id, Answer answer) {
    jdbc.sql(
            """
            update kept_answer
            set status = :status, location = :location, content_type = :type, body = :body
            where id = :id and attempt = :attempt
            """)
        .param("status", answer.status())
        .param("location", answer.location())
        .param("type", answer.contentType())
        .param("body", answer.body())
        .param("id", id)
        .param("attempt", attempt)
        .update();
  }

  /** Frees the key of a request that came to nothing, so that a corrected one can be sent. */
  void free(UUID attempt, byte[] id) {
    jdbc.sql("delete from kept_answer where id = ? and attempt = ?").params(id, attempt).update();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void forget() {
    jdbc.sql("delete from kept_answer where started_at < ?")
        .param(at(clock.instant().minus(KEPT)))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

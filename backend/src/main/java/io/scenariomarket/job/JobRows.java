package io.scenariomarket.job;

import io.scenariomarket.identity.OrganisationId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored jobs. All times are the database's, so that workers of several machines agree. */
@Repository
class JobRows {

  private final JdbcClient jdbc;

  JobRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What became of a claim that its worker renews. */
  enum Claim {
    HELD,
    CANCELLED,
    LOST
  }

  /**
   * A job that was claimed.
   *
   * @param worker who claimed it; whoever else claims it later is called otherwise
   */
  record Claimed(
      UUID id,
      String worker,
      String kind,
      UUID subject,
      String askedBy,
      Set<String> roles,
      Instant submittedAt,
      int attempts) {}

  /**
   * Adds a job.
   *
   * @return whether it was added; not where its subject has one of that kind
   */
  boolean add(
      String kind,
      UUID subject,
      @Nullable OrganisationId organisation,
      String askedBy,
      Collection<String> roles) {
    return jdbc.sql(
                """
                insert into job (id, kind, subject, organisation_id, asked_by, zone_roles, submitted_at)
                values (:id, :kind, :subject, :organisation, :by, :roles, clock_timestamp())
                on conflict (kind, subject) do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("kind", kind)
            .param("subject", subject)
            .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
            .param("by", askedBy)
            .param("roles", roles.toArray(String[]::new))
            .update()
        > 0;
  }

  /** How many jobs of an organisation there are. */
  int count(@Nullable OrganisationId organisation) {
    return jdbc.sql(
            "select count(*) from job where organisation_id is not distinct from :organisation")
        .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
        .query(Integer.class)
        .single();
  }

  /**
   * Takes the job whose turn it is: of the organisation for which least is being done, its oldest.
   * So one that has sent a hundred does not keep another's first waiting. What is asked for on
   * nobody's behalf counts for whoever asked.
   *
   * @param most how many of one organisation are worked on at a time, so that a worker is left for
   *     others; two workers that look at the same moment may both take one
   */
  Optional<Claimed> claim(String worker, Collection<String> kinds, Duration lease, int most) {
    return jdbc.sql(
            """
            with busy as (
              select owner, count(*) as jobs
              from job where lease_until >= clock_timestamp() group by owner)
            update job set worker = :worker, attempts = attempts + 1,
              started_at = coalesce(started_at, clock_timestamp()),
              lease_until = clock_timestamp() + make_interval(secs => :seconds)
            where id = (
              select waiting.id from job waiting
              where waiting.kind = any(:kinds)
                and (waiting.lease_until is null or waiting.lease_until < clock_timestamp())
                and not exists (
                  select from busy where owner = waiting.owner and jobs >= :most)
              order by
                coalesce((select jobs from busy where owner = waiting.owner), 0),
                (select count(*) from job before
                  where before.owner = waiting.owner
                    and before.submitted_at < waiting.submitted_at),
                waiting.submitted_at
              limit 1 for update skip locked)
            returning id, kind, subject, asked_by, zone_roles, submitted_at, attempts
            """)
        .param("worker", worker)
        .param("seconds", (double) lease.toSeconds())
        .param("kinds", kinds.toArray(String[]::new))
        .param("most", most)
        .query(
            (row, _) ->
                new Claimed(
                    row.getObject("id", UUID.class),
                    worker,
                    row.getString("kind"),
                    row.getObject("subject", UUID.class),
                    row.getString("asked_by"),
                    Set.copyOf(List.of((String[]) row.getArray("zone_roles").getArray())),
                    row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                    row.getInt("attempts")))
        .optional();
  }

  Claim renew(UUID id, String worker) {
    return claim(
        jdbc.sql(
                """
                update job set lease_until = clock_timestamp() + make_interval(secs => :seconds)
                where id = :id and worker = :worker returning cancelled
                """)
            .param("seconds", (double) Workers.LEASE.toSeconds())
            .param("id", id)
            .param("worker", worker)
            .query(Boolean.class)
            .optional());
  }

  Claim progress(UUID id, String worker, int done, int total) {
    return claim(
        jdbc.sql(
                """
                update job set done = :done, total = :total,
                  lease_until = clock_timestamp() + make_interval(secs => :seconds)
                where id = :id and worker = :worker returning cancelled
                """)
            .param("done", done)
            .param("total", total)
            .param("seconds", (double) Workers.LEASE.toSeconds())
            .param("id", id)
            .param("worker", worker)
            .query(Boolean.class)
            .optional());
  }

  private static Claim claim(Optional<Boolean> cancelled) {
    return cancelled.map(each -> each ? Claim.CANCELLED : Claim.HELD).orElse(Claim.LOST);
  }

  /** Ends a job, if it is this worker's. */
  boolean end(UUID id, String worker) {
    return jdbc.sql("delete from job where id = ? and worker = ?").params(id, worker).update() > 0;
  }

  /** Gives a job back that was not begun, or broke off because this process ends. */
  void release(UUID id, String worker) {
    jdbc.sql(
            """
            update job set worker = null, lease_until = null, attempts = attempts - 1
            where id = ? and worker = ?
            """)
        .params(id, worker)
        .update();
  }

  /**
   * Cancels the job of a subject.
   *
   * @return whether there was one at which nobody is; it is gone then
   */
  boolean cancel(String kind, UUID subject) {
    var gone =
        jdbc.sql(
                """
                delete from job where kind = ? and subject = ?
                  and (lease_until is null or lease_until < clock_timestamp())
                """)
            .params(kind, subject)
            .update();
    if (gone == 0) {
      jdbc.sql("update job set cancelled = true where kind = ? and subject = ?")
          .params(kind, subject)
          .update();
    }
    return gone > 0;
  }

  List<JobLoad> load() {
    return jdbc.sql(
            """
            select kind, count(*) filter (where lease_until >= clock_timestamp()) as running,
              count(*) filter (where lease_until is null) as waiting,
              count(*) filter (where lease_until < clock_timestamp()) as abandoned,
              min(submitted_at) as oldest
            from job group by kind order by kind
            """)
        .query(
            (row, _) ->
                new JobLoad(
                    row.getString("kind"),
                    row.getLong("running"),
                    row.getLong("waiting"),
                    row.getLong("abandoned"),
                    row.getObject("oldest", OffsetDateTime.class).toInstant()))
        .list();
  }

  Optional<JobStatus> status(String kind, UUID subject) {
    return jdbc.sql(
            """
            select job.lease_until >= clock_timestamp() as running, job.done, job.total,
              (select count(*) from job before where before.lease_until is null
                and before.submitted_at < job.submitted_at) as ahead
            from job where kind = ? and subject = ?
            """)
        .params(kind, subject)
        .query(
            (row, _) -> {
              var running = row.getBoolean("running");
              return new JobStatus(
                  running,
                  running ? 0 : row.getInt("ahead"),
                  row.getInt("done"),
                  row.getInt("total"));
            })
        .optional();
  }
}

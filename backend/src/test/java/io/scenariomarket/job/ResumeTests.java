package io.scenariomarket.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import io.scenariomarket.UntidySheets;
import io.scenariomarket.exchange.ImportRequests;
import io.scenariomarket.identity.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** An import whose process ends in the middle. */
@MarketTest
class ResumeTests {

  private static final int ROWS = 250;

  @Autowired Api api;
  @Autowired ImportRequests imports;
  @Autowired List<JobHandler> handlers;
  @Autowired JobRows rows;
  @Autowired Viewers viewers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;

  private final String mark = Unique.word();

  @Test
  void goesOnWhereItStoodAndDoublesNothing() throws Exception {
    var titles = IntStream.range(0, ROWS).mapToObj(i -> "需求" + i + mark).toList();
    var checked = imports.checked("enterprise", UntidySheets.ofOne(ownName(), titles, "100"));
    var id = UUID.fromString(checked.required("id").asString());
    beginAtAProcessThatEnds(id);

    var handler = handlers.stream().filter(each -> each.kind().equals("import")).findFirst();
    var job = new Job(jobOf(id), "import", id, viewers.absent(api.subject("enterprise")), 1);
    var lease =
        new Lease(job.id(), "gone", Duration.ofHours(1), rows, transactions, endsAfterOneStep());
    assertThatThrownBy(() -> handler.orElseThrow().run(job, lease)).isInstanceOf(JobStopped.class);
    assertThat(made()).isPositive().isLessThan(ROWS);

    expire(id);
    imports.reached("enterprise", id.toString(), "DONE");

    assertThat(made()).isEqualTo(ROWS);
    assertThat(rows.status("import", id)).isEmpty();
  }

  /** As confirming does it, but at once in the hands of a worker of whom nothing more is heard. */
  private void beginAtAProcessThatEnds(UUID id) {
    transactions.executeWithoutResult(
        _ -> {
          jdbc.sql("update sheet_import set state = 'RUNNING', total = ? where id = ?")
              .params(ROWS, id)
              .update();
          rows.add("import", id, null, api.subject("enterprise"), List.of());
          jdbc.sql(
                  """
                  update job set worker = 'gone', attempts = 1,
                    lease_until = clock_timestamp() + interval '1 hour' where subject = ?
                  """)
              .param(id)
              .update();
        });
  }

  /** Asked when the lease begins, and after each step. */
  private static Clock endsAfterOneStep() {
    var asked = new AtomicInteger();
    InstantSource source =
        () -> asked.getAndIncrement() < 2 ? Instant.EPOCH : Instant.EPOCH.plus(Duration.ofDays(1));
    return source.withZone(ZoneOffset.UTC);
  }

  private void expire(UUID id) {
    jdbc.sql(
            "update job set lease_until = clock_timestamp() - interval '1 second' where subject ="
                + " ?")
        .param(id)
        .update();
  }

  private UUID jobOf(UUID id) {
    return jdbc.sql("select id from job where subject = ?").param(id).query(UUID.class).single();
  }

  private long made() {
    return jdbc.sql("select count(*) from scenario where title like ?")
        .param("需求%" + mark)
        .query(Long.class)
        .single();
  }

  private String ownName() {
    return api.postAs(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"草稿\", \"problem\": \"草稿\", \"state\": \"DRAFT\"}")
        .body()
        .required("organisationName")
        .asString();
  }
}

package io.scenariomarket.engagement;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Download;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.sheet.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets the task force take away what was shown and done of pairs, to learn from. */
@Controller
class EventExport {

  private static final List<String> COLUMNS =
      List.of(
          "at",
          "kind",
          "scenario",
          "capability",
          "organisation",
          "part",
          "place",
          "reason",
          "cause");

  private final EngagementEvents engagementEvents;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EventExport(
      EngagementEvents engagementEvents,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.engagementEvents = engagementEvents;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Those of a year until today, unless other days are named. */
  @GetMapping("/engagements/events.csv")
  void export(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      Viewer viewer,
      HttpServletResponse response) {
    if (!viewer.may(Permission.EXPORT_ENGAGEMENTS)) {
      throw Refusal.forbidden("engagement.events.forbidden");
    }
    var last = to == null ? LocalDate.now(clock) : to;
    var first = from == null ? last.minusYears(1) : from;
    // In one transaction, without which the driver would read all rows at once.
    transaction.executeWithoutResult(
        _ -> {
          events.publishEvent(
              new Audited(
                  "engagement.exported",
                  Engagement.TYPE,
                  "events",
                  null,
                  Map.of(),
                  Map.of("from", first.toString(), "to", last.toString())));
          write(first, last, response);
        });
  }

  private void write(LocalDate first, LocalDate last, HttpServletResponse response) {
    Download.attach("engagements-%s-%s.csv".formatted(first, last), Download.CSV, response);
    try (var csv = new CsvWriter(response.getOutputStream())) {
      csv.row(COLUMNS);
      engagementEvents.forEach(first, last, event -> csv.row(cells(event)));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static List<@Nullable Object> cells(EngagementEvents.Event event) {
    return Arrays.asList(
        event.at(),
        event.kind(),
        event.need(),
        event.offer(),
        event.organisation(),
        event.part(),
        event.place(),
        event.reason(),
        event.cause());
  }
}

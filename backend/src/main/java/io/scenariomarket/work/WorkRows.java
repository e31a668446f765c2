package io.scenariomarket.work;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.OrganisationManagement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows of what is to be done, as queue and boards show them. */
@Component
class WorkRows {

  private final OrganisationManagement organisations;
  private final Accounts accounts;

  WorkRows(OrganisationManagement organisations, Accounts accounts) {
    this.organisations = organisations;
    this.accounts = accounts;
  }

  /** Rows with the names of whom they concern, asked for together. */
  List<Work> work(List<Entry> entries) {
    var parties =
        organisations.names(
            entries.stream().flatMap(each -> each.parties().stream()).distinct().toList());
    var people =
        accounts.names(
            entries.stream()
                .flatMap(each -> Stream.of(each.assignee(), each.reviewer()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return entries.stream()
        .map(
            each ->
                new Work(
                    each.item(),
                    each.title(),
                    named(each.parties(), parties),
                    named(each.awaited(), parties),
                    each.state(),
                    each.step(),
                    each.version(),
                    each.assignee(),
                    each.assignee() == null ? null : people.get(each.assignee()),
                    each.reviewer(),
                    each.reviewer() == null ? null : people.get(each.reviewer()),
                    each.dueOn(),
                    each.stateSince()))
        .toList();
  }

  private static List<String> named(
      List<OrganisationId> parties, Map<OrganisationId, String> names) {
    return parties.stream().map(names::get).filter(Objects::nonNull).toList();
  }

  /**
   * A row, without names.
   *
   * @param expected whether somebody is to go on with it
   */
  record Entry(
      ItemRef item,
      String title,
      List<OrganisationId> parties,
      List<OrganisationId> awaited,
      String state,
      String step,
      long version,
      @Nullable String assignee,
      @Nullable String reviewer,
      LocalDate dueOn,
      Instant stateSince,
      boolean expected) {}

  /** What a row says. */
  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new ItemRef(row.getString("item_type"), row.getObject("item_id", UUID.class)),
        row.getString("title"),
        OrganisationId.list(row.getArray("parties")),
        OrganisationId.list(row.getArray("awaited")),
        row.getString("state"),
        row.getString("step"),
        row.getLong("version"),
        row.getString("assignee"),
        row.getString("reviewer"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("state_since", OffsetDateTime.class).toInstant(),
        !row.getString("turn").equals(Turn.NOBODY.name()));
  }
}

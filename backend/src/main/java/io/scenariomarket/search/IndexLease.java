package io.scenariomarket.search;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The right to make indexes anew, which one instance of the market has at a time. It is a lock of a
 * database session, so it ends with whoever holds it, however they end.
 */
final class IndexLease implements AutoCloseable {

  private static final String KEY = "(hashtextextended('indexes are made anew', 0))";

  private final SingleConnectionDataSource session;
  private final JdbcClient jdbc;

  private IndexLease(DataSource source) {
    try {
      this.session = new SingleConnectionDataSource(source.getConnection(), true);
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("For the lease of the indexes", e);
    }
    this.jdbc = JdbcClient.create(session);
  }

  /** Takes the lease as soon as nobody else has it. */
  static IndexLease take(DataSource source) {
    var lease = new IndexLease(source);
    lease.ask("pg_advisory_lock");
    return lease;
  }

  /** Takes the lease if nobody has it now. */
  static Optional<IndexLease> takeIfFree(DataSource source) {
    var lease = new IndexLease(source);
    if (Boolean.TRUE.equals(lease.ask("pg_try_advisory_lock"))) {
      return Optional.of(lease);
    }
    lease.session.destroy();
    return Optional.empty();
  }

  private Object ask(String function) {
    return jdbc.sql("select " + function + KEY).query().singleValue();
  }

  @Override
  public void close() {
    ask("pg_advisory_unlock");
    session.destroy();
  }
}

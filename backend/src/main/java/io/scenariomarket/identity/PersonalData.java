package io.scenariomarket.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A part of what the market keeps of a person, for them to take away: rows of the database. */
public abstract class PersonalData {

  private final String name;
  private final Function<String, List<Map<String, @Nullable Object>>> rows;

  /**
   * A part.
   *
   * @param name what it is called in the file, for example {@code memberships}
   * @param sql selects the rows of the person {@code :subject}
   */
  protected PersonalData(JdbcClient jdbc, String name, String sql) {
    this(name, subject -> jdbc.sql(sql).param("subject", subject).query().listOfRows());
  }

  /**
   * A part whose rows belong to another module.
   *
   * @param rows those of a person, by subject
   */
  protected PersonalData(String name, Function<String, List<Map<String, @Nullable Object>>> rows) {
    this.name = name;
    this.rows = rows;
  }

  public final String name() {
    return name;
  }

  /** What is kept of the person, by column. */
  public final List<Map<String, @Nullable Object>> of(String subject) {
    return rows.apply(subject);
  }
}

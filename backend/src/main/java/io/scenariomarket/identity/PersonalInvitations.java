package io.scenariomarket.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations that a person sent or answered. */
@Component
class PersonalInvitations implements PersonalData {

  private final JdbcClient jdbc;

  PersonalInvitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "invitations";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(String subject) {
    return jdbc.sql(
            """
            select o.name as organisation, i.role, i.invited_at, i.answer, i.answered_at,
              i.invited_by = :subject as sent_by_me
            from invitation i join organisation o on o.id = i.organisation_id
            where i.invited_by = :subject or i.answered_by = :subject order by i.invited_at
            """)
        .param("subject", subject)
        .query()
        .listOfRows();
  }
}

package io.scenariomarket.organisation;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations that a person sent or answered. */
@Component
class PersonalInvitations extends PersonalData {

  PersonalInvitations(JdbcClient jdbc) {
    super(
        jdbc,
        "invitations",
        """
        select o.name as organisation, i.role, i.invited_at, i.answer, i.answered_at,
          i.invited_by = :subject as sent_by_me
        from invitation i join organisation o on o.id = i.organisation_id
        where i.invited_by = :subject or i.answered_by = :subject order by i.invited_at
        """);
  }
}

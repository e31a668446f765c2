package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.organisation.Invitation.Answer;
import io.scenariomarket.organisation.Invitation.Mail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored invitations. */
@Component
class Invitations {

  private final JdbcClient jdbc;

  Invitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The invitation with this id. */
  Optional<Invitation> find(UUID id) {
    return jdbc.sql("select * from invitation where id = ?")
        .param(id)
        .query(Invitations::read)
        .optional();
  }

  /** Notes what became of the message. */
  void note(UUID id, Mail mail) {
    jdbc.sql("update invitation set mail = ? where id = ?").params(mail.name(), id).update();
  }

  Optional<Invitation> byToken(String token) {
    return jdbc.sql("select * from invitation where token = ? for update")
        .param(token)
        .query(Invitations::read)
        .optional();
  }

  /** Those of an organisation that nobody has answered, the latest first, expired ones too. */
  List<Invitation> unanswered(OrganisationId organisation) {
    return jdbc.sql(
            """
            select * from invitation where organisation_id = ? and answer is null
            order by invited_at desc, id
            """)
        .param(organisation.value())
        .query(Invitations::read)
        .list();
  }

  Optional<Invitation> unanswered(OrganisationId organisation, String email) {
    return unanswered(organisation).stream()
        .filter(each -> email.equalsIgnoreCase(each.email()))
        .findFirst();
  }

  void add(Invitation invitation, String email) {
    jdbc.sql(
            """
            insert into invitation (id, token, organisation_id, email, role, language, invited_by,
              invited_at, expires_at, mail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
            """)
        .params(
            invitation.id(),
            invitation.token(),
            invitation.organisation().value(),
            email,
            invitation.role().name(),
            invitation.language().toLanguageTag(),
            invitation.invitedBy(),
            utc(invitation.invitedAt()),
            utc(invitation.expiresAt()))
        .update();
  }

  void renew(UUID id, Instant now, Instant expiresAt) {
    jdbc.sql(
            """
            update invitation set invited_at = ?, expires_at = ?, mail = 'WAITING' where id = ?
            """)
        .params(utc(now), utc(expiresAt), id)
        .update();
  }

  void answer(UUID id, Answer answer, String subject, Instant now) {
    jdbc.sql("update invitation set answer = ?, answered_by = ?, answered_at = ? where id = ?")
        .params(answer.name(), subject, utc(now), id)
        .update();
  }

  /** Erases the addresses of invitations that ended before a moment. */
  int forget(Instant endedBefore) {
    return jdbc.sql(
            """
            update invitation set email = null, answer = coalesce(answer, 'REVOKED')
            where email is not null and least(expires_at, answered_at) < ?
            """)
        .param(utc(endedBefore))
        .update();
  }

  private static Invitation read(ResultSet row, int number) throws SQLException {
    var answer = row.getString("answer");
    return new Invitation(
        row.getObject("id", UUID.class),
        row.getString("token"),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        text(row, "email"),
        OrganisationRole.valueOf(row.getString("role")),
        Locale.forLanguageTag(row.getString("language")),
        row.getString("invited_by"),
        row.getObject("invited_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        answer == null ? null : Answer.valueOf(answer),
        Mail.valueOf(row.getString("mail")));
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package io.scenariomarket.posting;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The items of a kind that a person posted. */
public final class PersonalPostings extends PersonalData {

  /** Those of a kind. */
  public PersonalPostings(PostingKind<?, ?, ?, ?, ?> kind, JdbcClient jdbc) {
    super(
        jdbc,
        kind.plural(),
        "select id, %s, created_at from %s where created_by = :subject order by created_at"
            .formatted(kind.titleColumn(), kind.type()));
  }
}

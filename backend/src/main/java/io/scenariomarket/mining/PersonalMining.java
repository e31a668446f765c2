package io.scenariomarket.mining;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that a person brought in to be mined, and how many decisions they took on each. */
@Component
class PersonalMining extends PersonalData {

  PersonalMining(JdbcClient jdbc) {
    super(
        jdbc,
        "minedDocuments",
        """
        select d.id, d.name, d.uploaded_at, d.uploaded_by = :subject as uploaded_by_me,
          count(c.id) filter (where c.decided_by = :subject) as decisions
        from mining_document d left join mining_candidate c on c.document_id = d.id
        group by d.id
        having d.uploaded_by = :subject or bool_or(c.decided_by = :subject)
        order by d.uploaded_at
        """);
  }
}

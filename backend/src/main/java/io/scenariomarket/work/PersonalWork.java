package io.scenariomarket.work;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person wrote in versions and comments, has to do, and typed without sending it. */
@Component
class PersonalWork extends PersonalData {

  PersonalWork(JdbcClient jdbc) {
    super(
        jdbc,
        "work",
        """
        select 'version' as what, item_type, item_id, at, coalesce(reason, action) as text
        from item_version where author = :subject
        union all
        select 'comment', item_type, item_id, at, text from item_comment where author = :subject
        union all
        select 'assigned', item_type, item_id, state_since, title from work_item
        where assignee = :subject
        union all
        select 'typed', address, null, at, cast(fields as text) from typed_form
        where subject = :subject
        order by at
        """);
  }
}

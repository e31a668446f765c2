package io.scenariomarket.selection;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In what a person assesses, with all that they gave and said. */
@Component
class PersonalScoreSheets extends PersonalData {

  PersonalScoreSheets(JdbcClient jdbc) {
    super(
        jdbc,
        "sheets",
        """
        select s.title, s.stage, a.belongs_to, a.named_at, a.declared_at, a.declared_organisations,
          (select json_agg(json_build_object('candidate', candidate, 'reason', reason))
            from score_sheet_conflict c where c.sheet_id = a.id) #>> '{}' as conflicts,
          (select json_agg(json_build_object('candidate', candidate, 'criterion', criterion,
              'points', points, 'remark', remark, 'adjusted', adjusted,
              'adjustedReason', adjusted_reason))
            from score_sheet_mark m where m.sheet_id = a.id) #>> '{}' as scores,
          a.handed_in_at
        from score_sheet a join selection s on s.id = a.selection_id
        where a.assessor = :subject order by a.named_at
        """);
  }
}

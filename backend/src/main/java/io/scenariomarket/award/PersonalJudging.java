package io.scenariomarket.award;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In what rounds a person judges, with all that they gave and said. */
@Component
class PersonalJudging extends PersonalData {

  PersonalJudging(JdbcClient jdbc) {
    super(
        jdbc,
        "judging",
        """
        select r.title, r.stage, s.named_at, s.declared_at, s.ties,
          (select json_agg(json_build_object('candidate', candidate, 'criterion', criterion,
              'points', points, 'remark', remark))
            from award_mark m where m.sheet_id = s.id) #>> '{}' as scores,
          s.handed_in_at
        from award_sheet s join award_round r on r.id = s.round_id
        where s.judge = :subject order by s.named_at
        """);
  }
}

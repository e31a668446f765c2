package io.scenariomarket.engagement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored partners of engagements. */
interface Partners extends ListCrudRepository<Partner, UUID> {

  /** All that were asked in an engagement, the first asked first. */
  @Query(
      "select * from engagement_partner where engagement_id = :engagement order by invited_at, id")
  List<Partner> of(UUID engagement);

  /** Those that bid together in some engagements, the first asked first. */
  @Query(
      """
      select * from engagement_partner
      where engagement_id = any(:engagements) and state = 'CONFIRMED' order by invited_at, id
      """)
  List<Partner> confirmed(UUID[] engagements);

  /** Whether one of some organisations bids together in an engagement. */
  @Query(
      """
      select exists (select from engagement_partner
        where engagement_id = :engagement and organisation = any(:own) and state = 'CONFIRMED')
      """)
  boolean joined(UUID engagement, UUID[] own);

  /** What some organisations were asked for and have not refused, the unanswered first. */
  @Query(
      """
      select * from engagement_partner
      where organisation = any(:own) and state in ('INVITED', 'CONFIRMED')
      order by state desc, state_since desc, id limit :size offset :from
      """)
  List<Partner> askedOf(UUID[] own, int size, long from);

  /** How many these are. */
  @Query(
      """
      select count(*) from engagement_partner
      where organisation = any(:own) and state in ('INVITED', 'CONFIRMED')
      """)
  long countAskedOf(UUID[] own);
}

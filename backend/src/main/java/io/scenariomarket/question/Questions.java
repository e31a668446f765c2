package io.scenariomarket.question;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored questions. */
interface Questions extends ListCrudRepository<Question, UUID> {

  /** Those of an item with an answer, the latest answered first. */
  @Query(
      """
      select * from question where item_type = :type and item_id = :id and state = 'ANSWERED'
      order by state_since desc, id limit :size offset :from
      """)
  List<Question> answered(String type, UUID id, int size, long from);

  /** How many of an item have an answer. */
  @Query(
      """
      select count(*) from question where item_type = :type and item_id = :id
        and state = 'ANSWERED'
      """)
  long countAnswered(String type, UUID id);

  /**
   * Those of an item that the public does not read: what waits first, and of that the longest.
   *
   * @param all whether of everybody, or only those of the asker
   */
  @Query(
      """
      select * from question where item_type = :type and item_id = :id and state <> 'ANSWERED'
        and (:all or asker = :asker)
      order by state <> 'OPEN', asked_at, id limit :most
      """)
  List<Question> unanswered(String type, UUID id, boolean all, String asker, int most);

  /** Whether somebody asked the same about an item, and it waits for an answer. */
  @Query(
      """
      select exists (select from question where item_type = :type and item_id = :id
        and asker = :asker and text = :text and state = 'OPEN')
      """)
  boolean waits(String type, UUID id, String asker, String text);
}

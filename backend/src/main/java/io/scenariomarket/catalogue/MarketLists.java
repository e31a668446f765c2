package io.scenariomarket.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** The stored lists. */
interface MarketLists extends ListCrudRepository<MarketList, ListId> {

  /** All editions of one list, drafts too, the latest first. */
  @Query(
      """
      select * from market_list
      where kind = :kind and coalesce(year, 0) = :year and number = :number order by edition desc
      """)
  List<MarketList> editions(
      @Param("kind") ListKind kind, @Param("year") int year, @Param("number") int number);

  /** The drafts, the last changed first. */
  @Query("select * from market_list where state = 'DRAFT' order by updated_at desc")
  List<MarketList> drafts();

  /** All published editions, the latest first. */
  @Query(
      """
      select * from market_list where state <> 'DRAFT'
      order by published_at desc, number desc, edition desc, id
      """)
  List<MarketList> published();

  /** The list of a kind that was published last and is in force. */
  @Query(
      """
      select * from market_list where kind = :kind and state = 'PUBLISHED'
      order by published_at desc, number desc limit 1
      """)
  Optional<MarketList> latest(@Param("kind") ListKind kind);

  /** Those in force whose period ended before a day, and which nobody else is just ending. */
  @Query(
      """
      select * from market_list where state = 'PUBLISHED' and period_to < :day
      for update skip locked
      """)
  List<MarketList> overdue(@Param("day") java.time.LocalDate day);
}

package io.scenariomarket.engagement;

import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.work.ItemRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells suppliers who wanted a need that went to another that it is open again. */
@Component
public class ReopenedNews {

  /** The key of what they are told. */
  static final String KIND = "need-reopened";

  private final Engagements engagements;
  private final EngagementRows rows;
  private final EngagementNews people;
  private final Notices notices;

  ReopenedNews(
      Engagements engagements, EngagementRows rows, EngagementNews people, Notices notices) {
    this.engagements = engagements;
    this.rows = rows;
    this.people = people;
    this.notices = notices;
  }

  @Bean
  static NoticeKind reopenedNeedsKind() {
    return NoticeKind.atOnce(KIND);
  }

  /**
   * Tells every supplier that wanted the need of an engagement and did not leave by itself.
   *
   * @param failed the engagement after which the need is open again
   * @param learned what its owner says was learned, for everybody; {@code null} for nothing
   */
  public void tell(Engagement failed, @Nullable String learned) {
    var pair = failed.pair();
    var need = ItemRef.scenario(pair.scenarioId().value());
    for (var engagement : engagements.findAllById(rows.passedOver(pair))) {
      notices.tell(
          people.people(engagement, Part.SUPPLIER),
          Notice.of(KIND, need.address(), pair.needTitle(), said(learned)).about(need.id()));
    }
  }

  private static List<Object> said(@Nullable String learned) {
    return learned == null
        ? List.of()
        : List.of(
            new DefaultMessageSourceResolvable(
                new String[] {"engagement.reopened.learned"}, new Object[] {learned}));
  }
}

package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.identity.ZonePeople;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what was said to them: all of it at once, when nothing more has been said for a
 * while, and nothing of what they have read meanwhile.
 */
@Component
class ThreadNews {

  /** The key of the notice. */
  static final String KEY = "thread-messages";

  /** Of so many messages the words are told; of more, that there are more. */
  private static final int TOLD = 10;

  private static final int EXCERPT = 300;

  private final ReadMarks marks;
  private final ThreadMessages messages;
  private final EngagementManagement engagements;
  private final Circle circle;
  private final OrganisationManagement organisations;
  private final Accounts accounts;
  private final Viewers viewers;
  private final ZonePeople zone;
  private final Notices notices;
  private final ConversationProperties settings;
  private final MarketProperties market;
  private final Clock clock;

  ThreadNews(
      ReadMarks marks,
      ThreadMessages messages,
      EngagementManagement engagements,
      Circle circle,
      OrganisationManagement organisations,
      Accounts accounts,
      Viewers viewers,
      ZonePeople zone,
      Notices notices,
      ConversationProperties settings,
      MarketProperties market,
      Clock clock) {
    this.marks = marks;
    this.messages = messages;
    this.engagements = engagements;
    this.circle = circle;
    this.organisations = organisations;
    this.accounts = accounts;
    this.viewers = viewers;
    this.zone = zone;
    this.notices = notices;
    this.settings = settings;
    this.market = market;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT20S")
  @Transactional
  void everyMoment() {
    if (market.serving()) {
      tell();
    }
  }

  /** Tells all that is to be told now. */
  @Transactional
  void tell() {
    marks.takeDue(clock.instant(), settings.quiet(), settings.longest()).stream()
        .filter(due -> !due.known())
        .forEach(this::tell);
  }

  private void tell(ReadMarks.Due due) {
    // One that is gone keeps nobody from being told of the others.
    engagements
        .find(due.engagement(), Viewer.taskForce("conversation"))
        .ifPresent(engagement -> tell(due, engagement));
  }

  private void tell(ReadMarks.Due due, Engagement engagement) {
    var recipient = due.recipient();
    if (!mayStillRead(engagement, recipient.subject())) {
      return;
    }
    var said =
        messages.between(due.engagement(), due.after(), due.to(), Integer.MAX_VALUE).stream()
            .filter(each -> !Objects.equals(each.organisation(), recipient.organisation()))
            .toList();
    if (said.isEmpty()) {
      return;
    }
    notices.tell(
        List.of(recipient.subject()),
        Notice.of(
                KEY,
                engagement.ref().address() + "/thread",
                engagement.title(),
                said.size(),
                excerpts(said, engagement))
            .about(engagement.id().value())
            .gatheredAt("/engagements?view=ALL"));
  }

  /** Whoever has left the organisation, or the task force, is not told any more. */
  private boolean mayStillRead(Engagement engagement, String subject) {
    return viewers.absent(subject).may(Permission.READ_ENGAGEMENT, circle.of(engagement))
        || zone.holders(ZoneRole.TASKFORCE).containsKey(subject);
  }

  private List<Object> excerpts(List<ThreadMessage> said, Engagement engagement) {
    var told = said.subList(Math.max(0, said.size() - TOLD), said.size());
    var people =
        accounts.names(
            told.stream().map(ThreadMessage::author).filter(Objects::nonNull).distinct().toList());
    var names = organisations.names(circle.of(engagement));
    return told.stream()
        .<Object>map(
            each -> {
              var organisation = each.organisation();
              var side = organisation == null ? null : names.get(organisation);
              return words(
                  each.text().isEmpty() ? "files" : "said",
                  Objects.requireNonNullElse(people.get(Objects.toString(each.author())), ""),
                  side == null ? words("broker") : side,
                  Text.shortened(Text.line(each.text()), EXCERPT));
            })
        .toList();
  }

  private static DefaultMessageSourceResolvable words(String key, Object... arguments) {
    return new DefaultMessageSourceResolvable(new String[] {"mail." + KEY + "." + key}, arguments);
  }
}

package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.identity.ZonePeople;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells people what became of their needs and capabilities, and what is said about them. */
@Component
public class ItemNews {

  /** The key of what became of an item. */
  static final String MOVED = "item-moved";

  /** The key of what somebody else changed in an item. */
  static final String REVISED = "item-revised";

  /** The key of what was given to somebody to look after. */
  static final String ASSIGNED = "work-assigned";

  private static final String MERGED = "MERGED";

  /** The key of what was said about an item. */
  static final String COMMENT = "item-comment";

  private final Notices notices;
  private final PartyPeople people;
  private final Viewers viewers;
  private final ZonePeople zone;
  private final JdbcClient jdbc;

  ItemNews(Notices notices, PartyPeople people, Viewers viewers, ZonePeople zone, JdbcClient jdbc) {
    this.notices = notices;
    this.people = people;
    this.viewers = viewers;
    this.zone = zone;
    this.jdbc = jdbc;
  }

  /** Tells the parties of a move, unless they made it. */
  void moved(Change change, @Nullable String actor) {
    var item = change.item();
    var said = new ArrayList<Object>();
    Optional.ofNullable(change.decision().reason()).ifPresent(said::add);
    change
        .decision()
        .fieldReasons()
        .forEach((field, reason) -> said.add(fieldReason(item.ref().type(), field, reason)));
    notices.tell(
        without(actor, people.of(item.author(), item.parties())),
        notice(item.ref(), item.title(), change.action(), said));
  }

  /** Tells those who look after an item that somebody else changed what it says. */
  void revised(Change change, String actor) {
    var item = change.item();
    notices.tell(
        without(actor, people.of(item.author(), item.parties())),
        revised(item.ref(), item.title(), change.action()));
  }

  /**
   * Tells those who look after an item that somebody else found the same elsewhere, and merged it
   * into theirs.
   *
   * @param actor who did it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void merged(ItemRef item, String actor) {
    jdbc.sql("select title, author, parties from work_item where item_type = ? and item_id = ?")
        .params(item.type(), item.id())
        .query(
            row -> {
              var parties = OrganisationId.list(row.getArray("parties"));
              notices.tell(
                  without(actor, people.of(row.getString("author"), parties)),
                  revised(item, row.getString("title"), MERGED));
            });
  }

  /** Tells somebody that an item is theirs to look after, unless they said so themselves. */
  void assigned(Item item, String assignee, @Nullable String actor) {
    notices.tell(
        without(actor, List.of(assignee)),
        of(item.ref(), Notice.of(ASSIGNED, item.ref().address(), item.title())));
  }

  private static Notice revised(ItemRef item, String title, String action) {
    var did = new DefaultMessageSourceResolvable("mail.item-revised." + action);
    return of(item, Notice.of(REVISED, item.address(), title, did));
  }

  /**
   * Tells the others what was said about an item: the other parties, and what one of them says also
   * to whoever in the task force reviews it, or all of the task force while nobody does. Who holds
   * a role is asked of Keycloak, so this waits until the comment is safe.
   */
  @Async
  @TransactionalEventListener
  void on(ItemCommented event) {
    find(event.comment()).ifPresent(said -> tell(event, said));
  }

  private void tell(ItemCommented event, Said said) {
    var notice =
        of(event.item(), Notice.of(COMMENT, event.item().address(), said.title(), said.text()));
    var theirs = organisationsOf(said.by());
    var others = said.parties().stream().filter(each -> !theirs.contains(each)).toList();
    notices.tell(without(said.by(), people.of(said.author(), others)), notice);
    if (event.forTaskForce() && others.size() < said.parties().size()) {
      tellTaskForce(said, notice);
    }
  }

  private void tellTaskForce(Said said, Notice notice) {
    var taskForce = zone.holders(ZoneRole.TASKFORCE);
    var reviewer = said.reviewer();
    if (reviewer != null && taskForce.containsKey(reviewer)) {
      notices.tell(without(said.by(), List.of(reviewer)), notice);
    } else {
      taskForce.remove(said.by());
      notices.tell(taskForce, notice);
    }
  }

  private static Notice notice(ItemRef item, String title, String action, List<?> said) {
    var did = new DefaultMessageSourceResolvable("workflow.did." + action);
    return of(item, Notice.of(MOVED, item.address(), title, did, said));
  }

  private static Notice of(ItemRef item, Notice notice) {
    return notice.about(item.id()).gatheredAt("/work");
  }

  private static MessageSourceResolvable fieldReason(String type, String field, String reason) {
    var label = new DefaultMessageSourceResolvable(new String[] {type + "." + field}, field);
    return new DefaultMessageSourceResolvable(
        new String[] {"mail.item-moved.field"}, new Object[] {label, reason});
  }

  /**
   * A comment on an item.
   *
   * @param by who said it
   * @param author who wrote the item; {@code null} for the market itself
   * @param reviewer who in the task force looks after the item; {@code null} for nobody yet
   */
  private record Said(
      String by,
      String text,
      String title,
      @Nullable String author,
      @Nullable String reviewer,
      List<OrganisationId> parties) {}

  private Optional<Said> find(UUID comment) {
    return jdbc.sql(
            """
            select said.author as by, said.text, item.title, item.author, item.reviewer,
              item.parties
            from item_comment said join work_item item using (item_type, item_id)
            where said.id = ?
            """)
        .param(comment)
        .query(
            (row, _) ->
                new Said(
                    row.getString("by"),
                    row.getString("text"),
                    row.getString("title"),
                    row.getString("author"),
                    row.getString("reviewer"),
                    OrganisationId.list(row.getArray("parties"))))
        .optional();
  }

  private Set<OrganisationId> organisationsOf(String subject) {
    return viewers.absent(subject).organisations();
  }

  private static List<String> without(@Nullable String who, List<String> recipients) {
    return recipients.stream().filter(each -> !each.equals(who)).toList();
  }
}

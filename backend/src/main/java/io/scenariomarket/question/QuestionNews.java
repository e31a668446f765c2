package io.scenariomarket.question;

import io.scenariomarket.notification.Followers;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.work.PartyPeople;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells the owner of an item what is asked about it, and whoever asked what became of it. */
@Component
class QuestionNews {

  /** What the keys of all its notices begin with. */
  static final String KIND = "question";

  private final Notices notices;
  private final PartyPeople people;
  private final Followers followers;

  QuestionNews(Notices notices, PartyPeople people, Followers followers) {
    this.notices = notices;
    this.people = people;
    this.followers = followers;
  }

  @Bean
  static NoticeKind questionsKind() {
    return NoticeKind.atOnce(KIND);
  }

  /** Tells those who answer for the owner, and not who asked. */
  void asked(AskedItem item, Question question) {
    notices.tell(
        people.of(null, List.of(item.owner())), notice("asked", item, question, question.text()));
  }

  /**
   * Tells whoever asked.
   *
   * @param what became of it: {@code answered}, {@code corrected} or {@code set-aside}
   * @param words the answer, or why there is none
   */
  void decided(String what, AskedItem item, Question question, String words) {
    notices.tell(
        Optional.ofNullable(question.asker()).stream().toList(),
        notice(what, item, question, words));
  }

  /**
   * Tells those who follow the need of an answer that everybody can read.
   *
   * @param by subject of whoever answered
   */
  void published(AskedItem item, Question question, String words, String by) {
    notices.tell(
        followers.of(item.ref().id()).stream()
            .filter(person -> !person.equals(by) && !person.equals(question.asker()))
            .toList(),
        Notice.of(
                "followed.answered",
                item.address() + "/" + question.id(),
                item.title(),
                question.text(),
                words)
            .about(question.id()));
  }

  private static Notice notice(String what, AskedItem item, Question question, String words) {
    return Notice.of(
            KIND + "." + what,
            item.address() + "/" + question.id(),
            item.title(),
            question.text(),
            words)
        .about(question.id());
  }
}

package io.scenariomarket.question;

import io.scenariomarket.work.ItemRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A question about an item; its answers are kept beside it.
 *
 * @param asker subject of whoever asked; {@code null} for a marked sample, and once they had their
 *     data erased
 * @param dueOn by when it should have an answer
 * @param stateSince when it came to its state
 * @param reason why it was set aside; {@code null} unless it was
 * @param sample whether it is a marked sample
 */
@Table("question")
record Question(
    @Id UUID id,
    @Version @Nullable Long version,
    @Embedded.Empty(prefix = "item_") ItemRef item,
    @Nullable String asker,
    String text,
    Instant askedAt,
    LocalDate dueOn,
    QuestionState state,
    Instant stateSince,
    @Nullable String reason,
    boolean sample) {

  static Question asked(ItemRef item, String asker, String text, Instant now, LocalDate dueOn) {
    return new Question(
        UUID.randomUUID(),
        null,
        item,
        asker,
        text,
        now,
        dueOn,
        QuestionState.OPEN,
        now,
        null,
        false);
  }

  /** Counts its changes from 0. */
  long number() {
    return version == null ? 0 : version;
  }

  boolean is(QuestionState other) {
    return state == other;
  }

  /** The same with an answer; a further one corrects it, and it keeps its place among others. */
  Question answered(Instant now) {
    return in(QuestionState.ANSWERED, is(QuestionState.ANSWERED) ? stateSince : now, null);
  }

  /** The same without an answer for the public. */
  Question setAside(String why, Instant now) {
    return in(QuestionState.SET_ASIDE, now, why);
  }

  private Question in(QuestionState next, Instant since, @Nullable String why) {
    return new Question(id, version, item, asker, text, askedAt, dueOn, next, since, why, sample);
  }
}

package io.scenariomarket.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as far as somebody may read it.
 *
 * @param id identifies it
 * @param version counts its changes from 0; whoever answers sends the one that they read
 * @param text what is asked
 * @param askedAt when it was asked
 * @param mine whether the reader asked it; nobody else is told who did
 * @param state where it stands
 * @param answer what was answered; {@code null} unless that is its state
 * @param reason why it was set aside; {@code null} unless it was
 * @param dueOn by when it should have an answer, for those who are to give it and the asker; {@code
 *     null} for others, and where it has one
 * @param asker who asked, for the task force alone; {@code null} for everybody else
 */
record QuestionView(
    UUID id,
    long version,
    String text,
    Instant askedAt,
    boolean mine,
    QuestionState state,
    @Nullable Reply answer,
    @Nullable String reason,
    @Nullable LocalDate dueOn,
    @Nullable String asker) {

  /** On whose behalf a question was answered. */
  enum From {
    OWNER,
    TASKFORCE
  }

  /**
   * An answer as it counts.
   *
   * @param at when the question was first answered
   * @param correctedAt when the answer got its present wording; {@code null} for its first one
   */
  record Reply(String text, From from, Instant at, @Nullable Instant correctedAt) {}

  /** Whether it should have an answer by now. */
  public boolean overdue(LocalDate today) {
    return state == QuestionState.OPEN && dueOn != null && dueOn.isBefore(today);
  }
}

package io.scenariomarket.engagement;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Owned;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows answers to the two sides and the task force, each as far as they may read what was asked.
 */
@Component
class AnswerViews {

  private final AnswerRows rows;
  private final Readers readers;

  AnswerViews(AnswerRows rows, Readers readers) {
    this.rows = rows;
    this.readers = readers;
  }

  /**
   * An answer as a reader of the engagement sees it.
   *
   * @param requirement what was asked; {@code null} where they may not read it any more
   * @param withheld who may read it where they may not
   * @param words how the supplier meets it, as far as what was asked may be read
   */
  @Schema(name = "EngagementAnswer")
  record Shown(
      @Nullable String requirement,
      @Nullable Confidentiality withheld,
      boolean must,
      Answer.Reply reply,
      @Nullable String words) {}

  /** The need of a pair, as that of which somebody may read parts. */
  private record AskedOf(UUID itemId, OrganisationId organisationId) implements Owned {}

  List<Shown> of(Engagement engagement, Viewer viewer) {
    var answers = rows.of(engagement.id());
    if (answers.isEmpty()) {
      return List.of();
    }
    var pair = engagement.pair();
    var reads = readers.of(new AskedOf(pair.scenarioId().value(), pair.needOwner()), viewer);
    return answers.stream()
        .map(
            answer ->
                reads.test(answer.level())
                    ? new Shown(
                        answer.requirement(), null, answer.must(), answer.reply(), answer.words())
                    : new Shown(null, answer.level(), answer.must(), answer.reply(), null))
        .toList();
  }
}

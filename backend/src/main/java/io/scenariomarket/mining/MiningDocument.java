package io.scenariomarket.mining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that is mined.
 *
 * @param id identifies it
 * @param name what people call it
 * @param failure why nothing could be read, a message key
 * @param sentencesRead how many sentences have been read so far
 * @param sentences how many there are; 0 until that is known
 * @param model the language model that reads beside the rules, if one does
 * @param dropped how many of that model's answers quote nothing of the text
 * @param modelFailures how often that model gave no usable answer
 * @param uploadedBy subject of whoever brought it
 */
record MiningDocument(
    UUID id,
    String name,
    DocumentType type,
    State state,
    @Nullable String failure,
    int sentencesRead,
    int sentences,
    @Nullable String model,
    int dropped,
    int modelFailures,
    String uploadedBy,
    Instant uploadedAt) {

  /** How far the work is. */
  enum State {
    WAITING,
    READING,
    READY,
    FAILED
  }

  /** Whether something is still being done. */
  public boolean busy() {
    return state == State.WAITING || state == State.READING;
  }

  /** How much has been read, 0 to 100. */
  public int percent() {
    return sentences == 0 ? 0 : 100 * sentencesRead / sentences;
  }
}

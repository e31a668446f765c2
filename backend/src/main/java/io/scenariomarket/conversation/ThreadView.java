package io.scenariomarket.conversation;

import io.scenariomarket.attachment.AttachmentView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the thread of an engagement as a reader sees it.
 *
 * @param lines the messages, the first first
 * @param earlier the number below which there are more messages; {@code null} for none
 * @param later whether there are more messages after these
 * @param fresh the number of the first message that the reader had not read; {@code null} for none
 * @param writes whether the reader can write
 */
record ThreadView(
    List<Line> lines,
    @Nullable Integer earlier,
    boolean later,
    @Nullable Integer fresh,
    boolean writes) {

  /**
   * A message.
   *
   * @param author what pages call whoever wrote it; {@code null} for who is not known any more
   * @param side what the organisation is called for which they wrote; {@code null} for the task
   *     force
   * @param ours whether it is of the reader's side
   * @param mine whether the reader wrote it
   * @param readBy who of the others has read up to here, by name or organisation
   */
  record Line(
      ThreadMessage message,
      @Nullable String author,
      @Nullable String side,
      boolean ours,
      boolean mine,
      List<LinkedText.Part> parts,
      List<AttachmentView> files,
      List<String> readBy) {

    public int number() {
      return message.number();
    }

    public Instant at() {
      return message.at();
    }
  }
}

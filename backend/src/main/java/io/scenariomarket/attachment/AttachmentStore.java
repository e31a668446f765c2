package io.scenariomarket.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where the contents of attachments lie, each once, under the SHA-256 of its content. A content is
 * there completely or not at all.
 */
interface AttachmentStore {

  /** Stores a content; one that is there already counts as stored anew. */
  void put(String sha256, Path content) throws IOException;

  /**
   * Reads a content; whoever opens it closes it.
   *
   * @throws java.io.FileNotFoundException when it is not there
   */
  InputStream open(String sha256) throws IOException;

  /** Removes a content; one that is not there is no mistake. */
  void delete(String sha256) throws IOException;

  /** The contents that were stored before a moment. */
  List<String> storedBefore(Instant moment) throws IOException;
}

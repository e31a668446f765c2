package io.scenariomarket.job;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** Does one kind of long work. Every bean of this type is asked for its own. */
public interface JobHandler {

  /** What its jobs are called. */
  String kind();

  /** How long one of them may take. */
  Duration limit();

  /**
   * Does the work, in steps that may be done again: whoever did it before may have stopped
   * anywhere.
   *
   * @param job what is to be done
   * @param lease is to be asked after each step; what changes the subject last is done within
   *     {@link Lease#finish}
   * @throws JobStopped when the lease says so
   * @throws IOException when a file cannot be read
   */
  void run(Job job, Lease lease) throws IOException;

  /**
   * Notes that the work has ended without being done. The subject may be gone.
   *
   * @param reason a message key, with what it names after it, parted by tabs
   */
  void failed(UUID subject, String reason);
}

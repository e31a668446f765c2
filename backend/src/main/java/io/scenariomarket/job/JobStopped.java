package io.scenariomarket.job;

/** Ends work that is not to go on: it was cancelled, takes too long, or is somebody else's now. */
public final class JobStopped extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why. */
  enum Reason {
    /** Whoever asked for it wants it no longer, or its subject is gone. */
    CANCELLED("job.cancelled"),
    /** It took longer than its kind may. */
    TOO_LONG("job.too-long"),
    /** Its lease ran out, so that another worker may be at it: nothing more is to be written. */
    LOST("job.lost");

    private final String message;

    Reason(String message) {
      this.message = message;
    }

    String message() {
      return message;
    }
  }

  private final Reason reason;

  JobStopped(Reason reason) {
    super(reason.message(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}

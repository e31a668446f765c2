package io.scenariomarket.exchange;

import io.scenariomarket.job.Lease;

/**
 * How far the work on an import is, and whether it is to go on.
 *
 * @param lease the right to work on it
 */
record ImportProgress(SheetImport whole, Imports imports, Lease lease) {

  /**
   * Notes how many items are done, within the transaction that did them.
   *
   * @throws io.scenariomarket.job.JobStopped when they are not to be kept
   */
  void at(int done) {
    lease.step(done, whole.total());
    imports.progress(whole.id(), done);
  }

  /**
   * Whether to go on; costs nothing.
   *
   * @throws io.scenariomarket.job.JobStopped when not
   */
  void check() {
    lease.check();
  }
}

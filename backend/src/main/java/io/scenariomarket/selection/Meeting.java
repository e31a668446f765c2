package io.scenariomarket.selection;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What came of the meeting about the points.
 *
 * @param attended who was there, at most {@value #MAX_ATTENDED} characters
 * @param notes what was said, at most {@value #MAX_NOTES} characters
 * @param by subject of whoever wrote it down
 */
record Meeting(
    @Column("meeting_attended") String attended,
    @Column("meeting_notes") String notes,
    @Column("meeting_noted_by") String by,
    @Column("meeting_noted_at") Instant at) {

  static final int MAX_ATTENDED = 500;
  static final int MAX_NOTES = 4000;
}

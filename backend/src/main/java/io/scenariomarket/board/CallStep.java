package io.scenariomarket.board;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that was done with a need on a board. Once the call is published, everybody reads it.
 *
 * @param words why, or on which terms
 */
@Table("board_call_step")
record CallStep(CallAction action, String words, Instant at) {}

package io.scenariomarket.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items somebody wants to see on a board.
 *
 * @param type their type
 * @param topics terms under which all of them are filed, such as a track and a park
 * @param text what their title or the name of an organisation that works on them contains; {@code
 *     null} for anything
 * @param broker subject of whoever looks after them; {@code null} for anybody
 * @param unassigned only those that nobody looks after
 * @param late only those that should have gone on by now
 */
public record BoardFilter(
    String type,
    List<String> topics,
    @Nullable String text,
    @Nullable String broker,
    boolean unassigned,
    boolean late) {}

package io.scenariomarket.work;

import java.util.List;

/**
 * A column of a board.
 *
 * @param name names it
 * @param states the names of the states whose items it holds
 * @param ended whether nothing more is expected of them: what ended last comes first
 */
public record BoardStage(String name, List<String> states, boolean ended) {}

package io.scenariomarket.search;

/**
 * What somebody who is still typing may want to go to.
 *
 * @param kind what it is, in the reader's language: 需求, 单位, 技术赛道 …
 * @param label its title or name
 * @param address the page that it leads to
 */
public record Suggestion(String kind, String label, String address) {}

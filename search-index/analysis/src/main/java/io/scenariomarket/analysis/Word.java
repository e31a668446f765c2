package io.scenariomarket.analysis;

/**
 * A word found in a text.
 *
 * @param text folded and in lower case
 * @param start offset of its first character in the text that was segmented
 * @param end offset behind its last character
 * @param stacked whether it stands at the position of the word before, as part of it or as another
 *     way to write it
 */
public record Word(String text, int start, int end, boolean stacked) {}

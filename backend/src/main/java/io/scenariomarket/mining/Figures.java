package io.scenariomarket.mining;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a text says in figures: 「识别准确率不低于90%」. */
final class Figures {

  private static final Pattern FIGURE =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{2,16}?(?:不低于|不少于|不超过|不高于|达到|大于|小于|低于|高于|超过|≥|≤|>|<)"
              + "\\s*\\d+(?:\\.\\d+)?\\s*[\\p{IsHan}%‰A-Za-z℃μ/]{0,6}"
              + "|\\d+(?:\\.\\d+)?(?:兆瓦|千瓦|百米|米|公里|纳米|微米|英寸|吨|套|台|万)级?[\\p{IsHan}]{2,8}");

  private Figures() {}

  static List<String> in(String text) {
    return FIGURE.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}

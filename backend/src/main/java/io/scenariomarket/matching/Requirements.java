package io.scenariomarket.matching;

import io.scenariomarket.index.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the requirements in free text, for needs whose owner has not listed them.
 *
 * <p>Splits at enumerations (1、 （1） ① 一、) and sentences, and leaves out sentences that only tell
 * how things stand.
 */
public final class Requirements {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 120;
  private static final int MOST = 12;

  private static final Pattern ITEM =
      Pattern.compile(
          "[（(]\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[）)]"
              + "|[①-⑳]"
              // A bare number opens an item only where it is not part of a figure.
              + "|(?<![\\d.\\p{L}%≥≤<>=])(?:\\d{1,2}(?:[、．)）]|\\.(?!\\d))|[一二三四五六七八九十]{1,3}、)");
  private static final Pattern END = Pattern.compile("(?<=[。；;！!？?])");
  private static final Pattern LABEL =
      Pattern.compile("^(?:预期目标|技术指标|主要指标|需求内容|技术需求|主要内容|工作基础|背景|目标)\\s*[:：]");
  private static final Pattern BACKGROUND =
      Pattern.compile("目前|近年来|随着|背景|现状|长期以来|成立于|公司成立|我公司|是一家|工作基础|众所周知");
  private static final Pattern DEMAND =
      Pattern.compile(
          "需|要求|实现|达到|解决|研发|研制|开发|提高|提升|降低|减少|不低于|不少于|不超过|不大于|支持|能够|目标|指标|突破|寻求|希望|期望|建设|[≥≤]");

  private Requirements() {}

  /** The requirements in a text, at most twelve, none longer than a sentence. */
  public static List<String> in(String text) {
    var sentences = new ArrayList<String>();
    for (var line : text.lines().toList()) {
      for (var item : ITEM.split(line)) {
        for (var sentence : END.split(item)) {
          sentences.addAll(
              Sentences.of(sentence, LONGEST).stream().map(Requirements::bare).toList());
        }
      }
    }
    sentences.removeIf(sentence -> sentence.length() < SHORTEST);
    var wanted = sentences.stream().filter(sentence -> !background(sentence)).toList();
    return (wanted.isEmpty() ? sentences : wanted).stream().distinct().limit(MOST).toList();
  }

  private static boolean background(String sentence) {
    return BACKGROUND.matcher(sentence).find() && !DEMAND.matcher(sentence).find();
  }

  private static String bare(String sentence) {
    return LABEL.matcher(sentence.strip()).replaceFirst("").replaceAll("[。；;，,]+$", "").strip();
  }
}

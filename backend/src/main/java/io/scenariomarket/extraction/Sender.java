package io.scenariomarket.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds whose needs a whole document tells: the company or house that has written it. */
final class Sender {

  /** 「某集团2026年技术难题榜单」, 「关于发布某医院需求清单的公告」. */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:关于)?(?:公开)?(?:发布|公布|征集|印发|开展)?(?<who>\\p{IsHan}[\\p{IsHan}()]{2,22}?)(?:20\\d\\d|第[一二三四五六七八九十]+[批期]|技术|“|揭榜|需求|场景|难题|智慧|数字化|临床)");

  private static final Pattern HOUSE = Pattern.compile("(?:集团|公司|医院|大学|学院|机场|厂|研究院|研究所|银行)$");

  private static final Pattern SPEAKS = Pattern.compile("我[司院厂校局处站店社]|我公司|我集团|我单位|我中心|本[院司公]|我们");

  private static final Pattern LETTER = Pattern.compile("[函信]$|^(?:发件人|尊敬的|您好|你好)|的函");

  private static final Pattern DATE = Pattern.compile("20\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?");

  private static final Pattern INVITES =
      Pattern.compile(
          "^(?<who>[A-Z][A-Za-z&.,' -]{2,60}?) (?:invites?|is"
              + " (?:looking|seeking|inviting)|seeks|wishes)\\b");

  private static final Pattern FROM =
      Pattern.compile("^(?:访谈对象|受访对象|受访人|被访人|发件人|来函单位|反馈单位|填报单位):(?<who>[^,;。]{3,40})$");

  private static final int LAST = 4;
  private static final int LONGEST = 24;

  private final Lexicon lexicon;
  private final Attribution attribution;

  Sender(Setting setting) {
    this.lexicon = setting.lexicon();
    this.attribution = setting.attribution();
  }

  /** Whoever has written a document of their own needs; empty where it does not say so. */
  Optional<String> of(SourceText source) {
    var lines = Cuts.lines(source.whole()).stream().map(Piece::text).toList();
    return from(lines).or(() -> title(lines)).or(() -> signed(lines, source.text()));
  }

  private Optional<String> from(List<String> lines) {
    for (var line : lines) {
      var invites = INVITES.matcher(line);
      if (invites.find()) {
        return Optional.of(invites.group("who"));
      }
      var from = FROM.matcher(line);
      if (from.matches()) {
        var inner = from.group("who").replaceFirst("^[^(]*\\(", "").replaceFirst("\\)$", "");
        return attribution
            .organisation(inner)
            .or(() -> attribution.organisation(from.group("who")));
      }
    }
    return Optional.empty();
  }

  private Optional<String> title(List<String> lines) {
    return lines.stream()
        .limit(2)
        .map(line -> TITLE.matcher(line.replaceFirst("^#+\\s*", "")))
        .filter(found -> found.find() && HOUSE.matcher(found.group("who")).find())
        .map(found -> found.group("who"))
        .findFirst();
  }

  private Optional<String> signed(List<String> lines, String text) {
    if (!SPEAKS.matcher(text).find()) {
      return Optional.empty();
    }
    var letter = lines.stream().limit(LAST).anyMatch(line -> LETTER.matcher(line).find());
    return lines.stream()
        .skip(Math.max(0, lines.size() - LAST))
        .map(line -> DATE.matcher(line).replaceAll("").strip())
        .filter(line -> line.length() > 2 && line.length() <= LONGEST && !line.contains(":"))
        .filter(line -> lexicon.enterprise(line) || letter && lexicon.actor(line))
        .findFirst();
  }
}

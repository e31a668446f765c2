package io.scenariomarket.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows how people say that they want something, or that something goes wrong. */
final class Wishes {

  /** Whoever speaks, in front of what they want. */
  private static final String SPEAKER =
      "(?:(?:所以|因此|因而|于是|那么)?(?:我们?|咱们?|他们|大家|部门|现|目前|[^,]{0,14}?(?:局|公司|集团|院|中心|方|科|负责人|署|处|景区|厂))?(?:这里|那里|现在|目前|现|也|还|都|就|很|特别|非常|迫切|尽快|则|正)*)";

  /** How many of it, which is not what is wanted. */
  private static final String SOME = "(?:一?[个种套台款条]|一些|几[台个])?(?:便宜(?:点|一点|些|可靠)?的?)?";

  private static final String REST =
      "(?<what>[^,]{3,40}?)(?:装在[^,]*|(?<=设备|系统|仪器|机器人|装置|平台)能[^,]*|就好了?|就行了?|帮我们[^,]*|来[^,]{0,12}试[^,]*|吗|呢)?$";

  /** What somebody has not and could use. */
  private static final Pattern LACKS =
      Pattern.compile(
          "^[^,]{0,8}?(?:缺少|缺乏|急缺)(?<what>[^,]{4,20}(?:平台|系统|设备|技术|装备|工具|仪器|软件|模型|机器人))$");

  private static final Pattern LATIN =
      Pattern.compile(
          "(?i)^[^\\p{IsHan}]*?\\b(?:looking for|(?:we|it|team|company|[a-z]+s) (?:urgently"
              + " )?needs?|seek(?:s|ing)?|in search of|would like|wants?|invites? proposals for)"
              + "\\s+(?:an?\\s+|to\\s+)?");

  /** 「市水利局发布了大坝水下缺陷检测场景」. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:发布|提出|带来|推出|抛出|亮出|征集|公布|张榜)(?:了|的)?[“《]?(?<what>[^,、:\\d“”]{4,30}?)(?:的)?(?:应用)?(?:场景|(?:技术)?(?:需求|难题|课题|榜题))[”》]?$");

  private static final Pattern SEVERAL =
      Pattern.compile("^(?:首批|一批|多[个项]|若干|新|本|系列|相关|应用|技术|城市开放|开放)");

  /** 「一件是黑土地保护」. */
  private static final Pattern TOPIC =
      Pattern.compile(
          "^(?:答:)?(?:(?:还有|另|再|第)?[一二三四五]?(?:件|个|项)?(?:事|问题)?(?:就)?是|还有(?:一?个(?:事|问题)?)?(?:就)?是|再就是|另外就是|最难的(?:就)?是|[^,]{2,12}提出的(?:难题|需求|问题)(?:就)?是)(?<topic>[^,。]{2,14})$");

  private final Pattern wish;
  private final Pattern ask;
  private final Pattern trouble;
  private final Pattern thing;
  private final Pattern heard;

  Wishes(MiningWords words) {
    var wishes = MiningWords.anyOf(words.wishes());
    this.wish = Pattern.compile("^" + SPEAKER + wishes + "(?!的)");
    this.ask =
        Pattern.compile(
            "^(?:[^,“”]{0,24}?)"
                + MiningWords.anyOf(words.asks())
                + "(?!的|大家|各|广大|全体|有关|企业们|高校|社会|国内|海内外|优质|具[备有])");
    this.trouble = Pattern.compile(MiningWords.anyOf(words.troubles()));
    this.thing =
        Pattern.compile(
            "^"
                + SPEAKER
                + "(?:(?:要是|如果|若是?|最好)能?有(?!人)"
                + "|(?:能不能|能否|可不可以|有没有|希望|想|最好)?(?:请?(?:您|你们|[^,]{2,8}?[局所站办])?)?(?:能|可以)?(?:给|帮)(?:我们|咱们|村里|我)?(?:装|配|建|弄|搞|研发|开发|找)(?:上|到)?"
                + "|(?:有没有|能不能有|能否有|想找|想要|想请|想用|正在寻找|在找|正在找|希望能?找到|希望能?寻找|(?:能不能|能否)(?:搞|上|弄|装|建))(?:您|你们|贵[局所院司])?(?:帮(?:忙|着|我们|助)*)?(?:找找|找|联系|推荐)?|[^,]{2,14}?(?:则|也)?面向[^,]{2,8}?(?:征集|求购|寻求)|上(?=一[条套个]))"
                + SOME
                + REST);
    this.heard =
        Pattern.compile(
            "(?:听说|看到|电视上说|网上说|市面上)有(?<what>[^,]{2,16}(?:机器人?|无人机|系统|设备|仪器|装置|平台|摄像头|传感器|软件))$");
  }

  /** Whether a clause says that somebody wants something. */
  boolean wishes(String clause) {
    return wish.matcher(clause).find() || asks(clause) || LATIN.matcher(clause).find();
  }

  /** Whether a clause asks for something outright, whoever speaks. */
  boolean asks(String clause) {
    return ask.matcher(clause).find() || thing.matcher(clause).matches();
  }

  /** Whether a clause says what is missing, and could be had. */
  boolean lacks(String clause) {
    return LACKS.matcher(clause).matches();
  }

  /** What a clause says that somebody wants, without the words that say so. */
  Piece without(Piece clause) {
    var lacks = LACKS.matcher(clause.text());
    if (lacks.matches()) {
      return clause.cut(lacks.start("what"));
    }
    for (var pattern : List.of(wish, ask, LATIN)) {
      var found = pattern.matcher(clause.text());
      if (found.find() && found.end() < clause.text().length()) {
        return clause.cut(found.end());
      }
    }
    return clause;
  }

  /** The thing that a clause in spoken words asks for. */
  Optional<Piece> thing(Piece clause) {
    for (var pattern : new Pattern[] {thing, heard}) {
      var found = pattern.matcher(clause.text());
      if (found.find()) {
        return Optional.of(clause.cut(found.start("what"), found.end("what")));
      }
    }
    return Optional.empty();
  }

  /** Whether a clause says that a need has been published. */
  boolean announces(String clause) {
    return ANNOUNCED.matcher(clause).find();
  }

  /** What a clause says that is looked for: 「市水利局发布了大坝水下缺陷检测场景」. */
  Optional<Piece> announced(Piece clause) {
    var announced = ANNOUNCED.matcher(clause.text());
    return announced.find() && !SEVERAL.matcher(announced.group("what")).find()
        ? Optional.of(clause.cut(announced.start("what"), announced.end("what")))
        : Optional.empty();
  }

  /** What a clause says that is spoken about next. */
  Optional<Piece> topic(Piece clause) {
    var said = TOPIC.matcher(clause.text());
    return said.matches() ? Optional.of(clause.cut(said.start("topic"))) : Optional.empty();
  }

  /** Whether a text tells that something goes wrong. */
  boolean troubled(String text) {
    return trouble.matcher(text).find();
  }
}

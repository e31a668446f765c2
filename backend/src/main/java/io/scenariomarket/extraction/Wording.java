package io.scenariomarket.extraction;

import java.util.regex.Pattern;

/** Puts what somebody has written into the words of a title. */
final class Wording {

  /** How many there are to be of what stands before. */
  private static final String COUNT =
      "(?:不少于|不低于|超过|约|近|达)?(?:\\d[\\d.,]*[余多]?[万亿千百]?|[一二三四五六七八九十百千两]{1,4}[余多]?)"
          + "(?:个|项|座|辆|台|套|处|条|家|艘|架|对|户|台套)(?:以上|左右|以内)?"
          + "|(?:不少于|不低于|超过|约|近|达)?\\d[\\d.,]*[余多]?[万亿千百]?(?:公里|千米|平方公里|平方米|亩|吨|米|株|头|人|片|部|根|份|兆瓦时|千瓦时|兆瓦|千瓦|顶|块|间|所)(?:以上|左右|以内)?";

  private static final Pattern DANGLING =
      Pattern.compile(
          "^(?:[的等和及与或、,;:.]|以及)+(?!平)|(?<=.{4})全覆盖$|(?:(?<=.{4})的?(?:合作伙伴|合作方|合作单位|合作团队)|[的和及与或、,;:.]|以及|等|一事|"
              + COUNT
              + ")+$|^“([^“”]*)”$(?<!.)");

  private static final Pattern QUANTITY =
      Pattern.compile(
          "^(?:一批|一系列|一套|一个|一种|一款|多个|若干|各类|各|首批|其他|的|(?:不少于|不低于|超过|约)?[\\d一二三四五六七八九十百两]+余?(?:个|项|条|套|座|家|处|台|类|种)(?:以上|左右)?"
              + "|(?:不少于|不低于|超过|约|近)?\\d[\\d.,]*[余多]?[万亿千百]?(?:个|项|条|套|座|家|处|台|户|间|所|栋|亩|公里|平方米|平方公里|立方米|吨|兆瓦)(?:以上|左右)?)+");

  /** Praise before what is made. */
  private static final Pattern GRAND =
      Pattern.compile("^(?:一批|更多|典型|标杆性?|示范性|特色|优质|创新|可复制|可推广|的)+(?=.{2})");

  private static final Pattern COUNTED = Pattern.compile("(?:" + COUNT + ")$");

  /** What is done besides, behind what is named. */
  private static final Pattern BESIDES =
      Pattern.compile("(?<=.{3})并(?:接入|联[网动]|实现|与|开展|建立|自动|及时|对|推送|上传|生成).*$|(?<=.{4})(?:全|广)覆盖$");

  private static final Pattern AGENDA =
      Pattern.compile("^关于(?=.{3})|(?<=.{4})(?:的)?(?:有关)?(?:事项|问题|工作)$");

  /** Who asks for it, or who leads. */
  private static final Pattern REMARK =
      Pattern.compile(
          "\\((?:提出|牵头|责任|需求|联系|发榜)[^)]*\\)$|^(?:\\p{IsHan}{1,8}(?:科|中心|部|处|室|车间|分厂|公司|院|所|局|站|班组|、))+:(?=.{4})");

  private static final Pattern ABOUT =
      Pattern.compile("^(?:关于)?(?:公开)?(?:发布|征集|征求|寻求|求购|开展|采购)?(?:[“《])?");

  /** What a document is, behind what it is about. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:项目|技术|工程)?(?:(?:的|”|》)*(?:招标|采购|比选|磋商|谈判|需求|征集|揭榜|询价|遴选|榜单|场景)?"
              + "(?:公告|公示|通知|说明书?|需求书|任务书|文件|榜单|简介|方案|函|需求|揭榜挂帅)(?:\\([^)]*\\))?)+$");

  private Wording() {}

  /** Whether a text ends in how many there are to be. */
  static boolean counted(String text) {
    return COUNTED.matcher(text).find();
  }

  /** Without what hangs at either end. */
  static String tidy(String title) {
    var tidy = title.strip();
    for (var last = ""; !tidy.equals(last); ) {
      last = tidy;
      tidy = DANGLING.matcher(tidy).replaceAll("");
    }
    return tidy;
  }

  /** Without how many there are to be of it. */
  static String withoutQuantity(String text) {
    return BESIDES.matcher(QUANTITY.matcher(text).replaceFirst("")).replaceFirst("");
  }

  /** Without praise for it. */
  static String plain(String text) {
    return GRAND.matcher(text).replaceFirst("");
  }

  /** 量子计算 and 计算架构 are 量子计算架构. */
  static String joined(String name, String behind) {
    for (var shared = Math.min(name.length(), behind.length()); shared > 1; shared--) {
      if (name.endsWith(behind.substring(0, shared))) {
        return name + behind.substring(shared);
      }
    }
    return name + behind;
  }

  /** What is to be done with it, unless that was said. */
  static String after(String verb, String said) {
    return switch (verb) {
      case "攻克", "突破", "攻关" -> said.endsWith("突破") || said.endsWith("攻关") ? "" : "攻关";
      case "研究", "研发", "研制", "开发", "设计" -> said.endsWith(verb) ? "" : verb;
      default -> "";
    };
  }

  /** Whether a heading says what is spoken about. */
  static boolean agenda(String heading) {
    return heading.startsWith("关于");
  }

  /** Whether a heading says that something has been agreed to. */
  static boolean agreed(String heading) {
    return heading.startsWith("同意") || heading.startsWith("原则同意");
  }

  /** What the title of a document calls the one need that it describes. */
  static Piece titled(Piece title) {
    var about = ABOUT.matcher(title.text());
    var start = about.find() ? about.end() : 0;
    var kind = KIND.matcher(title.text());
    var end = kind.find(start) && kind.start() > start + 2 ? kind.start() : title.text().length();
    return title.cut(start, end);
  }

  /** What a heading calls a need, without whose it is and without remarks. */
  static String called(String heading) {
    return tidy(AGENDA.matcher(REMARK.matcher(heading).replaceAll("")).replaceFirst(""));
  }
}

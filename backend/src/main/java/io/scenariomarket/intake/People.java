package io.scenariomarket.intake;

import io.scenariomarket.shared.Contact;
import io.scenariomarket.sheet.ContactText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds whom to call, and whose need it is. */
final class People {

  /** The hundred surnames that most people have, and the usual ones of two characters. */
  private static final String SURNAME =
      "(?:欧阳|上官|司马|诸葛|王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|马|朱|胡|郭|何|高|林|罗|郑|梁|谢|宋|唐|许|韩|冯|邓|曹|彭|曾|肖|田|董|袁|潘|于|蒋|蔡|余|杜|叶|程|苏|魏|吕|丁|任|沈|姚|卢|姜|崔|钟|谭|陆|汪|范|金|石|廖|贾|夏|韦|付|傅|方|白|邹|孟|熊|秦|邱|江|尹|薛|闫|段|雷|侯|龙|史|陶|黎|贺|顾|毛|郝|龚|邵|万|钱|严|覃|武|戴|莫|孔|向|汤|温|康|施|文|牛|樊|葛|邢|安|齐|易|乔|伍|庞|颜|倪|庄|聂|章|鲁|岳|翟|殷|詹|申|欧|耿|关|兰|焦|俞|左|柳|甘|祝|包|宁|尚|符|舒|阮|柯|纪|梅|童|凌|毕|季|裴|霍|涂|苗|谷|盛|曲|翁|冉|骆|蓝|路|游|辛|靳|欧|柴|蒙|鲍|华|喻|祁|蒲|房|滕|屈|饶|牟|艾|尤|阳|穆|卓|古|吉|缪|简|芦|麦|褚|娄|窦|戚|岑|景|宫|费|卜|冷|晏|卫|米|柏|宗|瞿|桂|佟|臧|闵|苟|邬|卞|姬|仇|栾|隋|刁|沙|荣|巫|寇|桑|郎|甄|丛|仲|虞|敖|巩|明|佘|麻|苑|迟|邝)";

  private static final String TITLED =
      "(?:总工|工程师|工|总监|总|经理|主任|老师|科长|处长|副处长|局长|女士|先生|小姐|医生|大夫|护士长|所长|院长|厂长|部长|主管|博士|教授|师傅|站长|队长|秘书|书记|专员)";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:联系人|联络人|对接人|负责人|责任人|经办人|咨询人|找|联系|请洽|我叫|我是|问谁|由|问|[^,]{0,10}(?:部|科|处|室|办|中心|车间)\\s|Contact|contact(?:"
              + " person)?)(?:是|为|:|\\s|一下|我们|本人|院里|厂里|公司|这边|科室|部门)*(?<name>"
              + SURNAME
              + "(?:"
              + TITLED
              + "|\\p{IsHan}{1,2}(?=[^\\p{IsHan}]|$|"
              + TITLED
              + "|牵头|对接|负责|汇报|吧|电话|手机|联系|微信|邮箱|收))(?:(?<=\\p{IsHan}{2})"
              + TITLED
              + ")?)");

  /** 「周姐(周文静)」, 「我姓郭,郭建民」, 「老范」. */
  private static final Pattern FULL =
      Pattern.compile(
          "(?:我姓|姓)"
              + SURNAME
              + ",(?:叫)?(?<name>"
              + SURNAME
              + "\\p{IsHan}{1,2})|\\((?<inner>"
              + SURNAME
              + "\\p{IsHan}{1,2})\\)|姓(?<only>"
              + SURNAME
              + ")(?=[^\\p{IsHan}]|$)|(?<old>[老小]"
              + SURNAME
              + ")(?=[^\\p{IsHan}]|$|微信|电话|手机)");

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<name>"
              + SURNAME
              + "(?:\\p{IsHan}{1,2}|"
              + TITLED
              + "))(?:"
              + TITLED
              + ")?(?:同志)?\\s*(?:[,:(/、]|的|电话|手机|微信|同号|号码|是|tel|Tel|TEL|mobile)*\\s*(?=$|\\d|\\+|[\\w.+-]+@)");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i:contact(?: person)?|write to|Ms\\.?|Mr\\.?|PM|project manager|reach|call|ask"
              + " for|regards,?|attn)\\s*:?\\s*(?:is )?(?:(?:Dr|Mr|Ms|Mrs|Prof)\\.?"
              + " )?(?<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})");

  private static final Pattern OTHERS =
      Pattern.compile(
          "供应商|厂家|厂商|原来的|上家|上一家|他们|对方|友商|别的|别家|另一家|代理|推销|竞品|投诉|举报|售后|监督|纪检|老系统|原系统|前任|传真");

  private static final String HOUSE =
      "(?:有限责任公司|股份有限公司|有限公司|分公司|集团公司|公司|集团|人民医院|中心医院|医院|大学|学院|学校|中学|小学|研究院|研究所|设计院|(?<!工)厂|水务局|管理局|委员会|管委会|街道办事处|街道办|街道|管理办公室|颐养院|研究中心|服务中心|检验中心|中心|局|港务|码头|银行|电厂|合作社|协会|基地|机场|车站|物业|植物园|博物馆|图书馆)";

  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?:^|[,。;\\n"
              + ":])(?:哦|对|嗯|那个)*(?:您好|你好|各位|大家好|领导)?[,!]?(?:我们?(?:这边)?是|本单位为|这里是|这边是|我是|我们|我代表|我在|我公司|我司|我院|本公司|敝院为|敝司为)\\(?(?<who>[\\p{IsHan}A-Za-z()·]{2,24}?"
              + HOUSE
              + ")");

  private static final Pattern ENGLISH_HOUSE =
      Pattern.compile(
          "(?:[Ww]riting for|We are|we are|We at|I am (?:with|from|writing (?:from|for))|I work"
              + " (?:at|for)|on behalf of|from|From|here at)\\s+(?:the"
              + " )?(?<who>[A-Z][A-Za-z&'-]*(?: (?:of|and|&|[A-Z][A-Za-z&.'-]*))*"
              + " ?(?:Ltd\\.?|Inc\\.?|Hospital|University|Institute|Group|Port|Plant|Company|Co\\.|Corporation|Authority|Center|Centre|College|School|Bureau))");

  private static final Pattern WHOLE =
      Pattern.compile(
          "^(?:——?|—|-+|落款:|发件人:|此致)?\\s*(?<who>[\\p{IsHan}()A-Za-z·]{2,26}?"
              + HOUSE
              + ")(?=$|[\\s\\p{IsHan}]{0,12}$)");

  private static final Pattern TITLE =
      Pattern.compile(
          "^(?<who>[\\p{IsHan}A-Za-z()·]{2,20}?"
              + HOUSE
              + ")(?=第|20\\d\\d|关于|[^,。]{0,16}(?:纪要|会议|记录|征集|需求|申报|来函|函|项目|报告))");

  private static final Pattern CALLED =
      Pattern.compile("(?i)联系|对接|咨询|找|电话|手机|微信|责任人|负责人|contact|call|reach");

  private static final Pattern INTRODUCED =
      Pattern.compile("(?i)我们?(?:这边)?是|这里是|本单位为|我代表|we are|writing for|on behalf");

  private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d[-~—至](?:19|20)\\d\\d");

  /** Somebody who says their name: 「我姓卢,卢静」, 「的老孙,孙德海」, 「我是…主治医师田雨桐」. */
  private static final Pattern SELF =
      Pattern.compile(
          "(?:姓|的老)(?<family>"
              + SURNAME
              + "),(?<full>\\k<family>\\p{IsHan}{1,2})(?=$|[^\\p{IsHan}])|我是[^,]{2,30}(?:医师|医生|主任|经理|工程师|部长|科长|厂长|老师|负责人|专员|院长|校长|的)(?<titled>"
              + SURNAME
              + "\\p{IsHan}{1,2})(?=$|[^\\p{IsHan}])");

  /** Whom not to call. */
  private static final Pattern ELSEWHERE = Pattern.compile("(?:别打|请勿|不要打|别联系|勿扰|监督电话|总机)[^,;。]*");

  /** What says that somebody is to be called whose number stands elsewhere. */
  private static final Pattern TO_CALL =
      Pattern.compile("联系人|对接人|负责人|责任人|联络人|经办人|我叫|我姓|(?:联系|找|由)" + SURNAME);

  private static final Pattern AT_ONCE =
      Pattern.compile(
          "^(?:[^,]{0,12}(?:部|科|处|室|办|中心|组))?(?<name>"
              + SURNAME
              + "(?:"
              + TITLED
              + "|\\p{IsHan}{1,2}(?=[^\\p{IsHan}]|$|"
              + TITLED
              + ")))");

  /** What an organisation signs with: its name, a part of its house, and somebody. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:^|[，,：:—])\\s*(?<who>\\p{IsHan}{3,14})(?:（[^）]*）)?["
              + " \\u3000]+\\p{IsHan}{1,8}(?:部|科|处|室|办|中心|组)[ \\u3000]");

  private People() {}

  /** How to reach somebody, as a line or sentence says; empty where it is somebody else. */
  static Optional<Contact> contact(String text, String before, boolean labelled) {
    if (OTHERS.matcher(text).find() || OTHERS.matcher(before).find()) {
      return Optional.empty();
    }
    var own = YEARS.matcher(ELSEWHERE.matcher(text).replaceAll("")).replaceAll("");
    var read = ContactText.read(own);
    var first = AT_ONCE.matcher(own);
    var named = name(own);
    if (labelled && named == null && first.find()) {
      named = first.group("name");
    }
    if (!read.reachable() && (named == null || !labelled && !TO_CALL.matcher(own).find())) {
      return Optional.empty();
    }
    var name = named == null && !before.isEmpty() ? name(before) : named;
    return Optional.of(new Contact(name, read.phone(), read.email()));
  }

  /** What somebody who speaks is called, where the sentence says it. */
  static Optional<String> speaker(String sentence) {
    var found = SELF.matcher(sentence);
    return found.find()
        ? Optional.ofNullable(found.group("full"))
            .or(() -> Optional.ofNullable(found.group("titled")))
        : Optional.empty();
  }

  private static @Nullable String name(String text) {
    var full = FULL.matcher(text);
    if (full.find()) {
      return Stream.of("name", "inner", "only", "old")
          .map(full::group)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    for (var pattern : List.of(NAMED, BESIDE, ENGLISH)) {
      var found = pattern.matcher(text);
      if (found.find()) {
        return found.group("name");
      }
    }
    return null;
  }

  /** Whose need it is, as a sentence says where somebody speaks of their own house. */
  static Optional<String> owner(String sentence) {
    for (var pattern : List.of(SPEAKS, ENGLISH_HOUSE)) {
      var found = pattern.matcher(sentence);
      if (found.find()) {
        return Optional.of(found.group("who"));
      }
    }
    return Optional.empty();
  }

  /** Whether a sentence says that somebody is to be called. */
  static boolean called(String sentence) {
    return CALLED.matcher(sentence).find();
  }

  /** Whether a sentence says who speaks. */
  static boolean introduced(String sentence) {
    return INTRODUCED.matcher(sentence).find();
  }

  /** Whose need it is, by the title of what they have written. */
  static Optional<String> titled(String line) {
    var found = TITLE.matcher(line);
    return found.find() ? Optional.of(found.group("who")) : Optional.empty();
  }

  /**
   * Whose need it is, by how a line is signed: name, part of the house, somebody.
   *
   * @param line as it was written, since spaces count
   */
  static Optional<String> house(String line) {
    var found = SIGNED.matcher(line);
    return found.find() ? Optional.of(found.group("who")) : Optional.empty();
  }

  /** Whose need it is, by a line that is nothing but a signature. */
  static Optional<String> signed(String line) {
    var found = WHOLE.matcher(line.strip());
    return line.length() <= 30 && found.find() ? Optional.of(found.group("who")) : Optional.empty();
  }
}

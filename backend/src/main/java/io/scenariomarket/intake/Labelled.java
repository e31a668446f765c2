package io.scenariomarket.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Labels that people put before what they tell, beside those that documents have. */
final class Labelled {

  private static final int LONGEST_HEADING = 12;

  private static final Map<Topic, Pattern> LABELS = labels();

  private Labelled() {}

  private static Map<Topic, Pattern> labels() {
    var all = new LinkedHashMap<Topic, Pattern>();
    put(
        all,
        Topic.OWNER,
        "我们是谁|单位全称|需求单位|采购单位|谁要|来电|申报单位|需求方|单位名称|企业名称|发布单位|填报单位|发榜单位|提出单位|甲方|发件单位|^单位|organi[sz]ation|company|client");
    put(
        all,
        Topic.QUALIFICATION,
        "资质|资格|承建单位|须知|供方条件|供应商条件|对供方|对供应商|对合作方|准入|qualification|certification");
    put(all, Topic.CONTACT, "联系|问谁|找谁|责任人|负责人|经办|联络|对接人|电话|手机|邮箱|微信|contact|tel|phone|e-?mail");
    put(all, Topic.BUDGET, "预算|^钱$|费用|经费|资金|投资|金额|限价|投入|budget|^limit");
    put(all, Topic.PERIOD, "起止|时间|工期|期限|时限|进度|完成日期|交付|周期|截止|schedule|timeline|deadline|timing");
    put(all, Topic.PLACE, "地点|区域|位置|地址|实施地|应用地|location|place|site");
    put(all, Topic.REGION, "地域|区域要求|供应商范围|服务范围|地区|region");
    put(all, Topic.COOPERATION, "合作方式|合作形式|合作模式|对接方式|cooperation");
    put(
        all,
        Topic.DATA,
        "我们出|可以给|我们给|开放|提供条件|配套|支持条件|我方提供|可提供|数据资源|we (?:can )?(?:offer|provide)|available");
    put(all, Topic.RESULT, "目标|预期|效果|成效|成果|验收|goal|objective|outcome|result|success");
    put(
        all,
        Topic.REQUIREMENT,
        "要求|指标|参数|功能|达到|如下|需满足|要的东西|议定|wanted|想要|想法|约束|具体需求|硬性|加分|requirement|spec|must|criteria");
    put(all, Topic.TITLE, "要什么|^项目$|采购内容|攻关内容|名称|题目|标题|项目名|场景名|需求名|课题|title|subject");
    put(all, Topic.PROBLEM, "问题|痛点|难点|难题|需求描述|需求内容|需求|想解决|诉求|problem|challenge|need|issue");
    put(all, Topic.BACKGROUND, "背景|必要性|由来|现状|情况|现场|background|situation|context|about us");
    return all;
  }

  private static void put(Map<Topic, Pattern> all, Topic topic, String words) {
    all.put(topic, Pattern.compile("(?i)" + words));
  }

  /** What a heading without a colon says that stands below it; empty for longer lines. */
  static Optional<Topic> heading(String line) {
    return line.length() > LONGEST_HEADING ? Optional.empty() : topic(line);
  }

  /** What a label says that stands behind it. */
  static Optional<Topic> topic(String label) {
    return LABELS.entrySet().stream()
        .filter(each -> each.getValue().matcher(label).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}

package io.scenariomarket.intake;

import io.scenariomarket.extraction.Field;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a passage says of a need; people read its name in the messages. */
public enum Topic {
  TITLE,
  PROBLEM,
  BACKGROUND,
  REQUIREMENT,
  RESULT,
  DATA,
  BUDGET,
  PERIOD,
  PLACE,
  CONTACT,
  OWNER,
  QUALIFICATION,
  REGION,
  COOPERATION;

  /** What a label says of its value; empty where that is none of a need's parts. */
  static Optional<Topic> of(Field field) {
    return switch (field) {
      case NAME -> Optional.of(TITLE);
      case OWNER, LEAD -> Optional.of(OWNER);
      case BACKGROUND -> Optional.of(BACKGROUND);
      case PROBLEM, CONTENT -> Optional.of(PROBLEM);
      case REQUIREMENTS -> Optional.of(REQUIREMENT);
      case RESULT -> Optional.of(RESULT);
      case DATA -> Optional.of(DATA);
      case BUDGET -> Optional.of(BUDGET);
      case END -> Optional.of(PERIOD);
      case PLACE -> Optional.of(PLACE);
      case TRACK, SUPPORTING, OTHER -> Optional.empty();
    };
  }

  private static final Pattern OPENS =
      Pattern.compile(
          "(?i)随便用|拿出来用|免费开放|都可以用|可以?出\\d|能留|留一个|开放\\d|可停机|配合(?:试验|测试|验证)|(?:可以?|都?能|愿意)(?:给|用(?!于)|借)|(?:可以?|能够?|愿意?|同意|会|负责|免费|全力|已经?|还能)[^,]{0,8}?(?:开放|提供|共享|配合提供|腾出|让出|协调|给[^,]{0,4}用|拿出来)[^,]{0,30}|(?:开放|提供|共享)[^,]{0,20}(?:数据|场地|样本|样品|产线|接口|病例|图纸|影像|车辆|泊位|设备|机组|实验室|试验|记录)|(?:数据|场地|样本|样品|产线|病例|影像|记录|图纸)[^,]{0,12}(?:可以?|能|愿意|都)[^,]{0,6}(?:开放|提供|给|用|共享|脱敏)|(?:we"
              + " can|we will|we could) (?:provide|open|share|offer|make available)");

  private static final Pattern OPENED =
      Pattern.compile(
          "(?i)数据|场地|环境|接口|样本|样品|产线|机房|实验室|试验|病例|图纸|影像|记录|资料|设备|车间|泊位|病房|试点|车辆|机组|船|段|楼|库|棚|试用|现场|停机|洁净区|配合|历史|data|log|site|facility|line|samples|access|records|space|footage");

  private static final Pattern WISH =
      Pattern.compile(
          "(?i)(?:想|希望|打算|拟|计划|准备|需要|需(?=一)|现|想要|寻求?|征集|诚征|求购?|急需|现(?:需|求)|考虑|能不能|能否|有没有)[^,]{0,10}?(?:上|找|征集|弄|整|换|要[一个小]|引[进入]|采购|开发|建设?|做|搞|买|装|开展|寻|研发|研制|部署|改造|升级|采用|用|定制|合作|攻关|解决|一套|一种|一个|一款)|^(?:征集|诚征|寻找?|求购?|急寻)|(?:looking"
              + " for|seek(?:ing|s)?|in search of|need a|need an|want to"
              + " (?:build|buy|deploy|find|install)|would like to)");

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)要求|必须|务必|一定要|需(?!求|方|要[找引采]|要一[套种款])|要(?=[能会有是把在到做支保符满达]|求|可|不|够|比|兼|全|防|耐|自|实|对|跟|和|与|\\d)|得(?=[能有是会在把\\d])|能够|(?:^|要|得|须|应|并|还|也|都|就|才|且|均|了|时|后|最好|设备|系统|平台|软件|装置|模块|机器人|算法)能(?![源力耗量效级])|支持|应(?=[能有是当具支满符])|不得|不能(?:超|低|少|高|大|小|影|停|出|用|连|联)|不可|不允许|禁止|别(?![家人处的])|不要|不用|最好|优先|不低于|不高于|不超过|不少于|不大于|不小于|至少|≥|≤|<|>|>=|<=|±|\\d[^,]{0,6}(?:以上|以内|以下|之内|内$)|兼容|适配|对接|满足|符合|保证|确保|must|shall|should|has"
              + " to|have to|needs? to|at least|at most|no more than|no less than|within|required");

  private static final Pattern SHOULD =
      Pattern.compile(
          "(?i)最好|优先|希望|尽量|如果能|若能|有条件|加分|preferably|ideally|nice to have|should ideally|would be");

  private static final Pattern TROUBLE =
      Pattern.compile(
          "(?i)问题|痛点|难点|难题|困难|困扰|头疼|头痛|很难|难以|太难|靠人|人工|手工|人眼|肉眼|凭经验|效率[^,]{0,3}[低差]|费时|费力|费人|漏[检报看判掉扫诊记]|误[判报差检诊]|出错|差错|错[误检发漏]|太慢|很慢|慢|滞后|来不及|成本[^,]{0,4}高|不足|不够|无法|没法|没办法|做不到|跟不上|看不[到清见]|摸不[清准]|说不[清准]|不知道|不及时|不准|不稳|不均|不高|不全|频繁|经常|老是|总是|时常|常常|浪费|损失|投诉|风险|隐患|堵|超标|短缺|紧张|缺(?!陷[检识])|瓶颈|报废|停机|故障|泄漏|漏水|脱落|开裂|返工|断裂|破损|误工|累|危险|受伤|吃力|慢慢|抱怨|失效|过高|过大|过长|过低|偏[高低大差]|跑偏|缺乏|没有统一|各自为政|孤岛|difficult|manual|slow|costly|error|miss|fail|problem|cannot|can't|struggle|downtime|bottleneck|delay|waste|leak|by"
              + " hand|by eye");

  private static final Pattern AIMS =
      Pattern.compile(
          "(?i)目标|(?:预期|最终|期望)[^,]{0,6}(?:效果|成果|成效|达到|实现)|(?:希望|争取|力争|期望|最终|目的是|盼着)[^,]{0,8}(?:把|将|让|使|降|减|提|缩|达到|实现|做到)|(?:建成|上线|做完|完成|实施|改造|用上)(?:以?后|之后)|验收(?:时|标准|以)|算成功|就算成|效果(?:要|是)|goal|objective|expected"
              + " (?:result|outcome)|success (?:means|is|would)|so that");

  private static final Pattern SITUATION =
      Pattern.compile(
          "(?i)目前|现有|现在|如今|当前|每[年天月日周班]|共有?|我们有|拥有|日均|年均|去年|前年|曾|之前|过去|历史|成立|位于|已经|一直|原来|以前|近年|随着|currently|today"
              + " we|each (?:day|year)|every (?:day|year)|we (?:have|run|operate)");

  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)^(?:您好|你好|大家好|各位[^,]{0,8}|尊敬的.{0,16}|[^,]{0,8}(?:领导|老师|同志|经理|主任)(?:们)?(?:您好|你好|好)?|谢谢.{0,6}|感谢.{0,8}|此致|敬礼|祝.{1,6}|顺祝.{1,6}|以上|麻烦.{0,8}|盼复|请知悉|hi|hello|dear"
              + " .*|thanks?.*|best regards|kind"
              + " regards|regards|嗯+|那个|就是说?|对|好的?|行|哦|啊)[!,.。:~]*$");

  /** Whether a sentence is only polite. */
  static boolean greets(String text) {
    return GREETING.matcher(text).matches();
  }

  /** Whether a clause says what the owner gives for it. */
  static boolean opens(String clause) {
    return OPENS.matcher(clause).find() && OPENED.matcher(clause).find();
  }

  static boolean wishes(String clause) {
    return WISH.matcher(clause).find();
  }

  static boolean asks(String clause) {
    return ASKS.matcher(clause).find();
  }

  /** Whether what a clause asks for is wished for rather than demanded. */
  static boolean mild(String clause) {
    return SHOULD.matcher(clause).find();
  }

  static boolean troubles(String clause) {
    return TROUBLE.matcher(clause).find();
  }

  static boolean aims(String clause) {
    return AIMS.matcher(clause).find();
  }

  static boolean describes(String clause) {
    return SITUATION.matcher(clause).find();
  }
}

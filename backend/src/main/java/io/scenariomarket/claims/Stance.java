package io.scenariomarket.claims;

import java.util.regex.Pattern;

/** Whether what a clause says is so, is not so, or is only meant to become so. */
enum Stance {
  HELD,
  DENIED,
  PENDING;

  private static final Pattern DOUBLE =
      Pattern.compile(
          "不(?:会|再|致)?(?:中断|受(?!理|控|检).{0,4}?(?:影响|限)|受影响|丢失|丢数|停顿|掉线|间断|受损)|(?:没有|无|未有|并无)(?:任何)?(?:一[个项次例台家件批处]|任何).{0,12}?(?:不|未|没)|无(?:一|不)[^,，]{0,6}(?:不|未)?|不(?:得|能|会)?不(?=[^,，])|并非不|无不|均无不|从未(?:出现|发生)?不");
  private static final Pattern PENDING_WORDS =
      Pattern.compile(
          "计划|(?<![模虚])拟(?=[^合态])|目标值|设计目标|规划|预计|预期|将于|将在|即将|有望|筹备|筹建|准备(?:申请|中|开展|启动)|尚在|仍在|正在(?!使用|运行|服务|服役|应用|生产|供货|进行的)|进行中|列入.{0,8}(?:计划|期|年)|申请中|办理中|洽谈|在谈|审批中|审核中|评审中|受理|已(?:递交|提交)申请|递交申请|提交申请|(?:递交|提交|提出).{1,24}申请|申请.{0,4}(?:阶段|过程)|(?:审定|审查|评估|认证|受审)(?:阶段|过程)中?|申报中|研发中|开发中|在研|建设中|待(?:批|定|发布|取得|验证|开发|审批)|下一(?:版|代|阶段|步)|后续(?:版本|将|会|考虑)|争取|力争|未来|路线图|明年|商谈|意向|在审|送审|送检|报审|在办|待办|选址|编制中|排队中|候批|公示中|换发|整改中|年底前|年内|届时|后年|下半年|下季度");
  private static final Pattern DENIED_WORDS =
      Pattern.compile(
          "(?:为|是|归|达到?|至|均|仍|保持)(?:零|0(?![.\\d年月]))(?!\\p{IsHan}{0,2}(?:度|点|起))|(?<![\\d.])0(?=[起次例件宗人]?(?:事故|故障|泄|污|中断|丢|伤亡|投诉|感染|停机))|未检出|未检测到|未检见|未发生|未出现|未见(?=[泄漏渗裂鼓脱磨锈变损毛杂气砂缺])|暂不|暂未|暂无|尚未|尚不|仍不|还没|尚无|还未|还不|还没|仍未|并未|并不|未能|未曾|从未|未获|未取得|未通过|未支持|未实现|未具备|未开展|未完成|未递交|未提交|未配|未做|未进行|未覆盖|未接入|未适配|未开放|未部署|未包含|未纳入|未设|未提供|未签|未测|未建|未(?!超|见|满|知|来)|"
              + "不(?![锈同仅但断少低小高大超足良等限易错只论管变规合均平稳透光饱对多短长弱逊劣亚差迟晚下间到])(?!可[或缺分])|"
              + "勿|没有|没能|没(?=有|通过|取得|做)|无法|无(?=任何|此|该)|(?<![并且])无(?![人线损缝创菌锡机级论轨感边极纺刷障])|零(?=废|排|事故|故障|泄|漏|污|中断|丢|残留|伤亡|缺陷|投诉|感染|改造|停机|辐射|添加|失误|差错|违规|延误)|缺少|缺乏|禁止|严禁|避免|杜绝|取消|停用|失效(?!率|概率|模式)|(?:已|证书?|资质)(?:过|到)期|过期|注销|吊销|免(?=[^疫费])");

  private static final Pattern NONE_AT_ALL =
      Pattern.compile(
          "(?:为|是|归|达到?|至|均|保持)(?:零|0)(?=$|[起次例件宗，。])|^(?:实现|做到|确保|须|应)*(?:零|0)(?=\\p{IsHan})");

  /** How long a bare verb can be. */
  private static final int VERB = 4;

  /** The stance of a clause. */
  static Stance of(String clause) {
    if (DOUBLE.matcher(clause).find()) {
      return HELD;
    }
    if (PENDING_WORDS.matcher(clause).find()) {
      return PENDING;
    }
    return DENIED_WORDS.matcher(clause).find() ? DENIED : HELD;
  }

  /** Whether a text asks that there be none of something. */
  static boolean none(String text) {
    return NONE_AT_ALL.matcher(text).find();
  }

  /** What follows the words that deny or put off; the clause itself where nothing does. */
  static String object(String clause) {
    var denied = DENIED_WORDS.matcher(clause);
    // What is denied by a bare verb (接口尚未开发) stands before it.
    return denied.find() && clause.length() - denied.end() > VERB
        ? clause.substring(denied.end())
        : clause;
  }
}

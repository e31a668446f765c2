package io.scenariomarket.claims;

import io.scenariomarket.claims.CertificateClaim.State;
import io.scenariomarket.claims.CertificateMentions.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells by the words around a certificate how far it has come; the weaker word wins. */
final class CertificateStance {

  private static final Pattern CLAUSE = Pattern.compile("[^,:()]+");

  /** A clause that goes on about a certificate without naming it. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "取得|获得|获批|办理|申请|申报|审[批评核查定]|受理|补正|换证|延续|发证|批准|认证|过期|到期|失效|送检|检测|检验|注册|资料|材料|在[审申办报]|[审评检]中(?!心)|当中|(?i:appl|pending|planned|expected|expired)");

  /** An application that is only meant to be made. */
  private static final Pattern TO_APPLY =
      Pattern.compile(
          "(?:计划|(?<![模虚])拟|准备|打算|规划|预计|争取|下一步|将于?)[^,]{0,12}(?:申请|申报|启动|递交|提交|送检|换证|办理)");

  private static final Pattern HELD =
      Pattern.compile(
          "取得|已获|获得|获批|获颁|持有|持[^续]{0,4}证|具有|具备|拥有|已有|通过|拿到|颁发|完成|有效期|证号|编号|备案号|登记号|已注册|领取");

  private static final Pattern OBTAINED = Pattern.compile("取得|获得|获颁|获批|拿到|领取");

  /** On the way: somebody has it in hand. */
  private static final Pattern UNDER_WAY =
      Pattern.compile(
          "(?:申请|申报|注册|办理?|审[批评核查定]?|取证|[检评测试验])中(?![心国])|(?:正在|正)[^,]{0,8}(?:申请|申报|办|审|换|补|评|注册|认证|测|检|送)|在[审申办报测评检]|当中|尚?在取证|(?:检[测验]|临床|送检)阶段|补正|补充资料|发补|换证|延续|进行中|整改|排队|(?i:applied"
              + " for|pending|under review|in progress)");

  /** A step on the way, of what is not there yet as well as of what was obtained by it. */
  private static final Pattern STEP =
      Pattern.compile("申报|提交|递交|报送|上报|受理|审[批评核查定]|送检|临床试验|开始|着手|启动");

  private static final Pattern COMING =
      Pattern.compile(
          "(?<!有效)(?:后|之后|以后)(?:将|再|方可|才)|待[^,]{0,6}后|最快|冲刺|距离?[^,]{0,6}(?:拿到|取得)|还差|[还仍]需|年内(?:有望|将|可)|尚处|处于[^,]{0,12}阶段|(?<![模虚])拟|(?i:planned|expected)");

  private static final Pattern OVER =
      Pattern.compile(
          "有效期已?(?:到|过|满)|已?过期|(?:已|证书)到期|失效|作废|注销|吊销|撤销|(?:没|未)(?:有|能)?[^,]{0,4}(?:取|拿|获|办|通过)");

  /** A year that lies ahead, and what is to happen in it; the end of a term is no such thing. */
  private static final Pattern AHEAD =
      Pattern.compile("(20\\d{2})(?:年|[./-])[^,至到]{0,10}?(?:取得|获得|获批|拿|取|下|完成|申请|申报|启动|提交|通过)");

  /** Of the certificates of customers, of other products, and of who issues them. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "协助|帮助|代办|辅导|指导|为客户|为企业|帮企业|咨询|服务于|代理|同一?企业|同公司|(?:其他|其它|另一|另一款|别的|同系列|老款|上一代|前代)[^,]{0,4}(?:型号|产品|设备|机型)|(?:发证|颁发|认证|测评|检测)(?:机关|机构)");

  /** So few characters beside a certificate are about it. */
  private static final int SHORT = 8;

  private final LocalDate today;

  CertificateStance(LocalDate today) {
    this.today = today;
  }

  /** How far a certificate has come; empty where nothing says anything of that. */
  Optional<State> of(Part part) {
    var own = new ArrayList<State>();
    var about = new ArrayList<State>();
    var held = part.number().isPresent();
    var explicit = held;
    var obtained = held;
    var step = false;
    for (var clause : CLAUSE.matcher(part.text()).results().toList()) {
      var named = IntStream.range(clause.start(), clause.end()).anyMatch(part::mentions);
      var words = part.unnamed(clause.start(), clause.end());
      var concerned = named || ABOUT.matcher(words).find() || words.strip().length() <= SHORT;
      if (!concerned || OF_OTHERS.matcher(words).find()) {
        continue;
      }
      var against = against(words);
      against.ifPresent(named ? own::add : about::add);
      step |= STEP.matcher(words).find();
      var positive = against.isEmpty() && HELD.matcher(words).find();
      held |= positive;
      explicit |= named && positive;
      obtained |= named && against.isEmpty() && OBTAINED.matcher(words).find();
    }
    // What is held may go on to something else, such as another use; only its end undoes it.
    own.addAll(
        explicit && own.isEmpty()
            ? about.stream().filter(each -> each == State.ABSENT).toList()
            : about);
    if (own.isEmpty() && step && !obtained) {
      own.add(State.APPLIED);
    }
    return weakest(own).or(held ? () -> Optional.of(State.HELD) : Optional::empty);
  }

  /** Being on the way says more than not being there, which both are. */
  private static Optional<State> weakest(List<State> states) {
    return List.of(State.APPLIED, State.PLANNED, State.ABSENT).stream()
        .filter(states::contains)
        .findFirst();
  }

  private Optional<State> against(String words) {
    var coming =
        Stance.of(words) == Stance.PENDING
            || COMING.matcher(words).find()
            || TO_APPLY.matcher(words).find()
            || ahead(words);
    if (UNDER_WAY.matcher(words).find() && !TO_APPLY.matcher(words).find()) {
      return Optional.of(State.APPLIED);
    }
    if (coming) {
      return Optional.of(State.PLANNED);
    }
    return Stance.of(words) == Stance.DENIED || OVER.matcher(words).find()
        ? Optional.of(State.ABSENT)
        : Optional.empty();
  }

  private boolean ahead(String words) {
    return AHEAD
        .matcher(words)
        .results()
        .anyMatch(found -> Integer.parseInt(found.group(1)) > today.getYear());
  }
}

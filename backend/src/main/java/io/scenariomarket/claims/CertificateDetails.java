package io.scenariomarket.claims;

import io.scenariomarket.claims.CertificateClaim.State;
import io.scenariomarket.claims.CertificateMentions.Part;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes number, holder, scope and last day out of what is written of a certificate. */
final class CertificateDetails {

  private static final String DAY =
      "20\\d{2}\\s?(?:年|[./-])\\s?\\d{1,2}\\s?(?:(?:月|[./-])\\s?\\d{1,2}\\s?日?|月)?|20\\d{2}年(?:底|末)?|(?<!\\d)20\\d{6}(?!\\d)";
  private static final String TO = "\\s*(?:起?至|到|-|–|—|~)\\s*";

  private static final Pattern DAYS = Pattern.compile(DAY);
  private static final Pattern RANGE = Pattern.compile("(?:" + DAY + ")" + TO + "(" + DAY + ")");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:有效期?限?|到期日?期?|截止日?期?|届满日?期?|失效日期|[vV]alid|[eE]xp\\w*)\\s*(?:截?[至到止]|为|:|until|to|\\s)*\\s*("
              + DAY
              + ")|[至到]\\s*("
              + DAY
              + ")|("
              + DAY
              + ")\\s*(?:到期|届满|前有效|止|过期)");

  private static final Pattern HOLDER =
      Pattern.compile(
          "(?:持证(?:人|单位|方|企业)?|持有(?:人|单位|方)|注册人|备案人|获证(?:单位|企业|方)|著作权人|权利人|制造商|生产(?:企业|厂家?)|[hH]eld"
              + " by|[hH]older)\\s*(?:名称)?[:为是\\s]\\s*([^,;:()]+(?:\\([^()]*\\)[^,;:()]*)?)");
  private static final Pattern FIRM =
      Pattern.compile("([\\p{IsHan}()]{2,30}(?:公司|集团|研究院|研究所|厂))(?!\\s*(?:颁发|签发|出具|发证|核发))");
  private static final Pattern OURSELVES = Pattern.compile("本公司|我公司|我司|本单位|我单位");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:证书?编?号|注册证?编?号|编号|备案号|登记号|批准文?号|[nN][oO]\\.?)\\s*[:为是]?\\s*([A-Za-z0-9\\p{IsHan}][A-Za-z0-9\\p{IsHan}./-]{3,40})");
  private static final Pattern CODE =
      Pattern.compile("(?<![A-Za-z0-9])[A-Z0-9][A-Za-z0-9./-]{4,30}(?![A-Za-z0-9])");
  private static final int LEAST_DIGITS = 4;

  private static final Pattern SCOPE =
      Pattern.compile(
          "(?:适用范围|认证范围|覆盖范围|产品名称|适用产品|规格型号|型号规格|型号|[sS]cope)\\s*[:为是]\\s*(.+?)(?=,\\s*(?:有效|持证|证书|编号|申请中|计划申请)|[)]|$)");
  private static final Pattern MARKING =
      Pattern.compile("(?<![A-Za-z])Ex\\s?[a-z][^,;)\\p{IsHan}]*");
  private static final Pattern TITLE = Pattern.compile("[《“\"]([^》”\"]+)[》”\"]");

  private CertificateDetails() {}

  static CertificateClaim of(Part part, State state) {
    var text = part.text();
    var until = state == State.HELD ? until(text) : null;
    return new CertificateClaim(
        part.kinds().iterator().next(),
        state,
        part.number().map(String::strip).orElseGet(() -> number(part)),
        holder(text),
        scope(text),
        until);
  }

  private static @Nullable String until(String text) {
    var range = RANGE.matcher(text);
    if (range.find()) {
      return range.group(1).strip();
    }
    var until = UNTIL.matcher(text);
    return until.find() ? any(until) : null;
  }

  private static @Nullable String any(Matcher found) {
    for (var i = 1; i <= found.groupCount(); i++) {
      if (found.group(i) != null) {
        return found.group(i).strip();
      }
    }
    return null;
  }

  private static @Nullable String number(Part part) {
    var labelled = LABELLED.matcher(part.text());
    if (labelled.find() && digits(labelled.group(1))) {
      return labelled.group(1);
    }
    // The days of a term look like numbers.
    var undated = DAYS.matcher(part.unnamed(0, part.text().length())).replaceAll(" ");
    return CODE.matcher(undated)
        .results()
        .map(each -> each.group())
        .filter(CertificateDetails::digits)
        .findFirst()
        .orElse(null);
  }

  private static boolean digits(String text) {
    return text.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
  }

  private static @Nullable String holder(String text) {
    var holder = HOLDER.matcher(text);
    if (holder.find()) {
      return holder.group(1).strip();
    }
    var firm = FIRM.matcher(text);
    if (firm.find()) {
      return firm.group(1).strip();
    }
    return OURSELVES.matcher(text).find() ? "本单位" : null;
  }

  private static @Nullable String scope(String text) {
    return Optional.of(SCOPE.matcher(text))
        .filter(Matcher::find)
        .or(() -> Optional.of(TITLE.matcher(text)).filter(Matcher::find))
        .map(found -> found.group(1).strip())
        .or(
            () ->
                Optional.of(MARKING.matcher(text))
                    .filter(Matcher::find)
                    .map(found -> found.group().strip()))
        .orElse(null);
  }
}

package io.scenariomarket.intake;

import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what suppliers have to be: what they hold, where they are, how they work with the owner.
 */
final class Suppliers {

  private static final int LONGEST_QUALIFICATION = 100;

  /** What a supplier must hold, in whatever words. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?:持有|具有|具备|通过|取得|[须要应得需]有|[须要应得需]是|[须要应得需]为|有)(?<what>[^,;。]{2,30}?(?:资质|证书|许可证|认证|业绩|注册证|会员单位|资格证|资格)(?:[和及、][^,;。]{2,16}?(?:资质|证书|许可证|认证|业绩|注册证|会员单位|资格证|资格))*)");

  private static final Pattern SUPPLIER =
      Pattern.compile("供方|供应商|厂家|厂商|投标|合作方|单位|揭榜方|承接|你们|乙方|谁家|企业|公司|产品|^[须要得应]|^具");

  private static final Pattern HOLDS =
      Pattern.compile(
          "(?i)供方|供应商|厂家|厂商|投标|合作方|合作单位|施工单位|意向单位|揭榜方|承接|你们|乙方|谁家|具备|具有|持有|取得|[须要得应需必]有|[须应必要]是|须|通过|资质|资格|supplier|vendor|certif|must"
              + " hold|must have|must be|accredit");

  private static final Pattern FROM =
      Pattern.compile(
          "(?i)(?:仅限|只限|限|只(?:考虑|要|找|接受)|优先|最好(?:是|在)?|要求|须|必须|希望)[^,]{0,12}|[^,]{0,12}(?:企业|供应商|单位|公司|团队|厂家|厂商)[^,]{0,8}(?:优先|即可|都行|不限|为主)|only"
              + " (?:suppliers|companies|vendors)|based in");

  private static final Pattern FIRMS =
      Pattern.compile("(?i)企业|供应商|单位|公司|团队|厂家|厂商|供方|服务商|注册|落地|本地|以内的|范围|supplier|vendor|compan");

  private static final Pattern TOGETHER = Pattern.compile("方式|形式|合作|可以|愿意|希望|接受|采取|考虑|cooperat");

  private static final Pattern NOT_ASKED = Pattern.compile("不要求|没特别");

  private final Terms qualifications;
  private final Terms regions;
  private final Terms cooperation;

  Suppliers(Vocabulary vocabulary) {
    this.qualifications = new Terms(vocabulary, TermKind.QUALIFICATION);
    this.regions = new Terms(vocabulary, TermKind.REGION);
    this.cooperation = new Terms(vocabulary, TermKind.COOPERATION);
  }

  /**
   * What a clause says that somebody has to hold: the vocabulary's terms, and its own words for
   * what the vocabulary does not have.
   *
   * @param before what leads up to it in the same sentence
   */
  List<String> held(String clause, String before, boolean labelled) {
    if (!labelled && !HOLDS.matcher(clause).find() && !HOLDS.matcher(before).find()
        || NOT_ASKED.matcher(clause).find()) {
      return List.of();
    }
    var terms = qualifications.in(clause);
    var words = HELD.matcher(clause);
    if (!words.find() || !SUPPLIER.matcher(clause).find()) {
      return terms;
    }
    var others =
        Stream.of(words.group("what").split("(?<!以)[和及、]"))
            .map(String::strip)
            .filter(each -> each.length() > 3 && qualifications.in(each).isEmpty())
            .map(each -> Text.shortened(each, LONGEST_QUALIFICATION));
    return Stream.concat(terms.stream(), others).distinct().toList();
  }

  /** Where a clause says that suppliers may come from. */
  List<String> regions(String clause, boolean labelled) {
    return labelled || FIRMS.matcher(clause).find() && FROM.matcher(clause).find()
        ? regions.in(clause)
        : List.of();
  }

  /** The forms of cooperation that a clause names. */
  List<String> cooperation(String clause, boolean labelled) {
    return labelled || TOGETHER.matcher(clause).find() ? cooperation.in(clause) : List.of();
  }
}

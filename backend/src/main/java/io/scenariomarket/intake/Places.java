package io.scenariomarket.intake;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where something is to be put to use. */
final class Places {

  private static final Pattern PLACED =
      Pattern.compile(
          "(?:先|只|就)(?:在|拿|改|给|做)(?<first>[^,]{2,12}?(?:泊位|号线|生产线|产线|装线|站|大楼|厂房|[一二三四五六七八九十]楼|园区|片区|厂区|院区|校区|池|仓库|大桥|场馆|车间|船坞|码头|病区|街道|小区))|放在(?<put>[^,]{2,20})|我们?在(?<has>\\p{IsHan}{2,10}?)有|(?:先|拟|计划)?在(?<tried>[^,在]{2,16}?)(?:上|里|内|中)?(?:先行)?(?:试用|试点|先试|示范|实施|落地|安装|部署)|(?:地点|地方|位置|实施地|项目地|地址|场地|小区|厂区|校区|仓库|车间)(?:就|设)?(?:在|是|为|:)(?<named>[^,]{2,40})|(?:^|先|就|拟|计划|准备|打算|放|装|设|用|部署|安装|位于|试点)(?:在|于)?(?:我们|我院|本)?(?<=在|于|放|位于|我们)(?<where>[^,]{1,24}?(?:车间|厂区|园区|院区|病区|病房|大楼|号楼|船坞|厂房|出口|全区|码头|港区|街道|大道|小区|库区|仓库|基地|泵站|水厂|实验室|机房|隧道|大桥|变电站|高速|校区|产线|生产线|工地|科技园|开发区|新区|高新区|园|村|镇))");

  private Places() {}

  /**
   * A place.
   *
   * @param named whether the clause says no more than that
   */
  record Place(String where, boolean named) {}

  /** The place that a clause names. */
  static Optional<Place> in(String clause) {
    var placed = PLACED.matcher(clause);
    if (!placed.find()) {
      return Optional.empty();
    }
    return Stream.of("named", "where", "tried", "has", "first", "put")
        .map(placed::group)
        .filter(Objects::nonNull)
        .findFirst()
        .map(where -> where.replaceFirst("^(?:就?在|我们的?)+", ""))
        .map(where -> new Place(where, placed.group("named") != null));
  }
}

package io.scenariomarket.claims;

import java.util.regex.Pattern;

/**
 * What a sentence takes out of what it says: 除 Modbus 外均可接入 says that Modbus is not. Written anew
 * as a clause that denies it; 除 Modbus 外还支持 OPC UA says both and stays as it is.
 */
final class Excepted {

  /** 除 is part of many verbs, and 外 of many nouns (除尘, 去除, 外壳). */
  private static final String EXCEPT =
      "(?<![去清删排脱免解消拆扣根祛])除(?![尘湿霜臭草菌锈雪冰噪油味磷铁钙])了?(?<what>[^，,。;；除]{1,30}?)(?:之外|以外|外)";

  private static final Pattern ALL_BUT =
      Pattern.compile(EXCEPT + "[，,]?(?=[^，,。;；还也又另]{0,12}?(?:其余|其他|其它|均|都|全部|所有|一律|皆))");

  private static final Pattern BUT = Pattern.compile(EXCEPT + "的(?<rest>[^，,。;；]*)");

  private static final Pattern EXCLUDED =
      Pattern.compile("(?<what>[^，,。;；:：()（）]{1,30}?)(?:等)?(?:除外|不在此列|例外)(?=[，,。;；)）]|$)");

  private Excepted() {}

  /** The text, with what it takes out denied in clauses of their own. */
  static String denied(String text) {
    if (text.indexOf('除') < 0 && text.indexOf('例') < 0 && text.indexOf('列') < 0) {
      return text;
    }
    var all = ALL_BUT.matcher(text).replaceAll("不含${what}，");
    var some = BUT.matcher(all).replaceAll("${rest}，不含${what}");
    return EXCLUDED.matcher(some).replaceAll("不含${what}");
  }
}

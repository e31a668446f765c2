package io.scenariomarket.claims;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a requirement asks for.
 *
 * @param text as it was written
 * @param claims one by one
 * @param joint how they belong together
 */
public record Demand(String text, List<Claim> claims, Joint joint) {

  /** Whether a figure is asked for. */
  public boolean measured() {
    return claims.stream().anyMatch(Claim.Measured.class::isInstance);
  }

  /** How several claims belong together. */
  enum Joint {
    /** One after the other. */
    LISTED,
    /** All at once, so that one that fails fails them all. */
    TOGETHER,
    /** One is enough. */
    EITHER;

    private static final Pattern ALL =
        Pattern.compile("同时|[缺少]一|一并|一齐|一票否决|否则|[均都]|皆|并且|且|[二两三]者|全部|以及|[任有]一[项条个]?(?:不|未)");
    private static final Pattern ANY =
        Pattern.compile(
            "或者|或(?!以[上下]|等于)|任一(?![项条个]?[不未])|[二三]选一|其一|任意一[项条个款种]|[有任]一[项条个款种家]?(?:达|满足|符合|即|就)");

    /** Whether a text asks for one of several things alone. */
    static boolean any(String text) {
      return ANY.matcher(text).find();
    }

    /** How the claims of a sentence belong together. */
    static Joint of(String text) {
      return any(text) ? EITHER : ALL.matcher(text).find() ? TOGETHER : LISTED;
    }
  }
}

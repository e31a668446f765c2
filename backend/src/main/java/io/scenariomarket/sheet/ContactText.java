package io.scenariomarket.sheet;

import io.scenariomarket.shared.Contact;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call, as people write it in one cell: names, several numbers, an address, in any order;
 * and whether a running text says how to reach somebody.
 */
public final class ContactText {

  private static final int LONGEST_PHONE = 100;

  /** Nobody writes whom to call at greater length; patterns would take minutes to say so. */
  private static final int LONGEST = 1000;

  /** What stands before an address in Chinese, without a space between, is none of it. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?:[\\w.+\\-&&[^\\p{IsHan}]]+|[\\w.+-]*\\p{IsHan})@[\\w-]+(?:\\.[\\w-]+)+",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Of another country: its code and all that follows. */
  private static final String ABROAD =
      "\\+(?!86)[1-9]\\d{0,2}[- ]?\\(?\\d{1,4}\\)?(?:[- ]?\\d{2,4}){1,4}";

  /** A mobile number, or a landline with its area code, a country code, an extension. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d-])(?:"
              + ABROAD
              + "|(?:\\+?86[- ]?)?(?:1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|(?:\\(?0\\d{2,3}\\)?[-"
              + " ]?)?[2-9]\\d{2,3}[- ]?\\d{4}|[48]00[- ]?\\d{3,4}[- ]?\\d{3,4}))"
              + "(?:(?:-|转|x|ext\\.?)\\d{1,6})?(?!\\d)");

  private static final Pattern LABELS =
      Pattern.compile(
          "(?:联系人|联系方式|联系电话|办公电话|手机号码|手机号|手机|电话|座机|邮箱|电子邮箱|e-?mail|tel|phone|姓名)" + "\\s*:?",
          Pattern.CASE_INSENSITIVE);

  /**
   * How to reach somebody, as it stands in running text, where other figures stand as well: a
   * number counts only in a form that no quantity has, or behind what it is called. Numbers of
   * identity cards, passports and bank cards, too.
   */
  private static final Pattern TOLD =
      Pattern.compile(
          String.join(
              "|",
              "[\\w.+-]{1,64}\\s?(?:@|\\(at\\)|\\[at])\\s?[\\w-]{1,63}(?:\\s?\\.\\s?[\\w-]{2,63})+",
              "(?<![\\d.])(?:\\+?86[- ]?)?1[3-9]\\d(?:[-. ]?\\d){8}(?!\\d)",
              "(?<!\\d)\\(?0\\d{2,3}\\)?[- ]?[2-9]\\d{2,3}[- ]?\\d{4}(?!\\d)",
              "(?<!\\d)[48]00[- ]\\d{3,4}[- ]\\d{3,4}(?!\\d)",
              "\\+[1-9](?:[- ()]{0,2}\\d){8,14}(?!\\d)",
              "(?:电话|手机|座机|热线|tel|phone|mobile)(?:号码|号)?\\s*(?::|是|为)\\s*\\d[-\\d ]{5,}\\d",
              "(?:微信|wechat|weixin|qq|扣扣|钉钉|whatsapp|telegram)(?:号码|号|id)?\\s*(?:(?::|是|为)\\s*[a-z\\d][\\w-]{4,}|[a-z_-]{0,16}\\d[\\w-]{4,}|[a-z_-]{3,16}\\d[\\w-]{2,})",
              "(?<![a-z\\d])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dx](?![a-z\\d])",
              "护照(?:号码|号)?\\s*:?\\s*[a-z]{1,2}\\d{7,8}",
              "(?<!\\d)62\\d{14,17}(?!\\d)"),
          Pattern.CASE_INSENSITIVE);

  private ContactText() {}

  /** The first place in a running text that tells how to reach somebody, or somebody's number. */
  public static Optional<String> told(String text) {
    return TOLD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .results()
        .findFirst()
        .map(found -> found.group().strip());
  }

  /** Reads a cell; what is neither number nor address is taken for the name. */
  public static Contact read(String cell) {
    if (cell.length() > LONGEST) {
      return new Contact(cell.strip(), null, null);
    }
    var text = new StringBuilder(Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC));
    var email = take(text, EMAIL, 1);
    var phone = take(text, PHONE, Integer.MAX_VALUE);
    var name = LABELS.matcher(text).replaceAll(" ").replaceAll("[\\s,;、/|:()]+", " ").strip();
    return new Contact(name.isEmpty() ? null : name, phone, email);
  }

  /** Takes what fits out of the text. */
  private static @Nullable String take(StringBuilder text, Pattern pattern, int most) {
    var found = new LinkedHashSet<String>();
    var matcher = pattern.matcher(text.toString());
    matcher.results().limit(most).forEach(each -> found.add(each.group().strip()));
    found.forEach(
        each -> {
          for (int at = text.indexOf(each); at >= 0; at = text.indexOf(each)) {
            text.replace(at, at + each.length(), " ");
          }
        });
    while (String.join("、", found).length() > LONGEST_PHONE) {
      found.removeLast();
    }
    return found.isEmpty() ? null : String.join("、", found);
  }

  /** Whether a cell holds hardly anything but telephone numbers, with or without a name. */
  public static boolean looksLikeContact(String cell) {
    var contact = read(cell);
    var name = contact.name();
    return contact.phone() != null && (name == null || name.length() <= 20);
  }
}

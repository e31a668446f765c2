package io.scenariomarket.question;

import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.sheet.ContactText;
import org.jspecify.annotations.Nullable;

/** What may be written: a text of some length that tells nobody's telephone, address or number. */
final class Wording {

  /** The greatest length of a question. */
  static final int QUESTION = 1000;

  /** The greatest length of an answer. */
  static final int ANSWER = 3000;

  /** The greatest length of a reason. */
  static final int REASON = 500;

  private Wording() {}

  /**
   * A text that everybody may come to read.
   *
   * @param missing the message that says what is missing where there is none
   * @param most characters
   * @throws Refusal when there is none, it is longer, or tells how to reach somebody
   */
  static String forAll(@Nullable String text, String missing, int most) {
    var words = required("text", text, missing, most);
    ContactText.told(words)
        .ifPresent(
            found -> {
              throw Refusal.invalid("text", "question.contact", found);
            });
    return words;
  }

  /** A text for those alone who are concerned. */
  static String required(String field, @Nullable String text, String missing, int most) {
    var words = Text.orNull(text);
    if (words == null) {
      throw Refusal.invalid(field, missing);
    }
    if (words.length() > most) {
      throw Refusal.invalid(field, "question.long", most, words.length());
    }
    return words;
  }
}

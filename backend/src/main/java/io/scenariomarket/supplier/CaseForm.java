package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of cases as it was typed.
 *
 * @param customer who uses it
 * @param date since when
 * @param result what came of it
 * @param confidentiality name of the level
 */
record CaseForm(
    @Nullable String customer,
    @Nullable String date,
    @Nullable String result,
    @Nullable String confidentiality) {

  static final CaseForm EMPTY = new CaseForm(null, null, null, null);

  static CaseForm of(CustomerCase customerCase) {
    return new CaseForm(
        customerCase.customer(),
        customerCase.date(),
        customerCase.result(),
        customerCase.confidentiality().name());
  }

  /** A row that nobody has written anything into does not count. */
  boolean isEmpty() {
    return Stream.of(customer, date, result).map(Text::orNull).noneMatch(Objects::nonNull);
  }

  /**
   * The case that the row means.
   *
   * @param path where the row stands, such as {@code cases[2]}
   */
  CustomerCase read(String path, FormErrors errors) {
    return new CustomerCase(
        Text.orEmpty(customer),
        date,
        result,
        errors.choice(path + ".confidentiality", confidentiality, Confidentiality.class));
  }
}

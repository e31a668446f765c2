package io.scenariomarket.supplier;

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
 */
record CaseForm(@Nullable String customer, @Nullable String date, @Nullable String result) {

  static final CaseForm EMPTY = new CaseForm(null, null, null);

  static CaseForm of(CustomerCase customerCase) {
    return new CaseForm(customerCase.customer(), customerCase.date(), customerCase.result());
  }

  /** A row that nobody has written anything into does not count. */
  boolean isEmpty() {
    return Stream.of(customer, date, result).map(Text::orNull).noneMatch(Objects::nonNull);
  }

  CustomerCase read() {
    return new CustomerCase(Text.orEmpty(customer), date, result);
  }
}

package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A place where the capability is in use.
 *
 * @param customer who uses it
 * @param date when, as precisely as is known: a year, a month or a day
 * @param result what came of it
 * @param confidentiality who may read it; everybody where not said
 */
@Table("capability_case")
public record CustomerCase(
    @NotBlank @Size(max = 200) String customer,
    @Size(max = 30) @Nullable String date,
    @Size(max = 1000) @Nullable String result,
    Confidentiality confidentiality) {

  public CustomerCase {
    customer = Text.orEmpty(customer);
    date = Text.orNull(date);
    result = Text.orNull(result);
    confidentiality = confidentiality == null ? Confidentiality.PUBLIC : confidentiality;
  }

  /** The case in one line: customer, date, result. */
  public String sentence() {
    return Stream.of(customer, date, result)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("，"));
  }
}

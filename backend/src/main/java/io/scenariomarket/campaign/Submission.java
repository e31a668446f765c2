package io.scenariomarket.campaign;

import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account sends in.
 *
 * @param title the scenario in a line
 * @param problem what is to be solved
 * @param organisation where they work
 * @param name whom to call
 * @param email where the confirmation goes
 * @param consent that these data are kept and used to get in touch
 */
record Submission(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 5000) String problem,
    @Size(max = 5000) @Nullable String expectedResult,
    @NotBlank @Size(max = 200) String organisation,
    @NotBlank @Size(max = 100) String name,
    @Size(max = 100) @Nullable String phone,
    @NotBlank(message = "{people.email-invalid}") @Email @Size(max = 200) String email,
    @AssertTrue(message = "{campaign.consent.missing}") boolean consent) {

  Submission {
    title = Text.line(title);
    problem = Text.orEmpty(problem);
    expectedResult = Text.orNull(expectedResult);
    organisation = Text.line(organisation);
    name = Text.line(name);
    phone = Text.orNull(phone);
    email = Text.address(email);
  }
}

package io.scenariomarket.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A submission as it was typed.
 *
 * @param website nothing that a person sees: whoever fills it in is a program
 */
record SubmissionForm(
    @Nullable String title,
    @Nullable String problem,
    @Nullable String expectedResult,
    @Nullable String organisation,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Boolean consent,
    @Nullable String website) {

  static final SubmissionForm EMPTY =
      new SubmissionForm(null, null, null, null, null, null, null, null, null);

  boolean byProgram() {
    return website != null && !website.isBlank();
  }

  Submission read() {
    return new Submission(
        or(title),
        or(problem),
        expectedResult,
        or(organisation),
        or(name),
        phone,
        or(email),
        Boolean.TRUE.equals(consent));
  }

  private static String or(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}

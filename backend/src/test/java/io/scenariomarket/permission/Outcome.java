package io.scenariomarket.permission;

/** What somebody gets. */
enum Outcome {
  /** It is done, or refused for what was sent and not for who sent it. */
  YES("yes"),
  /** They have to sign in first. */
  SIGN_IN("sign in"),
  /** They may know of it, and may not do it. */
  NO("no"),
  /** To them there is no such thing. */
  HIDDEN("hidden");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /**
   * What a response means.
   *
   * @throws AssertionError when it says nothing about permission: a failure, or a bad request
   */
  static Outcome of(int status, String location, String request) {
    if (status == 401
        || status == 302
            && location.contains("/oauth2/authorization/")
            && !location.contains("kc_action")) {
      return SIGN_IN;
    }
    if (status == 403) {
      return NO;
    }
    if (status == 404) {
      return HIDDEN;
    }
    if (status < 400 || status == 409 || status == 422) {
      return YES;
    }
    throw new AssertionError("%s: %d says nothing about permission".formatted(request, status));
  }
}

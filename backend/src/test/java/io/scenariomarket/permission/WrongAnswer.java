package io.scenariomarket.permission;

import java.util.ArrayList;
import java.util.List;

/** What no answer may be, whatever was sent. */
final class WrongAnswer {

  private static final int LONGEST_ANSWER = 5 << 20;

  private static final List<String> GIVEN_AWAY =
      List.of(
          "java.lang.",
          "org.springframework.",
          "at io.scenariomarket",
          "Apache Tomcat",
          // The letters alone stand in tokens by chance.
          "SQLException",
          "SQL [");

  private WrongAnswer() {}

  /** What is wrong with an answer; empty where nothing is. */
  static List<String> of(int status, String body) {
    var wrong = new ArrayList<String>();
    if (status < 200 || status >= 500) {
      wrong.add("status " + status);
    }
    if (body.length() > LONGEST_ANSWER) {
      wrong.add(body.length() + " characters");
    }
    if (status >= 400) {
      GIVEN_AWAY.stream().filter(body::contains).forEach(each -> wrong.add("tells of " + each));
    }
    return wrong;
  }
}

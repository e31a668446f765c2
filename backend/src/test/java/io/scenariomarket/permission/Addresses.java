package io.scenariomarket.permission;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for the variables of an address. */
final class Addresses {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)}");

  private Addresses() {}

  /** The address that a pattern stands for in a situation. */
  static String of(String pattern, Situation situation) {
    return of(pattern, situation, UnaryOperator.identity());
  }

  /** The same, with something done to the value of each variable. */
  static String of(String pattern, Situation situation, UnaryOperator<String> value) {
    return VARIABLE
        .matcher(pattern.replace("/**", "/readiness"))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    value.apply(situation.get(name(pattern, found.group(1))))));
  }

  /** What a variable stands for: {@code id} is what comes before it in the address. */
  private static String name(String pattern, String variable) {
    if (pattern.startsWith("/admin/people/")) {
      return "person";
    }
    if (pattern.startsWith("/account/searches/")) {
      return "search";
    }
    if (pattern.startsWith("/notices/stop/")) {
      return "mails";
    }
    if (pattern.startsWith("/api/notices/choices/")) {
      return "noticeKind";
    }
    if (pattern.contains("/notices/")) {
      return "notice";
    }
    if (pattern.startsWith("/searches/stop/")) {
      return "stop";
    }
    if (pattern.startsWith("/campaigns/")) {
      return variable.equals("id") ? "campaign" : "submission";
    }
    if (pattern.contains("/contracts/{id}")) {
      return switch (variable) {
        case "id" -> "engagement";
        case "step" -> "milestone";
        case "deed" ->
            pattern.contains("/outcome/")
                ? "answer"
                : pattern.contains("/amendment") ? "amending" : "deed";
        default -> variable;
      };
    }
    if (pattern.contains("/engagements/{id}")) {
      return switch (variable) {
        case "id" -> "engagement";
        case "action" -> "step";
        default -> variable;
      };
    }
    if (pattern.contains("/partnerships/{id}")) {
      return variable.equals("id") ? "partnership" : "joining";
    }
    if (pattern.contains("/boards/{id}")) {
      return switch (variable) {
        case "id" -> "call";
        case "action" -> "calling";
        default -> variable;
      };
    }
    if (pattern.contains("/awards/{id}")) {
      return switch (variable) {
        case "id" -> "award";
        case "action" -> "awardMove";
        default -> variable;
      };
    }
    if (pattern.contains("/races/{id}") && !variable.equals("milestone")) {
      return variable.equals("id") ? "race" : "racer";
    }
    if (pattern.contains("/cases/{id}")) {
      return variable.equals("id") ? "case" : "caseMove";
    }
    if (pattern.contains("/selections/{id}") && variable.equals("id")) {
      return "selection";
    }
    if (pattern.startsWith("/match-runs/")) {
      return "run";
    }
    if (pattern.startsWith("/mining/") && variable.equals("id")) {
      return "document";
    }
    if (pattern.contains("matches/{") || pattern.contains("opportunities/{")) {
      return "item";
    }
    if (!variable.equals("id")) {
      return variable;
    }
    if (pattern.contains("lists/{id}") || pattern.contains("drafts/{id}")) {
      return "list";
    }
    if (pattern.contains("imports/{id}")) {
      return "import";
    }
    return pattern.contains("organisations/{id}")
        ? "organisation"
        : pattern.contains("attachments/{id}") ? "attachment" : "item";
  }
}

package io.scenariomarket.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not served, before it is known whether a person or a program asked.
 *
 * @param status what kind of problem
 * @param detail what happened and what to do, in the caller's language; null where the status says
 *     all that there is to say
 * @param errors what is wrong with which field, in the order of the fields
 */
record Problem(HttpStatus status, @Nullable String detail, List<FieldProblem> errors) {

  /**
   * One field that cannot be accepted.
   *
   * @param field path of the field, for example {@code requirements[0].text}
   * @param message what is wrong with it, in the caller's language
   */
  record FieldProblem(String field, String message) {}

  static Problem of(HttpStatus status) {
    return new Problem(status, null, List.of());
  }

  static Problem invalid(List<FieldProblem> errors) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, null, errors);
  }
}

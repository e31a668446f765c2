package io.scenariomarket.matching;

import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tries out a form that is not saved. */
@Component
class FormTrial {

  private final Validator validator;
  private final MessageSource messages;

  FormTrial(Validator validator, MessageSource messages) {
    this.validator = validator;
    this.messages = messages;
  }

  /**
   * The page of what a form would lead to. What cannot be read is left out and told; what may not
   * be saved as it is, an empty title for one, is not tried.
   *
   * @param read what the form means
   * @param tried what it leads to
   * @param page completes the page
   * @throws Refusal when whoever sent it may not do this, or there is no such thing
   */
  <C> ModelAndView of(
      Function<FormErrors, C> read,
      Function<C, WhatIfView> tried,
      UnaryOperator<ModelAndView> page) {
    var unread = new FormErrors(messages);
    var content = read.apply(unread);
    var errors = new FormErrors(messages);
    errors.validate(validator, content);
    if (!errors.any()) {
      try {
        return show(tried.apply(content), unread, HttpStatus.OK, page);
      } catch (Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.INVALID) {
          throw refusal;
        }
        errors.reject(refusal);
      }
    }
    unread.byField().forEach(errors.byField()::putIfAbsent);
    return show(null, errors, HttpStatus.UNPROCESSABLE_CONTENT, page);
  }

  private static ModelAndView show(
      @Nullable WhatIfView whatIf,
      FormErrors errors,
      HttpStatus status,
      UnaryOperator<ModelAndView> page) {
    var shown = new ModelAndView("matching/what-if", Map.of("errors", errors.byField()), status);
    return page.apply(shown.addObject("whatIf", whatIf));
  }
}

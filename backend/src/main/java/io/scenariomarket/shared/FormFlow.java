package io.scenariomarket.shared;

import jakarta.validation.Validator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Saves what a form means; a form that is not saved comes back as it was typed. */
@Component
public class FormFlow {

  private final Validator validator;
  private final MessageSource messages;

  FormFlow(Validator validator, MessageSource messages) {
    this.validator = validator;
    this.messages = messages;
  }

  /** Shows a form with what is wrong with it. */
  @FunctionalInterface
  public interface Page {

    ModelAndView show(FormErrors errors, HttpStatus status);
  }

  /** The form, with nothing said against it. */
  public ModelAndView show(Page page) {
    return page.show(new FormErrors(messages), HttpStatus.OK);
  }

  /** The version that a form was filled in upon; none that there is where it was not sent. */
  public static long version(@Nullable Long sent) {
    return Objects.requireNonNullElse(sent, -1L);
  }

  /**
   * Reads, checks and saves.
   *
   * @param read what the form means, with mistakes noted
   * @param save saves it and says where to go on
   * @param page shows the form again; told {@code conflict} where somebody changed it in between,
   *     and the {@code refusal} where a rule forbids it now
   * @throws Refusal when whoever sent it may not do this, or there is no such thing
   */
  public <C> ModelAndView save(
      Function<FormErrors, C> read, Function<C, ModelAndView> save, Page page) {
    return save(read, _ -> {}, save, page);
  }

  /**
   * Reads, checks and saves.
   *
   * @param check refuses what saving would refuse as well, to tell it together with other mistakes
   * @see #save(Function, Function, Page)
   */
  public <C> ModelAndView save(
      Function<FormErrors, C> read, Consumer<C> check, Function<C, ModelAndView> save, Page page) {
    var errors = new FormErrors(messages);
    var content = read.apply(errors);
    errors.validate(validator, content);
    if (errors.any()) {
      try {
        check.accept(content);
      } catch (Refusal refusal) {
        errors.reject(refusal);
      }
      return page.show(errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      return save.apply(content);
    } catch (Refusal refusal) {
      return switch (refusal.kind()) {
        case INVALID -> {
          errors.reject(refusal);
          yield page.show(errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        case CONFLICT -> {
          var shown = page.show(errors, HttpStatus.CONFLICT);
          yield refusal.isChangedInBetween()
              ? shown.addObject("conflict", true)
              : shown.addObject("refusal", refusal);
        }
        case NOT_FOUND, FORBIDDEN, UNAVAILABLE -> throw refusal;
      };
    }
  }
}

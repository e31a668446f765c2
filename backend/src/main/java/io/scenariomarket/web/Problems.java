package io.scenariomarket.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.index.IndexException;
import io.scenariomarket.shared.Bounds;
import io.scenariomarket.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Turns any exception that left a controller into the problem that it means. */
@Component
class Problems {

  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  Problem of(Exception exception) {
    return switch (exception) {
      case Refusal refusal -> refused(refusal);
      case BindingResult binding ->
          Problem.invalid(
              binding.getFieldErrors().stream()
                  .map(error -> problem(asSent(error.getField(), binding.getTarget()), error))
                  .toList());
      case HandlerMethodValidationException parameters ->
          Problem.invalid(
              parameters.getParameterValidationResults().stream()
                  .flatMap(result -> problems(result).stream())
                  .toList());
      case IndexException index when index.away() ->
          new Problem(HttpStatus.SERVICE_UNAVAILABLE, text("search.away"), List.of());
      case OptimisticLockingFailureException _ -> Problem.of(HttpStatus.CONFLICT);
      case InvalidParameterException _ -> Problem.of(HttpStatus.BAD_REQUEST);
      case RequestRejectedException _ -> Problem.of(HttpStatus.BAD_REQUEST);
      case MethodArgumentTypeMismatchException mismatch -> mismatched(mismatch);
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MaxUploadSizeExceededException _ -> Problem.of(HttpStatus.CONTENT_TOO_LARGE);
      case MultipartException _ -> Problem.of(HttpStatus.BAD_REQUEST);
      case ErrorResponse response ->
          Problem.of(HttpStatus.valueOf(response.getStatusCode().value()));
      default ->
          Problem.of(
              ofNames(exception) ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR);
    };
  }

  /**
   * Whether the names of a form's fields make no sense, such as that of the hundred millionth row:
   * the binder has no exception of its own for them, and throws what it stumbled upon. Whatever
   * else fails while a form is made is a fault of ours.
   */
  private static boolean ofNames(Exception exception) {
    return (exception instanceof IndexOutOfBoundsException
            || exception instanceof NumberFormatException
            || exception instanceof InvalidPropertyException)
        && Arrays.stream(exception.getStackTrace())
            .anyMatch(each -> each.getClassName().equals(DataBinder.class.getName()));
  }

  private Problem refused(Refusal refusal) {
    var status =
        switch (refusal.kind()) {
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case CONFLICT -> HttpStatus.CONFLICT;
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    var errors =
        refusal.fields().stream()
            .map(
                field ->
                    new Problem.FieldProblem(
                        field.field(), text(field.message(), field.arguments().toArray())))
            .toList();
    return new Problem(status, text(refusal.message(), refusal.arguments()), errors);
  }

  /** The field as it stood in the request, where an unwrapped part has no name of its own. */
  private static String asSent(String field, @Nullable Object target) {
    var first = field.split("\\.", 2)[0];
    var unwrapped =
        target != null
            && target.getClass().isRecord()
            && Arrays.stream(target.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(first))
                .anyMatch(each -> each.getAccessor().isAnnotationPresent(JsonUnwrapped.class));
    return unwrapped ? field.substring(first.length() + 1) : field;
  }

  /** An id in the address that is no id names nothing: to the caller that is a missing item. */
  private static Problem mismatched(MethodArgumentTypeMismatchException exception) {
    var inPath = exception.getParameter().hasParameterAnnotation(PathVariable.class);
    return Problem.of(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
  }

  /**
   * Names the field whose value has the wrong form; a body that is no JSON has no field to name.
   */
  private Problem unreadable(HttpMessageNotReadableException exception) {
    if (exception.getCause() instanceof StreamConstraintsException) {
      return Problem.of(HttpStatus.CONTENT_TOO_LARGE);
    }
    if (exception.getCause() instanceof DatabindException mismatch
        && !mismatch.getPath().isEmpty()) {
      var field = mismatch.getPath().stream().map(Problems::step).collect(Collectors.joining());
      return Problem.invalid(
          List.of(new Problem.FieldProblem(field.substring(1), text(why(mismatch)))));
    }
    return Problem.of(HttpStatus.BAD_REQUEST);
  }

  private static String why(DatabindException mismatch) {
    if (mismatch instanceof InvalidFormatException wrong
        && wrong.getValue() instanceof String text) {
      var type = wrong.getTargetType();
      if (type == LocalDate.class) {
        return Bounds.whyNoDay(text);
      }
      if (type == BigDecimal.class) {
        return Bounds.whyNoNumber(text);
      }
      if (type == Integer.class || type == Long.class) {
        return Bounds.whyNotWhole(text);
      }
    }
    return "problem.unreadable-value";
  }

  private static String step(Reference step) {
    return step.getPropertyName() == null
        ? "[" + step.getIndex() + "]"
        : "." + step.getPropertyName();
  }

  private List<Problem.FieldProblem> problems(ParameterValidationResult result) {
    var name = String.valueOf(result.getMethodParameter().getParameterName());
    return result.getResolvableErrors().stream().map(error -> problem(name, error)).toList();
  }

  /** What cannot even be read has a message of the library, in no words of ours. */
  private Problem.FieldProblem problem(String field, MessageSourceResolvable error) {
    return new Problem.FieldProblem(
        field,
        error instanceof FieldError wrong && wrong.isBindingFailure()
            ? text("problem.unreadable-value")
            : messages.getMessage(error, LocaleContextHolder.getLocale()));
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}

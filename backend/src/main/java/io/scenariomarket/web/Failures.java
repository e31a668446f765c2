package io.scenariomarket.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what was refused before it came to a controller, by a filter or by the container, as
 * {@link Errors} answers everything else.
 */
@Controller
class Failures implements ErrorController {

  private final Errors errors;

  Failures(Errors errors) {
    this.errors = errors;
  }

  @RequestMapping("/error")
  Object failed(HttpServletRequest request) {
    // Nobody is led here by a failure who asks for this very address.
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    var address =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
            ? asked
            : request.getRequestURI();
    var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return errors.answer(
        Problem.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status),
        cause instanceof Throwable failure ? Errors.logged(failure) : null,
        request,
        address);
  }
}

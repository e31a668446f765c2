package io.scenariomarket.web;

import io.scenariomarket.shared.Htmx;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every problem once: programs get an RFC 9457 problem, people get a page.
 *
 * <p>Only the unexpected is logged, under a reference that the answer carries; nothing of the
 * exception itself reaches the caller.
 */
@ControllerAdvice
class Errors {

  private static final Logger log = LoggerFactory.getLogger(Errors.class);

  private final Problems problems;
  private final MessageSource messages;

  Errors(Problems problems, MessageSource messages) {
    this.problems = problems;
    this.messages = messages;
  }

  @ExceptionHandler
  @Nullable Object answer(
      Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (exception instanceof AccessDeniedException
        || exception instanceof AuthenticationException) {
      throw exception; // Spring Security decides between signing in and refusing.
    }
    if (response.isCommitted()) {
      if (exception instanceof IOException) {
        return null; // The visitor has gone.
      }
      // Half a file must not look whole: the container breaks the connection off.
      throw exception;
    }
    response.resetBuffer();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    var problem = problems.of(exception);
    var unexpected = problem.status().is5xxServerError() && !(exception instanceof Refusal);
    var reference = unexpected ? logged(exception) : null;
    return answer(problem, reference, request, request.getRequestURI());
  }

  /**
   * A page for people, a problem for programs.
   *
   * @param address that was asked for, which is another one where the container leads on
   */
  Object answer(
      Problem problem, @Nullable String reference, HttpServletRequest request, String address) {
    return forPeople(request, address)
        ? page(problem, reference)
        : problem(problem, reference, address);
  }

  private static boolean forPeople(HttpServletRequest request, String address) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return !address.startsWith("/api/")
        && (accepted == null || accepted.contains(MediaType.TEXT_HTML_VALUE) || Htmx.asks(request));
  }

  /** Logs what nobody expected; the reference under which it is found there. */
  static String logged(Throwable exception) {
    var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    log.error("Unexpected failure, shown as reference {}", reference, exception);
    return reference;
  }

  private ResponseEntity<ProblemDetail> problem(
      Problem problem, @Nullable String reference, String address) {
    var locale = LocaleContextHolder.getLocale();
    var body = ProblemDetail.forStatus(problem.status());
    body.setTitle(text(problem.status(), "title", locale));
    body.setDetail(
        problem.detail() == null ? text(problem.status(), "detail", locale) : problem.detail());
    instance(address).ifPresent(body::setInstance);
    if (!problem.errors().isEmpty()) {
      body.setProperty("errors", problem.errors());
    }
    if (reference != null) {
      body.setProperty("reference", reference);
    }
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .body(body);
  }

  /** An address that is none cannot be told as one. */
  private static Optional<URI> instance(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static ModelAndView page(Problem problem, @Nullable String reference) {
    var page = new ModelAndView("error", Map.of("status", problem.status().value()));
    page.addObject("problem", problem);
    page.addObject("reference", reference);
    page.setStatus(problem.status());
    return page;
  }

  private String text(HttpStatus status, String part, Locale locale) {
    var other = "problem." + (status.is5xxServerError() ? "500." : "400.") + part;
    var own = messages.getMessage("problem." + status.value() + "." + part, null, null, locale);
    return own == null ? messages.getMessage(other, null, locale) : own;
  }
}

package io.scenariomarket.idempotency;

import io.scenariomarket.idempotency.KeptAnswers.Answer;
import io.scenariomarket.idempotency.KeptAnswers.Claim;
import io.scenariomarket.identity.CurrentUser;
import io.scenariomarket.identity.HeldForm;
import io.scenariomarket.shared.Htmx;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does once what is sent several times, and gives every later one the first answer. A request that
 * fails frees its key.
 *
 * <p>A program whose key comes with another request gets 422, and 409 while the first one runs. A
 * page waits for the first one instead, and goes where that went; what was changed in a form before
 * it was sent again is another request.
 */
@Component
class RepeatedRequestFilter extends OncePerRequestFilter {

  /** Of programs. */
  static final String HEADER = "Idempotency-Key";

  static final int LONGEST_KEY = 255;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Fields that differ between two pages with the same form. */
  private static final Set<String> UNSAID = Set.of(OnceField.NAME, "_csrf", HeldForm.READER);

  private final KeptAnswers answers;
  private final HandlerExceptionResolver problems;

  RepeatedRequestFilter(
      KeptAnswers answers,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = caller(request);
    var program = request.getRequestURI().startsWith("/api/");
    var key = program ? request.getHeader(HEADER) : once(request);
    if (key == null || caller.isEmpty()) {
      chain.doFilter(request, response);
    } else if (program) {
      program(caller.get(), key, request, response, chain);
    } else {
      page(caller.get(), key, request, response, chain);
    }
  }

  /** The field of a form; htmx sends one form many times, by design, and swaps what comes back. */
  private static @Nullable String once(HttpServletRequest request) {
    var sent = Htmx.asks(request) ? null : request.getParameter(OnceField.NAME);
    return sent == null || sent.isBlank() || sent.length() > LONGEST_KEY ? null : sent;
  }

  private void program(
      String caller,
      String key,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      refuse(Refusal.invalid(HEADER, "idempotency.key"), request, response);
      return;
    }
    var readable = ReadTwice.of(request);
    var id = new Fingerprint().add(caller).add(key).value();
    switch (answers.claim(id, readable.fingerprint())) {
      case Claim.First(var attempt) -> {
        var kept = new ContentCachingResponseWrapper(response);
        @Nullable Answer answer = null;
        try {
          chain.doFilter(readable, kept);
          if (HttpStatus.valueOf(kept.getStatus()).is2xxSuccessful()) {
            answer =
                new Answer(
                    kept.getStatus(),
                    kept.getHeader(HttpHeaders.LOCATION),
                    kept.getContentType(),
                    kept.getContentAsByteArray());
          }
        } finally {
          settle(attempt, id, answer);
        }
        kept.copyBodyToResponse();
      }
      case Claim.Answered(var answer) -> give(answer, response);
      case Claim.Other _ -> refuse(Refusal.invalid(HEADER, "idempotency.other"), request, response);
      case Claim.Running _ -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        refuse(Refusal.conflict("idempotency.running"), request, response);
      }
    }
  }

  private void page(
      String caller,
      String key,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var asked = new Fingerprint().target(request).fields(request, UNSAID);
    if (multipart(request)) {
      asked.files(request);
    }
    var digest = asked.value();
    var id = new Fingerprint().add(caller).add(key).add(digest).value();
    switch (claimAfterFirst(id, digest)) {
      case Claim.First(var attempt) -> {
        @Nullable Answer answer = null;
        try {
          chain.doFilter(request, response);
          if (HttpStatus.valueOf(response.getStatus()).is3xxRedirection()) {
            var location = response.getHeader(HttpHeaders.LOCATION);
            answer = new Answer(response.getStatus(), location, null, new byte[0]);
          }
        } finally {
          settle(attempt, id, answer);
        }
      }
      case Claim.Answered(var answer) -> give(answer, response);
      case Claim.Running _, Claim.Other _ ->
          refuse(Refusal.conflict("idempotency.running"), request, response);
    }
  }

  /** Somebody waits before a page, and cannot ask again themselves. */
  private Claim claimAfterFirst(byte[] id, byte[] digest) {
    var claim = answers.claim(id, digest);
    var waits = LONGEST_WAIT.dividedBy(PAUSE);
    try {
      for (var i = 0L; claim instanceof Claim.Running && i < waits; i++) {
        Thread.sleep(PAUSE);
        claim = answers.claim(id, digest);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return claim;
  }

  private void settle(UUID attempt, byte[] id, @Nullable Answer answer) {
    if (answer == null) {
      answers.free(attempt, id);
    } else {
      answers.keep(attempt, id, answer);
    }
  }

  private static void give(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    if (answer.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, answer.location());
    }
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    response.getOutputStream().write(answer.body());
  }

  private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    problems.resolveException(request, response, null, refusal);
  }

  static boolean multipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Who asks: an account, or the session of a visitor. */
  private static Optional<String> caller(HttpServletRequest request) {
    return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
        .map(user -> "account " + user.subject())
        .or(
            () ->
                Optional.ofNullable(request.getSession(false))
                    .map(session -> "session " + session.getId()));
  }
}

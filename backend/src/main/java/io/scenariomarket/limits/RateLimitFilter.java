package io.scenariomarket.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.scenariomarket.identity.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers 429 to whoever asks too often, and tells everybody how much is left: {@code RateLimit}
 * and {@code RateLimit-Policy} as in the IETF's draft-ietf-httpapi-ratelimit-headers.
 */
@Component
class RateLimitFilter extends OncePerRequestFilter {

  private final LimitedAddresses addresses;
  private final RateLimits limits;
  private final HandlerExceptionResolver problems;

  RateLimitFilter(
      LimitedAddresses addresses,
      RateLimits limits,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.addresses = addresses;
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = addresses.limit(request.getMethod(), request.getRequestURI());
    if (limit.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var counted = limits.count(limit.get(), client(request));
    tell(limit.get(), counted, response);
    if (counted.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(
        HttpHeaders.RETRY_AFTER, Long.toString(seconds(counted.getNanosToWaitForRefill())));
    if (request.getRequestURI().startsWith("/api/")) {
      var tooMany = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
      problems.resolveException(request, response, null, tooMany);
    } else {
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }

  private void tell(Limit limit, ConsumptionProbe counted, HttpServletResponse response) {
    var rate = limits.rate(limit);
    response.setHeader(
        "RateLimit-Policy",
        "\"%s\";q=%d;w=%d".formatted(limit.title(), rate.requests(), rate.per().toSeconds()));
    response.setHeader(
        "RateLimit",
        "\"%s\";r=%d;t=%d"
            .formatted(
                limit.title(),
                counted.getRemainingTokens(),
                seconds(counted.getNanosToWaitForReset())));
  }

  private static String client(HttpServletRequest request) {
    return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
        .map(user -> "account " + user.subject())
        .orElseGet(() -> "address " + ClientNetwork.of(request.getRemoteAddr()));
  }

  /** Whole seconds, rounded up: who waits so long has waited long enough. */
  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
  }
}

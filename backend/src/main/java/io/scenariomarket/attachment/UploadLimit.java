package io.scenariomarket.attachment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses uploads that say themselves that they are too large, before they are read.
 *
 * <p>It stands before the security filters: one of them looks for the token against forged forms
 * among the parts of the request, and would take one that cannot be read for a forged one.
 */
@Component
@Order(UploadLimit.BEFORE_SECURITY)
class UploadLimit extends OncePerRequestFilter {

  /** Request attribute of a form page that is answered in the place of a refused upload. */
  static final String TOO_LARGE = "attachment.too-large";

  /** Spring Security's filters have −100. */
  static final int BEFORE_SECURITY = -101;

  private final MultipartConfigElement limits;
  private final HandlerExceptionResolver problems;

  UploadLimit(
      MultipartConfigElement limits,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null
        || !type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, 19)
        || request.getContentLengthLong() <= limits.getMaxRequestSize();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      var tooLarge = new MaxUploadSizeExceededException(limits.getMaxFileSize());
      problems.resolveException(request, response, null, tooLarge);
    } else if (request.getRequestURI().equals("/attachments")) {
      request.setAttribute(TOO_LARGE, true);
      chain.doFilter(new FormPageInstead(request), response);
    } else {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }
  }
}

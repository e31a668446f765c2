package io.scenariomarket.attachment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses uploads, forms and other bodies that say themselves that they are too large, before they
 * are read.
 *
 * <p>It stands before the security filters: one of them looks for the token against forged forms
 * among the parts of the request, and would take one that cannot be read for a forged one.
 */
@Component
@Order(UploadLimit.BEFORE_SECURITY)
class UploadLimit extends OncePerRequestFilter {

  /** Spring Security's filters have −100. */
  static final int BEFORE_SECURITY = -101;

  private final MultipartConfigElement limits;
  private final DataSize form;
  private final List<UploadForm> pages;
  private final HandlerExceptionResolver problems;

  UploadLimit(
      MultipartConfigElement limits,
      @Value("${server.tomcat.max-http-form-post-size}") DataSize form,
      List<UploadForm> pages,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.limits = limits;
    this.form = form;
    this.pages = pages;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var length = request.getContentLengthLong();
    return length
        <= (isOf(MediaType.MULTIPART_FORM_DATA_VALUE, request)
            ? limits.getMaxRequestSize()
            : form.toBytes());
  }

  private static boolean isOf(String type, HttpServletRequest request) {
    var sent = request.getContentType();
    return sent != null && sent.regionMatches(true, 0, type, 0, type.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      var tooLarge = new MaxUploadSizeExceededException(limits.getMaxFileSize());
      problems.resolveException(request, response, null, tooLarge);
    } else if (pages.stream().anyMatch(page -> page.at(request.getRequestURI()))) {
      request.setAttribute(UploadForm.TOO_LARGE, Upload.megabytes(limits.getMaxFileSize()));
      chain.doFilter(new FormPageInstead(request), response);
    } else if (isOf(MediaType.APPLICATION_FORM_URLENCODED_VALUE, request)) {
      // The page of the error would read the parameters of the form that it refuses.
      var page = new FormPageInstead(request);
      page.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.CONTENT_TOO_LARGE.value());
      request.getRequestDispatcher("/error").forward(page, response);
    } else {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }
  }
}

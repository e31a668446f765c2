package io.scenariomarket.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds a form back that is sent by another account than the one whose page it was written on, as
 * when somebody else signed in meanwhile in the same browser: they are asked first.
 */
class OtherReaderFilter extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var reader =
        CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
            .map(CurrentUser::reader)
            .orElse(null);
    if (HeldForm.ofOther(request, reader)) {
      ExpiredForms.expired(request);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }
}

package io.scenariomarket.shared;

import jakarta.servlet.http.HttpServletRequest;

/** Tells what htmx asks for, which swaps a part of a page, from what a browser does by itself. */
public final class Htmx {

  private Htmx() {}

  /** Whether a part of a page is to be swapped with the answer. */
  public static boolean asks(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }
}

package io.scenariomarket.limits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is limited, and which requests count. */
enum Limit {
  /** Registering oneself, and registering organisations. */
  SIGN_UP("sign-up", "GET /sign-up", "POST /organisations", "POST /api/organisations"),
  /** Every request that searches the indexes. */
  SEARCH(
      "search",
      "GET /",
      "GET /search",
      "GET /scenarios",
      "GET /capabilities",
      "GET /achievements",
      "GET /map",
      "GET /scenarios.atom",
      "GET /capabilities.atom",
      "GET /achievements.atom",
      "GET /api/search",
      "GET /scenarios/export",
      "GET /scenarios/export.xlsx",
      "GET /scenarios/export.csv",
      "GET /capabilities/export",
      "GET /capabilities/export.xlsx",
      "GET /capabilities/export.csv",
      "GET /api/scenarios.xlsx",
      "GET /api/scenarios.csv",
      "GET /api/capabilities.xlsx",
      "GET /api/capabilities.csv"),
  /** Every question of somebody who is typing. */
  SUGGEST("suggest", "GET /search/suggestions", "GET /api/search/suggestions"),
  /** Every request that ranks; the page of an organisation does so, too. */
  MATCH(
      "match",
      "GET /scenarios/{id}/matches",
      "GET /capabilities/{id}/opportunities",
      "GET /organisations/{id}",
      "GET /api/scenarios/{id}/matches",
      "GET /api/capabilities/{id}/matches",
      "POST /scenarios/what-if",
      "POST /scenarios/{id}/what-if",
      "POST /api/scenarios/{id}/what-if",
      "POST /capabilities/what-if",
      "POST /capabilities/{id}/what-if",
      "POST /api/capabilities/{id}/what-if",
      "GET /capabilities/{id}/polish"),
  /** Every request that brings a file. */
  UPLOAD(
      "upload",
      "POST /attachments",
      "POST /api/attachments",
      "POST /mining",
      "POST /imports",
      "POST /api/imports"),
  /** Every invitation, since each sends a message to an address that somebody typed. */
  INVITATION(
      "invitation",
      "POST /organisations/{id}/invitations",
      "POST /organisations/{id}/invitations/{invitation}/again"),
  /** Every file that is set anew for whoever asks. */
  DOCUMENT("document", "GET /lists/{kind}/{number}/{edition}/{file}"),
  /** Every submission to a campaign, for which nobody needs an account. */
  SUBMISSION("submission", "POST /campaigns/{id}/submissions", "POST /campaigns/confirm/{token}");

  private final String title;
  private final List<Endpoint> endpoints;

  Limit(String title, String... endpoints) {
    this.title = title;
    this.endpoints = Arrays.stream(endpoints).map(Endpoint::of).toList();
  }

  /** What headers call it. */
  String title() {
    return title;
  }

  /**
   * The limit under which a request falls, if any.
   *
   * @param path as it was sent; what is encoded in it is read as the application reads it
   */
  static Optional<Limit> of(String method, String path) {
    var counted = method.equals("HEAD") ? "GET" : method;
    var parsed = PathContainer.parsePath(path);
    return Arrays.stream(values())
        .filter(limit -> limit.endpoints.stream().anyMatch(each -> each.is(counted, parsed)))
        .findFirst();
  }

  private record Endpoint(String method, PathPattern path) {

    static Endpoint of(String text) {
      var words = text.split(" ", 2);
      return new Endpoint(words[0], PathPatternParser.defaultInstance.parse(words[1]));
    }

    boolean is(String asked, PathContainer at) {
      return method.equals(asked) && path.matches(at);
    }
  }
}

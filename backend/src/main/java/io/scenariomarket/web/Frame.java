package io.scenariomarket.web;

import io.scenariomarket.identity.CurrentUser;
import io.scenariomarket.identity.HeldForm;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.notification.Inbox;
import io.scenariomarket.shared.ZoneProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout asks for on every page, error pages included; templates call it {@code frame}.
 *
 * <p>A bean rather than model attributes, since views of exception handlers get none of those.
 */
@Component
class Frame {

  private final HttpServletRequest request;
  private final ZoneProperties zone;
  private final Viewers viewers;
  private final Inbox inbox;

  /** {@code request} is Spring's proxy for the request being served. */
  Frame(HttpServletRequest request, ZoneProperties zone, Viewers viewers, Inbox inbox) {
    this.request = request;
    this.zone = zone;
    this.viewers = viewers;
    this.inbox = inbox;
  }

  public @Nullable CurrentUser user() {
    return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication()).orElse(null);
  }

  /**
   * Tells one reader's pages from another's in a browser that several use; {@code null} for none.
   */
  public @Nullable String reader() {
    return user() instanceof CurrentUser reader ? reader.reader() : null;
  }

  /** Whether the reader may do something in the zone as a whole, for the menu to offer it. */
  public boolean may(Permission permission) {
    return Viewer.inZone(user()).may(permission);
  }

  /** Whether the reader may do something with what belongs to an organisation. */
  public boolean mayIn(Permission permission, OrganisationId organisation) {
    return viewers.current().may(permission, organisation);
  }

  /** Whether the reader has yet to join an organisation, for which they could do something. */
  public boolean withoutOrganisation() {
    return user() instanceof CurrentUser reader
        && reader.roles().isEmpty()
        && viewers.current().organisations().isEmpty();
  }

  /**
   * How many things a reader was told and has not read; 0 where that cannot be found out, since
   * also the page asks that says so.
   */
  public int unread(CurrentUser reader) {
    try {
      return inbox.unread(reader.subject());
    } catch (DataAccessException | TransactionException _) {
      return 0;
    }
  }

  public String zoneName() {
    return zone.nameIn(locale());
  }

  /** BCP 47 tag for the {@code lang} attribute. */
  public String language() {
    return locale().toLanguageTag();
  }

  public boolean english() {
    return locale().getLanguage().equals("en");
  }

  public String theme() {
    return Theme.of(request).value();
  }

  public String darkMedia() {
    return Theme.of(request).darkMedia();
  }

  /** This page in another language or theme: its address with that one parameter replaced. */
  public String withParameter(String name, String value) {
    return address().replaceQueryParam(name, value).build().toUriString();
  }

  /** The address of this page, without choices of language and theme: where to come back to. */
  public String here() {
    return address().build().toUriString();
  }

  /** Where bar and menu lead the reader. */
  public List<Place> places(Place.Group group) {
    return Place.in(group, Viewer.inZone(user()));
  }

  /** Whether the page belongs to a place. */
  public boolean at(Place place) {
    return place.paths().stream().anyMatch(this::within);
  }

  /** Whether the page belongs to one of these places. */
  public boolean atAny(List<Place> places) {
    return places.stream().anyMatch(this::at);
  }

  /** Whether the page lies under a path. */
  public boolean within(String path) {
    var current = request.getRequestURI();
    return current.equals(path) || current.startsWith(path + "/");
  }

  /** Where to come back to after signing in: this page, or one's own desk instead of home. */
  public String afterSignIn() {
    var here = here();
    return here.equals("/") ? "/desk" : here;
  }

  /**
   * Under which name the messages for an error page are kept: that of a form that was not taken, or
   * the status; rarer ones share 400 or 500.
   *
   * @param expired whether a form came after its session had ended
   * @param held the form, where the page can hold it
   */
  public String errorKind(
      @Nullable Integer status, @Nullable Boolean expired, @Nullable HeldForm held) {
    if (held != null && user() instanceof CurrentUser user && held.byOther(user.reader())) {
      return "other-account";
    }
    if (expired != null) {
      return "expired";
    }
    return switch (status) {
      case 403, 404, 409, 413, 422, 429, 503 -> String.valueOf(status);
      case null -> "500";
      default -> status < 500 ? "400" : "500";
    };
  }

  /**
   * Form posts and error pages have no address that could be asked for again, so they lead home.
   */
  private UriComponentsBuilder address() {
    var uri = request.getRequestURI();
    if (!request.getMethod().equals("GET") || uri.equals("/error")) {
      return UriComponentsBuilder.fromPath("/");
    }
    return UriComponentsBuilder.fromPath(uri)
        .query(request.getQueryString())
        .replaceQueryParam(MarketLocaleResolver.PARAMETER)
        .replaceQueryParam(Theme.NAME);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}

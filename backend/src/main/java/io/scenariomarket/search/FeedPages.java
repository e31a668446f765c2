package io.scenariomarket.search;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The feeds of the libraries, with the parameters of their pages. */
@Controller
class FeedPages {

  private static final MediaType ATOM =
      new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Libraries libraries;
  private final SearchFeeds feeds;

  FeedPages(Libraries libraries, SearchFeeds feeds) {
    this.libraries = libraries;
    this.feeds = feeds;
  }

  /**
   * At the address of every scope that has feeds: see {@link LibraryAddresses}. A reader that has
   * the same already is told so, and gets nothing.
   */
  @Limited(Limit.SEARCH)
  ResponseEntity<byte[]> feed(
      @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      WebRequest web,
      Locale locale)
      throws FeedException {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var scope = libraries.at(path.replace(".atom", ""));
    var body = written(feeds.feed(scope, query, locale));
    var tag = '"' + DigestUtils.md5DigestAsHex(body) + '"';
    if (web.checkNotModified(tag)) {
      return ResponseEntity.status(304).build();
    }
    return ResponseEntity.ok()
        .contentType(ATOM)
        .eTag(tag)
        .cacheControl(CacheControl.maxAge(FRESH))
        .body(body);
  }

  private static byte[] written(Feed feed) throws FeedException {
    return new WireFeedOutput().outputString(feed, true).getBytes(StandardCharsets.UTF_8);
  }
}

package io.scenariomarket.catalogue;

import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The published lists as files; whoever has one already is told that it has not changed. */
@Controller
class ListFiles {

  private final ListManagement lists;
  private final ListPrinting printing;

  ListFiles(ListManagement lists, ListPrinting printing) {
    this.lists = lists;
    this.printing = printing;
  }

  @Limited(Limit.DOCUMENT)
  @GetMapping("/lists/{kind}/{number}/{edition}/{file}")
  ResponseEntity<byte[]> file(
      @PathVariable ListKind kind,
      @PathVariable ListNumber number,
      @PathVariable int edition,
      @PathVariable String file,
      WebRequest request,
      Locale locale) {
    var format = ListFormat.of(file).orElseThrow(() -> Refusal.notFound("list.not-found"));
    var printed = printing.print(lists.edition(kind, number, edition), locale);
    var headers = headers(printed, format);
    if (unchanged(request, headers.getETag(), lastModified(printed))) {
      return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
    }
    headers.setContentType(MediaType.parseMediaType(format.mediaType()));
    // Without a name, Spring gives whatever is shown the name f.txt.
    headers.setContentDisposition(
        (format.saved() ? ContentDisposition.attachment() : ContentDisposition.inline())
            .filename(printed.title() + "." + format.extension(), StandardCharsets.UTF_8)
            .build());
    return new ResponseEntity<>(printing.file(printed, format), headers, HttpStatus.OK);
  }

  private static HttpHeaders headers(PrintedList printed, ListFormat format) {
    var headers = new HttpHeaders();
    headers.setETag(ListPrinting.etag(printed, format.name()));
    var modified = lastModified(printed);
    if (modified != null) {
      headers.setLastModified(modified);
    }
    // May be kept by everybody, and is asked for again each time: an item can be taken down.
    headers.setCacheControl("public, no-cache");
    headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE));
    headers.set("Link", "<%s>; rel=\"canonical\"".formatted(printed.address()));
    return headers;
  }

  /**
   * When the list last changed; {@code null} while an item is taken down, which is no change of the
   * list and must not be missed by those who ask by date.
   */
  static @Nullable Instant lastModified(PrintedList printed) {
    return printed.entries().stream().anyMatch(Entry::takenDown)
        ? null
        : printed.list().updatedAt();
  }

  static boolean unchanged(WebRequest request, @Nullable String etag, @Nullable Instant modified) {
    return etag != null
        && (modified == null
            ? request.checkNotModified(etag)
            : request.checkNotModified(etag, modified.toEpochMilli()));
  }
}

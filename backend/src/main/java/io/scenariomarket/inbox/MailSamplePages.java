package io.scenariomarket.inbox;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.Addressee;
import io.scenariomarket.notification.MailSample;
import io.scenariomarket.notification.MailSamples;
import io.scenariomarket.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every kind of mail as it looks, of sample data, for those who look after the mails. */
@Controller
class MailSamplePages {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  /** A mail has its styles within it, loads nothing and runs nothing, and is shown in our page. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

  private final MailSamples samples;

  MailSamplePages(MailSamples samples) {
    this.samples = samples;
  }

  /** A sample in the list. */
  record Line(String key, String subject) {}

  @GetMapping("/admin/mails/samples")
  String list(Viewer viewer, Locale locale, Model model) {
    MailPages.check(viewer);
    Map<String, List<Line>> kinds = new LinkedHashMap<>();
    for (var sample : samples.all()) {
      kinds
          .computeIfAbsent(sample.name(), _ -> new ArrayList<>())
          .add(new Line(sample.key(), sample.letter(language(locale)).subject()));
    }
    model.addAttribute("kinds", kinds);
    return "inbox/samples";
  }

  @GetMapping("/admin/mails/samples/{key}")
  String show(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String language,
      Viewer viewer,
      Locale locale,
      Model model) {
    MailPages.check(viewer);
    var sample = find(key);
    var shown = language.isEmpty() ? language(locale) : language(Locale.forLanguageTag(language));
    model.addAttribute("sample", sample);
    model.addAttribute("language", shown.toLanguageTag());
    model.addAttribute(
        "languages", Addressee.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
    model.addAttribute("mail", sample.letter(shown));
    return "inbox/sample";
  }

  /** The mail alone, as mail programs show it. */
  @GetMapping("/admin/mails/samples/{key}/mail")
  ResponseEntity<String> mail(
      @PathVariable String key, @RequestParam(defaultValue = "") String language, Viewer viewer) {
    MailPages.check(viewer);
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(samples.html(find(key).letter(language(Locale.forLanguageTag(language)))));
  }

  private MailSample find(String key) {
    return samples.find(key).orElseThrow(() -> Refusal.notFound("mails.samples.none"));
  }

  /** One of those in which there are mails: the first where there is no such. */
  private static Locale language(Locale wanted) {
    return Addressee.LANGUAGES.stream()
        .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Addressee.LANGUAGES.getFirst());
  }
}

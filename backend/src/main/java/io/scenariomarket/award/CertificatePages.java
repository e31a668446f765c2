package io.scenariomarket.award;

import io.scenariomarket.catalogue.PrintedPages;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.ZoneProperties;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Certificates of awards, for who got them; and the page on which anybody verifies one. */
@Controller
class CertificatePages {

  private final RoundManagement rounds;
  private final RoundRoles roles;
  private final Certificates certificates;
  private final PrintedPages printed;
  private final PublicAddress address;
  private final ZoneProperties zone;

  CertificatePages(
      RoundManagement rounds,
      RoundRoles roles,
      Certificates certificates,
      PrintedPages printed,
      PublicAddress address,
      ZoneProperties zone) {
    this.rounds = rounds;
    this.roles = roles;
    this.certificates = certificates;
    this.printed = printed;
    this.address = address;
    this.zone = zone;
  }

  /** Whether somebody can take the certificate of a nomination away. */
  static boolean takes(Nomination nomination, Viewer viewer) {
    return viewer.may(Permission.NOMINATE, nomination.parties());
  }

  @Limited(Limit.VERIFICATION)
  @GetMapping("/certificates")
  String verify(@RequestParam(defaultValue = "") String code, Model model) {
    var asked = !code.isBlank();
    model.addAttribute("code", code.length() > 100 ? "" : code);
    model.addAttribute("asked", asked);
    model.addAttribute("found", asked ? certificates.find(code).orElse(null) : null);
    return "award/certificates";
  }

  @Limited(Limit.DOCUMENT)
  @GetMapping("/awards/{id}/certificates/{nomination}.pdf")
  ResponseEntity<byte[]> certificate(
      @PathVariable UUID id, @PathVariable UUID nomination, Viewer viewer, Locale locale)
      throws IOException {
    var round = rounds.get(id, viewer);
    var found =
        certificates
            .of(round, nomination)
            .filter(each -> roles.runs(round, viewer) || takes(each.nomination(), viewer))
            .orElseThrow(() -> Refusal.notFound("award.certificate.not-found"));
    var out = new ByteArrayOutputStream();
    printed.write(
        "award/certificate",
        Map.of(
            "found",
            found,
            "zone",
            zone.nameIn(locale),
            "day",
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone.timeZone())
                .format(Objects.requireNonNull(round.publishedAt())),
            "address",
            address.of("/certificates")),
        locale,
        out);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(found.number() + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out.toByteArray());
  }
}

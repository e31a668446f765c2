package io.scenariomarket.columns;

import io.scenariomarket.claims.CertificateClaim;
import io.scenariomarket.claims.CertificateReader;
import io.scenariomarket.sheet.Period;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How certificates of a product stand in a cell, in the words of whoever wrote it. */
final class CertificateCodec {

  private static final String FIELD = "certificates";

  /** Words for certificates of any kind, those included that the vocabulary does not know. */
  private static final Pattern CERTIFICATE =
      Pattern.compile(
          "证书|认证|许可|备案|资质|批件|\\p{IsHan}证(?!\\p{IsHan})"
              + "|(?i:certif|licen[cs]e|approval|\\b(?:ISO|IEC|UL|FDA|FCC)\\b)");

  private static final Pattern NONE = Pattern.compile("[/\\-—无暂没有\\s]*");

  private final CertificateReader reader;
  private final Clock clock;

  CertificateCodec(Vocabulary vocabulary, Clock clock) {
    this.reader = new CertificateReader(vocabulary);
    this.clock = clock;
  }

  Codec certificates() {
    return Codecs.of(this::read, item -> lines(item.path(FIELD)));
  }

  private void read(Codec.Cell cell, Codecs.Target target) {
    var claims = reader.listed(cell.text(), LocalDate.now(clock));
    var list = target.item().putArray(FIELD);
    claims.forEach(claim -> write(claim, list.addObject(), target));
    if (claims.isEmpty() && !NONE.matcher(cell.text()).matches()) {
      target.say("exchange.problem.certificate", cell.text());
      return;
    }
    Pieces.sentences(cell.text()).stream()
        .filter(piece -> CERTIFICATE.matcher(piece).find() && !reader.names(piece))
        .forEach(piece -> target.say("exchange.problem.certificate", piece));
  }

  private static void write(CertificateClaim claim, ObjectNode node, Codecs.Target target) {
    node.put("kind", claim.kind()).put("state", claim.state().name());
    put(node, "number", claim.number());
    put(node, "holder", claim.holder());
    put(node, "scope", claim.scope());
    var until = claim.until();
    if (until != null) {
      var day = Period.read(until).map(Period::to);
      day.ifPresentOrElse(
          last -> node.put("validUntil", last.toString()),
          () -> target.say("exchange.problem.date", until));
    }
  }

  private static void put(ObjectNode node, String property, @Nullable String text) {
    if (text != null) {
      node.put(property, text);
    }
  }

  private static @Nullable String lines(JsonNode list) {
    var all = list.valueStream().map(CertificateCodec::line).toList();
    return all.isEmpty() ? null : Pieces.lines(all);
  }

  private static String line(JsonNode certificate) {
    var state =
        switch (Objects.requireNonNullElse(Codecs.text(certificate, "state"), "")) {
          case "APPLIED" -> "申请中";
          case "PLANNED" -> "计划申请";
          default -> null;
        };
    var named =
        Stream.of(Codecs.text(certificate, "kind"), Codecs.text(certificate, "number"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return Stream.of(
            named,
            labelled("持证单位：", Codecs.text(certificate, "holder")),
            labelled("适用范围：", Codecs.text(certificate, "scope")),
            labelled("有效期至", Codecs.text(certificate, "validUntil")),
            state)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("，"));
  }

  private static @Nullable String labelled(String label, @Nullable String text) {
    return text == null ? null : label + text;
  }
}

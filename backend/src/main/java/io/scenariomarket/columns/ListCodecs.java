package io.scenariomarket.columns;

import io.scenariomarket.shared.Text;
import io.scenariomarket.sheet.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which requirements, figures and cases stand in cells. */
final class ListCodecs {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_UNIT = 30;

  private static final String SIGNS =
      "≥|>=|＞=|不低于|不少于|不小于|至少|达到|大于等于|≤|<=|不高于|不超过|不大于|不多于|小于等于|大于|高于|优于|超过|>|＞|小于|低于|少于|<|＜|=|＝|:|：|为";

  /** A figure such as 识别准确率≥95% or 响应时间不超过 50 ms. */
  private static final Pattern TARGET =
      Pattern.compile(
          "(.{1,40}?)\\s*(" + SIGNS + ")\\s*(\\d{1,12}(?:\\.\\d{1,8})?)\\s*([^\\d，,。；;（(]{0,12})");

  private static final Pattern FIGURE =
      Pattern.compile(
          "(.{1,100}?)\\s*(?:(?:"
              + SIGNS
              + ")\\s*|\\s)(-?\\d{1,12}(?:\\.\\d{1,8})?)\\s*([^\\d（(]{0,30}?)(?:[（(](.+)[)）])?");

  /** When it was stands in brackets, or behind a comma. */
  private static final Pattern CASE =
      Pattern.compile(
          "(.+?)(?:[（(]((?:19|20)\\d{2}[^)）]{0,26})[)）]|[，,]\\s*((?:19|20)\\d{2}[^，,：:]{0,26}))?"
              + "(?:[：:](.+))?");

  private ListCodecs() {}

  /** What a need asks for, one requirement a line. */
  static Codec requirements() {
    return Codecs.of(
        (cell, target) -> {
          var list = target.item().putArray("requirements");
          for (var text : Pieces.sentences(cell.text())) {
            var requirement = list.addObject().put("text", text).put("priority", "MUST");
            target(text).ifPresent(figure -> requirement.set("indicator", figure));
          }
        },
        item -> lines(item.path("requirements"), each -> Codecs.text(each, "text")));
  }

  /** The one figure that a requirement sets; of several none is the figure. */
  private static Optional<ObjectNode> target(String text) {
    var found = TARGET.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    var name = found.group(1).strip();
    var sign = sign(found.group(2));
    var unit = found.group(4).strip();
    var only = found.end() >= text.replaceAll("[。；;]+$", "").length();
    if (!only || name.isEmpty() || sign == null) {
      return Optional.empty();
    }
    var figure =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", name)
            .put("comparator", sign)
            .put("value", new BigDecimal(found.group(3)));
    if (!unit.isEmpty()) {
      figure.put("unit", unit);
    }
    return Optional.of(figure);
  }

  private static @Nullable String sign(String words) {
    return switch (words) {
      case "≥", ">=", "＞=", "不低于", "不少于", "不小于", "至少", "达到", "大于等于" -> ">=";
      case "≤", "<=", "不高于", "不超过", "不大于", "不多于", "小于等于" -> "<=";
      case "大于", "高于", "优于", "超过", ">", "＞" -> ">";
      case "小于", "低于", "少于", "<", "＜" -> "<";
      case "=", "＝" -> "=";
      default -> null;
    };
  }

  /** Figures that a capability reaches, one a line: name, figure, unit, evidence in brackets. */
  static Codec indicators() {
    return Codecs.of(
        (cell, target) -> {
          var list = target.item().putArray("indicators");
          for (var text : Pieces.sentences(cell.text())) {
            var found = FIGURE.matcher(text);
            if (!found.matches() || found.group(1).length() > LONGEST_NAME) {
              target.say("exchange.problem.indicator", text);
              continue;
            }
            var figure =
                list.addObject()
                    .put("name", found.group(1).strip())
                    .put("value", new BigDecimal(found.group(2)));
            put(figure, "unit", found.group(3));
            put(figure, "evidence", found.group(4));
          }
        },
        item -> lines(item.path("indicators"), ListCodecs::figure));
  }

  private static String figure(JsonNode figure) {
    var evidence = Codecs.text(figure, "evidence");
    var words =
        Stream.of(
                Codecs.text(figure, "name"),
                Codecs.plain(figure.path("value").decimalValue()),
                Codecs.text(figure, "unit"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return evidence == null ? words : words + "（" + evidence + "）";
  }

  /** Where a capability is in use, one case a line: customer, date in brackets, result. */
  static Codec cases() {
    return Codecs.of(
        (cell, target) -> {
          var list = target.item().putArray("cases");
          for (var text : caseTexts(cell.text())) {
            var found = CASE.matcher(text);
            if (found.matches()) {
              var one = list.addObject().put("customer", found.group(1).strip());
              put(one, "date", found.group(2) == null ? found.group(3) : found.group(2));
              put(one, "result", found.group(4));
            }
          }
        },
        item ->
            lines(
                item.path("cases"),
                each -> {
                  var date = Codecs.text(each, "date");
                  var result = Codecs.text(each, "result");
                  return Codecs.text(each, "customer")
                      + (date == null ? "" : "（" + date + "）")
                      + (result == null ? "" : "：" + result);
                }));
  }

  /** Names parted by commas are customers; sentences with results are one case each. */
  private static List<String> caseTexts(String cell) {
    return Pieces.sentences(cell).stream()
        .flatMap(
            line ->
                line.contains("：") || line.contains(":")
                    ? Stream.of(line)
                    : dated(Pieces.names(line)).stream())
        .toList();
  }

  /** A day among names is when the one before it was, or at the beginning the one behind it. */
  private static List<String> dated(List<String> pieces) {
    var texts = new ArrayList<String>();
    var ahead = "";
    for (var piece : pieces) {
      var time = piece.matches(".*\\d.*") && Period.read(piece).isPresent();
      if (!time) {
        texts.add(ahead.isEmpty() ? piece : piece + "（" + ahead + "）");
        ahead = "";
      } else if (texts.isEmpty()) {
        ahead = piece;
      } else {
        texts.set(texts.size() - 1, texts.getLast() + "（" + piece + "）");
      }
    }
    return texts;
  }

  private static void put(ObjectNode node, String property, @Nullable String text) {
    var tidy = text == null ? "" : text.strip();
    if (!tidy.isEmpty()) {
      node.put(property, property.equals("unit") ? Text.first(tidy, LONGEST_UNIT) : tidy);
    }
  }

  private static @Nullable String lines(
      JsonNode list, java.util.function.Function<JsonNode, @Nullable String> line) {
    var all = list.valueStream().map(line).filter(Objects::nonNull).toList();
    return all.isEmpty() ? null : Pieces.lines(all).strip().toString();
  }
}

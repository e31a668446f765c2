package io.scenariomarket.permission;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What no page and no honest program sends, in each of the places that a request has. */
final class Hostile {

  private static final String LONG = "长".repeat(3000);
  private static final String DEEP = "[".repeat(2000) + "]".repeat(2000);

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "x",
          "-1",
          "0",
          "1e309",
          "1e-300000000",
          "1e2147483647",
          "-1e999999999",
          "99999999999999999999",
          "2147483648",
          "NaN",
          "Infinity",
          "0x1F",
          "١٢٣",
          "-4713-11-24",
          "+999999999-12-31",
          "2026-02-30",
          "-999999999-01-01",
          "24:61",
          "null",
          "true",
          "\u0000",
          "\r\nSet-Cookie: a=b",
          "\uffff",
          "\ud800",
          "\u202e\u200b",
          "ß",
          "𠮷",
          "'\"><script>alert(1)</script>",
          "' or 1=1 --",
          "${7*7}#{7*7}",
          "__${7*7}__::x",
          "../../etc/passwd",
          "%00",
          "%zz",
          "{",
          "[",
          "a[0].b.c",
          "class.module.classLoader",
          "00000000-0000-0000-0000-000000000000",
          "https://evil.example/\\@x",
          "//evil.example",
          "/\\evil",
          "中文",
          LONG);

  private static final List<String> NAMES =
      List.of(
          "requirements[1].text",
          "requirements[1].indicator.value",
          "requirements[999999999].text",
          "requirements[-1].text",
          "requirements[].text",
          "requirements.text",
          "requirements[0].confidentiality.x",
          "indicators[1].name",
          "cases[2].customer",
          "tracks[2]",
          "tracks[x]",
          "contact",
          "contact.name.x",
          "contact[0]",
          "confidentiality[a]",
          "confidentiality[a].b",
          "confidentiality",
          "version",
          "version.x",
          "organisationId",
          "organisationId.value",
          "type",
          "type.x",
          "page",
          "size",
          "q",
          "q.x",
          "sort",
          "moneyMin",
          "moneyMax",
          "lang",
          "_method",
          "",
          "[",
          "]",
          "a[",
          "a.",
          ".a",
          "a..b",
          "class.x",
          "中文",
          "x".repeat(500));

  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1.5",
          "1e309",
          "1e2147483647",
          "-1e-2147483647",
          "99999999999999999999999999",
          "\"\"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"ß\"",
          "\"-4713-11-24\"",
          "\"+999999999-12-31\"",
          "[]",
          "[null]",
          "[[]]",
          "[\"x\"]",
          "[{}]",
          "{}",
          "{\"x\": null}",
          "{\"\": {\"\": []}}",
          DEEP,
          "\"" + LONG + "\"");

  private static final List<String> BODIES =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "{",
          "{}",
          "{\"a\":1}{",
          "\"x\"",
          "1",
          "<a/>",
          "%",
          DEEP,
          "{\"\":" + DEEP + "}");

  private static final List<List<String>> HEADERS =
      List.of(
          List.of("Accept", "*/*"),
          List.of("Accept", "image/png"),
          List.of("Accept", "application/pdf;q=x"),
          List.of("Accept", "x"),
          List.of("Accept", "text/html;charset=none"),
          List.of("Accept-Language", "x-y-z-1234567890123, *;q=2"),
          List.of("Accept-Language", "中文"),
          List.of("Accept-Encoding", "br;q=9"),
          List.of("Content-Type", "x"),
          List.of("Content-Type", "text/plain;charset=none"),
          List.of("Content-Type", "application/xml"),
          List.of("Content-Type", "multipart/form-data"),
          List.of("Content-Type", "multipart/form-data; boundary="),
          List.of("Content-Type", "application/json;charset=UTF-16"),
          List.of("If-None-Match", "\"\"x\""),
          List.of("If-Modified-Since", "yesterday"),
          List.of("Range", "bytes=9-1,x-"),
          List.of("HX-Request", "true"),
          List.of("HX-Target", "x y"),
          List.of("HX-Current-URL", "::"),
          List.of("Cookie", "theme=x y; lang=%; SESSION=x"),
          List.of("Origin", "null"),
          List.of("Referer", "::"));

  /** What no proxy says of the request that it passes on. */
  static final Map<String, String> FORWARDED =
      Map.of(
          "Forwarded", "for=;proto=x;host=a b",
          "X-Forwarded-Port", "x",
          "X-Forwarded-Proto", "javascript",
          "X-Forwarded-Prefix", "//evil.example",
          "X-Forwarded-For", "999.1.1.1, ::::",
          "X-Forwarded-Host", "a b");

  /** What makes another name of that of a field. */
  private static final List<String> ENDINGS =
      List.of("", ".x", ".value", ".text", "[0]", "[x]", "[]", "[-1].x", "[999999999].x");

  private Hostile() {}

  static String value(RandomGenerator random) {
    return one(VALUES, random);
  }

  /** The name of a form's field or of a parameter. */
  static String name(RandomGenerator random) {
    return one(NAMES, random);
  }

  /** What is to follow the name of a field. */
  static String ending(RandomGenerator random) {
    return one(ENDINGS, random);
  }

  /** A JSON value. */
  static String json(RandomGenerator random) {
    return one(JSON, random);
  }

  /** A whole body. */
  static String body(RandomGenerator random) {
    return one(BODIES, random);
  }

  /** A header's name and value. */
  static List<String> header(RandomGenerator random) {
    return one(HEADERS, random);
  }

  static <T> T one(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}

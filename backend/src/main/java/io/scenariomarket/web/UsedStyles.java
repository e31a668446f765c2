package io.scenariomarket.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leaves out of a stylesheet what no page uses: rules for classes that nobody names, custom
 * properties and key frames that nothing refers to.
 */
final class UsedStyles {

  private static final Pattern NOT = Pattern.compile(":not\\([^()]*\\)");
  private static final Pattern CLASS = Pattern.compile("\\.((?:\\\\.|[\\w-])+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\[(data-[\\w-]+)");
  private static final Pattern USE = Pattern.compile("var\\((--[\\w-]+)");
  private static final Pattern DECLARED = Pattern.compile("(--[\\w-]+):(?:\"[^\"]*\"|[^;}\"])*;?");
  private static final Pattern ANIMATION = Pattern.compile("animation(?:-name)?:([^;}]*)");
  private static final String FRAMES = "@keyframes ";

  private final Set<String> words;

  /**
   * Knows what pages use.
   *
   * @param words all words of templates and scripts, the names of classes among them
   */
  UsedStyles(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** A rule: what stands before its braces, and what within. */
  private record Rule(String head, String body) {}

  /**
   * What is used of a stylesheet.
   *
   * @param css minified, without comments within rules
   * @param others stylesheets that refer to its custom properties
   */
  String of(String css, String others) {
    var used = rules(css);
    for (var before = ""; !before.equals(used); ) {
      before = used;
      used = declared(used, others);
    }
    return frames(used);
  }

  private String rules(String css) {
    var kept = new StringBuilder();
    for (var rule : parse(css.replaceAll("/\\*(?s:.)*?\\*/", ""))) {
      if (rule.head().startsWith("@media") || rule.head().startsWith("@supports")) {
        var inner = rules(rule.body());
        if (!inner.isEmpty()) {
          kept.append(rule.head()).append('{').append(inner).append('}');
        }
      } else if (rule.head().startsWith("@")) {
        kept.append(rule.head()).append('{').append(rule.body()).append('}');
      } else {
        var head = split(rule.head()).stream().filter(this::used).collect(Collectors.joining(","));
        if (!head.isEmpty()) {
          kept.append(head).append('{').append(rule.body()).append('}');
        }
      }
    }
    return kept.toString();
  }

  private boolean used(String selector) {
    var plain = NOT.matcher(selector).replaceAll("");
    return CLASS
            .matcher(plain)
            .results()
            .allMatch(found -> words.contains(found.group(1).replace("\\", "")))
        && ATTRIBUTE.matcher(plain).results().allMatch(found -> words.contains(found.group(1)));
  }

  private static String declared(String css, String others) {
    var used = new HashSet<String>();
    USE.matcher(css + others).results().forEach(found -> used.add(found.group(1)));
    return DECLARED
        .matcher(css)
        .replaceAll(
            found -> used.contains(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "")
        .replaceAll("(?<=[{}]|^)[^{}]++\\{\\}", "");
  }

  private static String frames(String css) {
    var run =
        ANIMATION
            .matcher(css)
            .results()
            .flatMap(found -> Stream.of(found.group(1).split("[ ,]+")))
            .collect(Collectors.toSet());
    return parse(css).stream()
        .filter(
            rule ->
                !rule.head().startsWith(FRAMES)
                    || run.contains(rule.head().substring(FRAMES.length())))
        .map(rule -> rule.head() + "{" + rule.body() + "}")
        .collect(Collectors.joining());
  }

  /** The outermost rules; what has no braces, such as a character set, is left out. */
  private static List<Rule> parse(String css) {
    var rules = new ArrayList<Rule>();
    var start = 0;
    for (var at = 0; at < css.length(); at++) {
      var c = css.charAt(at);
      if (c == '"') {
        at = css.indexOf('"', at + 1);
      } else if (c == ';') {
        start = at + 1;
      } else if (c == '{') {
        var end = end(css, at);
        rules.add(new Rule(css.substring(start, at).strip(), css.substring(at + 1, end)));
        at = end;
        start = end + 1;
      }
    }
    return rules;
  }

  /** Where the braces that open here close. */
  private static int end(String css, int open) {
    var depth = 0;
    for (var at = open; at < css.length(); at++) {
      switch (css.charAt(at)) {
        case '"' -> at = css.indexOf('"', at + 1);
        case '{' -> depth++;
        case '}' -> {
          if (--depth == 0) {
            return at;
          }
        }
        default -> {}
      }
    }
    throw new IllegalArgumentException("A rule without its end");
  }

  /** Selectors, parted by the commas that stand in no brackets. */
  private static List<String> split(String head) {
    var selectors = new ArrayList<String>();
    var depth = 0;
    var start = 0;
    for (var at = 0; at < head.length(); at++) {
      switch (head.charAt(at)) {
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case ',' -> {
          if (depth == 0) {
            selectors.add(head.substring(start, at).strip());
            start = at + 1;
          }
        }
        default -> {}
      }
    }
    selectors.add(head.substring(start).strip());
    return selectors;
  }
}

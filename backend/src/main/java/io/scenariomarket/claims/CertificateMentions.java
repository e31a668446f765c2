package io.scenariomarket.claims;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.vocabulary.ProductCertificate;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds where a text speaks of certificates of products, and cuts it up between them. */
final class CertificateMentions {

  /** Words that speak of whatever certificate is meant. */
  private static final Pattern ANY = Pattern.compile("拿证|取证|下证|获证(?!书)");

  /** People and firms register as well, which is no certificate. */
  private static final Pattern OTHER_REGISTRATION =
      Pattern.compile(
          "注册(?:资本|资金|用户|商标|地|会员|账|登录|人[数员]|量|公司|时间|成立|会计|师|工程师|建造师|电气|页|中心|机制|[和、及与/]登录)"
              + "|(?:用户|会员|账[号户]|商标|工商|人员|实名|终端|节点|服务|自动|在线|域名|企业|注册资本)注册");

  private static final Pattern CLASS = Pattern.compile("(?<![\\dA-Za-z])(III|II|I|[123])\\s?类");
  private static final Map<String, String> CLASSES =
      Map.of("I", "一", "II", "二", "III", "三", "1", "一", "2", "二", "3", "三");
  private static final Pattern SENTENCE = Pattern.compile("[。!?;\\n\\r]+");
  private static final Pattern QUALIFIER = Pattern.compile("\\(([^()]+)\\)$");
  private static final String STRONG = ",:( \t";
  private static final String WEAK = "、/和及与";

  /**
   * A part of a sentence that speaks of one certificate.
   *
   * @param kinds which one; several where the words do not tell them apart
   * @param mentions where it is named, as places in the text
   * @param number its number, where it looks like one of its kind
   * @param listed whether it is enumerated with the part before
   */
  record Part(
      String text,
      Set<String> kinds,
      List<Place> mentions,
      Optional<String> number,
      boolean listed) {

    /** A stretch of the text without what names the certificate, which may sound like more. */
    String unnamed(int start, int end) {
      var words = new StringBuilder(text.substring(start, end));
      for (var at = start; at < end; at++) {
        if (mentions(at)) {
          words.setCharAt(at - start, ' ');
        }
      }
      return words.toString();
    }

    /** Whether a place in the text is within a mention. */
    boolean mentions(int at) {
      return mentions.stream().anyMatch(place -> place.start <= at && at < place.end);
    }
  }

  /** From the first character to behind the last. */
  record Place(int start, int end) {}

  private enum Sign {
    NUMBER,
    NAME,
    WORD
  }

  private record Mention(int start, int end, Set<String> kinds, Sign sign) {

    int length() {
      return end - start;
    }
  }

  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Pattern> numbers = new HashMap<>();
  private final Set<String> all;
  private final Pattern named;
  private final Pattern worded;

  CertificateMentions(Vocabulary vocabulary) {
    var terms = vocabulary.productCertificates();
    this.all = terms.stream().map(Term::term).collect(Collectors.toSet());
    for (var term : terms) {
      term.names().forEach(name -> add(names, name, term));
      term.certificate()
          .map(ProductCertificate::said)
          .orElse(List.of())
          .forEach(word -> add(words, word, term));
      term.certificate()
          .flatMap(ProductCertificate::number)
          .ifPresent(number -> numbers.put(term.term(), number));
    }
    this.named = anyOf(names.keySet());
    this.worded = anyOf(words.keySet());
  }

  private static void add(Map<String, Set<String>> all, String name, Term term) {
    all.computeIfAbsent(lower(plain(name)), _ -> new LinkedHashSet<>()).add(term.term());
  }

  /** The longest first; letters and digits are not taken out of the middle of a word. */
  private static Pattern anyOf(Set<String> names) {
    return Pattern.compile(
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(
                name ->
                    (name.matches("[a-z0-9].*") ? "(?<![a-z0-9])" : "")
                        + Pattern.quote(name)
                        + (name.matches(".*[a-z0-9]") ? "(?![a-z0-9])" : ""))
            .collect(Collectors.joining("|", "(?:", ")")));
  }

  /** The text in the notation in which certificates are found. */
  static String plain(String text) {
    return CLASS
        .matcher(Folding.foldText(text))
        .replaceAll(found -> CLASSES.get(found.group(1)) + "类");
  }

  private static String lower(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }

  /** The parts of a text that speak of certificates, sentence by sentence. */
  List<List<Part>> of(String text) {
    return SENTENCE
        .splitAsStream(plain(text))
        .map(this::parts)
        .filter(all -> !all.isEmpty())
        .toList();
  }

  private List<Part> parts(String sentence) {
    var groups = new ArrayList<List<Mention>>();
    for (var mention : mentions(sentence)) {
      if (groups.isEmpty() || !same(groups.getLast(), mention)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(mention);
    }
    var parts = new ArrayList<Part>();
    var start = 0;
    var listed = false;
    for (var i = 0; i < groups.size(); i++) {
      var end = sentence.length();
      var next = false;
      if (i + 1 < groups.size()) {
        end = cut(sentence, groups.get(i).getLast().end, groups.get(i + 1).getFirst().start);
        var between =
            sentence.substring(groups.get(i).getLast().end, groups.get(i + 1).getFirst().start);
        next = between.chars().allMatch(c -> WEAK.indexOf(c) >= 0);
      }
      parts.add(part(sentence.substring(start, end), start, groups.get(i), listed));
      start = end;
      listed = next;
    }
    return parts;
  }

  /** Behind the last separator between two mentions. */
  private static int cut(String sentence, int from, int to) {
    for (var at = to - 1; at >= from; at--) {
      if (WEAK.indexOf(sentence.charAt(at)) >= 0 || STRONG.indexOf(sentence.charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return to;
  }

  private static Part part(String text, int start, List<Mention> group, boolean listed) {
    var kinds = kinds(group);
    if (kinds.size() > 1) {
      var told = kinds.stream().filter(kind -> qualified(kind, text)).collect(Collectors.toSet());
      kinds = told.size() == 1 ? told : kinds;
    }
    return new Part(
        text,
        kinds,
        group.stream().map(each -> new Place(each.start - start, each.end - start)).toList(),
        group.stream()
            .filter(each -> each.sign == Sign.NUMBER)
            .map(each -> text.substring(each.start - start, each.end - start))
            .findFirst(),
        listed);
  }

  /** Whether a text has the words in brackets that tell a kind from others, such as 三类. */
  private static boolean qualified(String kind, String text) {
    var qualifier = QUALIFIER.matcher(plain(kind));
    return qualifier.find() && text.contains(qualifier.group(1));
  }

  private static Set<String> kinds(List<Mention> group) {
    var kinds = new LinkedHashSet<>(group.getFirst().kinds);
    group.forEach(each -> kinds.retainAll(each.kinds));
    return kinds;
  }

  /** Whether a mention can be of the certificate that those before it are of. */
  private static boolean same(List<Mention> group, Mention next) {
    var numbered = group.stream().anyMatch(each -> each.sign == Sign.NUMBER);
    return !(numbered && next.sign != Sign.WORD)
        && kinds(group).stream().anyMatch(next.kinds::contains);
  }

  /** Where certificates are mentioned, the surer sign where two overlap. */
  private List<Mention> mentions(String sentence) {
    var found = new ArrayList<Mention>();
    numbers.forEach(
        (kind, number) ->
            number
                .matcher(sentence)
                .results()
                .forEach(
                    m -> found.add(new Mention(m.start(), m.end(), Set.of(kind), Sign.NUMBER))));
    var lower = lower(sentence);
    named
        .matcher(lower)
        .results()
        .forEach(
            m ->
                found.add(
                    new Mention(
                        m.start(), m.end(), names.getOrDefault(m.group(), Set.of()), Sign.NAME)));
    var masked =
        OTHER_REGISTRATION.matcher(lower).replaceAll(other -> "□".repeat(other.group().length()));
    worded
        .matcher(masked)
        .results()
        .forEach(
            m ->
                found.add(
                    new Mention(
                        m.start(), m.end(), words.getOrDefault(m.group(), Set.of()), Sign.WORD)));
    ANY.matcher(masked)
        .results()
        .forEach(m -> found.add(new Mention(m.start(), m.end(), all, Sign.WORD)));
    found.sort(
        Comparator.comparing(Mention::sign)
            .thenComparing(Comparator.comparingInt(Mention::length).reversed()));
    var kept = new ArrayList<Mention>();
    for (var mention : found) {
      if (kept.stream().noneMatch(each -> each.start < mention.end && mention.start < each.end)) {
        kept.add(mention);
      }
    }
    kept.sort(Comparator.comparingInt(Mention::start));
    return kept;
  }
}

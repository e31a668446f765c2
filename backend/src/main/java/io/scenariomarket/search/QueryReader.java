package io.scenariomarket.search;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.index.Money;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.sheet.Amount;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what people type into the search box: amounts and regions narrow the search, words around
 * what is sought are left out, and English words are said in Chinese as well. What stands in
 * quotation marks is sought as it is.
 */
@Component
class QueryReader {

  private static final Pattern QUOTED = Pattern.compile("[\"“”「」『』]");

  private static final String NUMBER = "\\d[\\d,.]*";
  private static final String SUM =
      "(?:不超过|不高于|最高|最多|低于|小于|不低于|至少|高于|up to)?\\s*"
          + NUMBER
          + "\\s*(?:亿|千万|百万|万|千)?元?\\s*(?:[-~—至到]\\s*"
          + NUMBER
          + "\\s*)?";

  /** Money that says so: 预算100万, 100万元, 100万以内; not 10万次. */
  private static final Pattern MONEY =
      Pattern.compile(
          "(?i)(?:(?:预算|价格|报价|资金|经费|总价|费用|budget)\\s*(?:在|为|是|约|大约)?\\s*(?<said>"
              + SUM
              + "(?:亿|千万|百万|万|千)?元?\\s*(?:以内|之内|内|以下|以上|起|左右|上下)?)|(?<sum>"
              + SUM
              + "(?:(?:亿|千万|百万|万|千)元?\\s*(?:以内|之内|内|以下|以上|起)|(?:亿|千万|百万|万|千)元)))");

  /** What may follow a region that is meant as one. */
  private static final Pattern AFTER_REGION =
      Pattern.compile("^(?:的|地区|市内|本地|附近|企业|公司|[\\s,，;；、]|$)");

  private static final Pattern BEFORE_REGION = Pattern.compile("(?:^|[\\s,，;；、]|在|位于|面向)$");

  private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9-]*(?:\\s+[a-z][a-z0-9-]*)*");
  private static final int LONGEST_PHRASE = 4;
  private static final int ALTERNATIVES = 3;

  private final Phrasebook phrases;
  private final Vocabulary vocabulary;

  @Autowired
  QueryReader(MarketProperties market, Vocabulary vocabulary) {
    this(Phrasebook.from(market.config().resolve("search.yml")), vocabulary);
  }

  QueryReader(Phrasebook phrases, Vocabulary vocabulary) {
    this.phrases = phrases;
    this.vocabulary = vocabulary;
    for (var kind : List.of(TermKind.TRACK, TermKind.DIRECTION, TermKind.QUALIFICATION)) {
      vocabulary.terms(kind).forEach(term -> phrases.add(term.en(), List.of(term.term())));
    }
  }

  Understood read(String typed) {
    if (QUOTED.matcher(typed).find()) {
      return Understood.words(QUOTED.matcher(typed).replaceAll(" ").strip());
    }
    var parts = new ArrayList<Understood.Part>();
    var text = typed;
    Money money = null;
    var sum = MONEY.matcher(text);
    if (sum.find()
        && amount(sum.group("said") == null ? sum.group("sum") : sum.group("said"))
            instanceof Money found) {
      money = found;
      text = without(text, sum.start(), sum.end());
      parts.add(new Understood.Part(Understood.Says.MONEY, "", text));
    }
    var regions = new LinkedHashSet<String>();
    for (var place = region(text); place != null; place = region(text)) {
      text = without(text, place.start(), place.end());
      parts.add(
          new Understood.Part(
              Understood.Says.REGION, place.term().term(), without(typed, place.name())));
      regions.addAll(outwards(place.term()));
    }
    var words = text.isBlank() ? "" : phrases.sought(text);
    return new Understood(
        words, also(words), Set.copyOf(regions), money, List.copyOf(parts), false);
  }

  private static @Nullable Money amount(String written) {
    return Amount.read(written.replaceFirst("(?<![以之])内$", "以内"), Amount.Unit.TEN_THOUSAND_YUAN)
        .filter(read -> read.min() != null || read.max() != null)
        .map(read -> new Money(read.min(), read.max()))
        .orElse(null);
  }

  private record Place(Term term, String name, int start, int end) {}

  /** The first region that is meant as one: not within a name such as 天津大学. */
  private @Nullable Place region(String text) {
    var folded = Folding.fold(text);
    if (folded.length() != text.length()) {
      return null;
    }
    return vocabulary.terms(TermKind.REGION).stream()
        .flatMap(term -> term.names().map(name -> place(term, name, text, folded)))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(place -> place.name().length()))
        .orElse(null);
  }

  private static Optional<Place> place(Term term, String name, String text, String folded) {
    var at = folded.indexOf(Folding.fold(name));
    if (at < 0 || name.equals("中国") || name.equals("不限")) {
      return Optional.empty();
    }
    var end = at + name.length();
    return BEFORE_REGION.matcher(folded.substring(0, at)).find()
            && AFTER_REGION.matcher(folded.substring(end)).find()
        ? Optional.of(new Place(term, text.substring(at, end), at, end))
        : Optional.empty();
  }

  /** A region and all that it lies within: what holds there holds in it. */
  private List<String> outwards(Term region) {
    return vocabulary.terms(TermKind.REGION).stream()
        .map(Term::term)
        .filter(
            other ->
                vocabulary.within(region.term(), other) || vocabulary.within(other, region.term()))
        .toList();
  }

  private static String without(String text, int start, int end) {
    var before = text.substring(0, start).replaceAll("(?:在|位于|面向)$", "");
    return (before + " " + text.substring(end).replaceAll("^(?:的|地区|市内|本地|附近|企业|公司)", ""))
        .replaceAll("\\s+", " ")
        .replaceAll("^[\\s,，;；、]+|[\\s,，;；、]+$", "");
  }

  private static String without(String text, String part) {
    var at = text.indexOf(part);
    return at < 0 ? text : without(text, at, at + part.length());
  }

  /** The same in other words, as far as the operator's file and the vocabulary know some. */
  private List<String> also(String words) {
    var folded = Folding.fold(words);
    return IntStream.range(0, ALTERNATIVES)
        .mapToObj(at -> chinese(latin(folded, at), at))
        .filter(other -> !other.equals(folded) && !other.isBlank())
        .distinct()
        .toList();
  }

  private String latin(String text, int choice) {
    return LATIN.matcher(text).replaceAll(run -> said(run.group().split("\\s+"), choice));
  }

  private String said(String[] words, int choice) {
    var said = new ArrayList<String>();
    for (var from = 0; from < words.length; ) {
      var next = from + 1;
      var found = words[from];
      for (var to = Math.min(words.length, from + LONGEST_PHRASE); to > from; to--) {
        var means = phrases.means(String.join(" ", List.of(words).subList(from, to)));
        if (!means.isEmpty()) {
          found = means.get(Math.min(choice, means.size() - 1));
          next = to;
          break;
        }
      }
      said.add(found);
      from = next;
    }
    return String.join(" ", said);
  }

  /** Chinese words are not parted by spaces, so they are looked for anywhere. */
  private String chinese(String text, int choice) {
    var said = text;
    for (var known : phrases.known()) {
      if (known.charAt(0) >= 0x4E00 && said.contains(known)) {
        var means = phrases.means(known);
        return said.replace(known, means.get(Math.min(choice, means.size() - 1)));
      }
    }
    return said;
  }
}

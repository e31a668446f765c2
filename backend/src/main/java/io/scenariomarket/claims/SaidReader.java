package io.scenariomarket.claims;

import io.scenariomarket.analysis.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads claims that have no figure. */
final class SaidReader {

  /** Words of asking, which say nothing of what is asked for. */
  private static final Pattern ASKING =
      Pattern.compile(
          "必须|须|应当|应|需要|需|要求|要|能够|能|可以|可|具备|具有|拥有|提供|支持|实现|满足|确保|保证|采用|使用|进行|已经|已|完成|取得|获得|通过|达到|不得|不能|不允许|禁止|严禁|不可|不|且|和|与|及|以及|并|全部|全|均|时|的|中|在|下|后|前|对|为|等|有|是|到|须已");

  /** 3000 米级: how big something is, and not what. */
  private static final Pattern SIZE = Pattern.compile("\\d[\\d.]*\\p{L}{0,2}级");

  private static final Pattern DEMAND = Pattern.compile("须|应|需|要|支持|可|能|不|具备|提供|采用|取得|通过|覆盖|达到|无");

  private static final Pattern LEADING = Pattern.compile("^(?:不得|不含|不|无|须|需|应|支持|通过|取得|覆盖|具备|提供)+");

  private static final Pattern LIST =
      Pattern.compile(
          "([\\p{IsHan}A-Za-z0-9]+(?:、[\\p{IsHan}A-Za-z0-9]+)*)(?:、|以及|并且|和|与|及|且|或者|或)(.+)");

  /** Examples of a kind, which is what is asked about: 人脸、声纹等生物特征. */
  private static final Pattern KIND = Pattern.compile("不.*、\\p{IsHan}+等([\\p{IsHan}]{2,8})$");

  private static final Pattern CODE =
      Pattern.compile("[A-Za-z]{2,}(?:[ -]?\\d[\\dA-Za-z.]*)?|[A-Z]\\d[\\dA-Za-z]*");

  private final Lexicon lexicon;
  private final Segmenter segmenter;

  SaidReader(Lexicon lexicon, Segmenter segmenter) {
    this.lexicon = lexicon;
    this.segmenter = segmenter;
  }

  List<Claim> claims(List<Clause> clauses) {
    var all = new ArrayList<Claim>();
    for (var clause : clauses) {
      Level.in(clause.text(), lexicon).stream()
          .map(level -> new Claim.Levelled(clause.text(), level))
          .forEach(all::add);
    }
    if (!all.isEmpty()) {
      return all;
    }
    var told = clauses.stream().filter(each -> !each.aside()).map(Clause::text).toList();
    var demanded = told.stream().filter(each -> DEMAND.matcher(each).find()).toList();
    var kept = demanded.isEmpty() ? told : demanded;
    var text = String.join("，", kept);
    if (text.isBlank()) {
      return List.of();
    }
    var aliases =
        clauses.stream()
            .filter(Clause::aside)
            .flatMap(each -> codes(each.text()).stream())
            .toList();
    return List.of(
        new Claim.Said(
            text,
            Stance.of(text),
            parts(kept),
            Demand.Joint.any(text),
            words(text),
            codes(text),
            aliases));
  }

  /** The words of a text that say what it is about. */
  List<String> words(String text) {
    var unsized = SIZE.matcher(Lexicon.lower(text)).replaceAll(" ");
    var bare = ASKING.matcher(unsized).replaceAll(" ");
    return Names.tokens(segmenter, bare).stream()
        .filter(word -> word.length() > 1 && !lexicon.generic(word))
        .filter(word -> word.codePoints().anyMatch(Character::isLetter))
        .distinct()
        .toList();
  }

  private static List<String> codes(String text) {
    return CODE.matcher(text)
        .results()
        .map(found -> Lexicon.lower(found.group()).replaceAll("[ -]", ""))
        .distinct()
        .toList();
  }

  /** Several things that are asked for at once, each by the word in which it differs. */
  private List<String> parts(List<String> clauses) {
    for (var clause : clauses) {
      var kind = KIND.matcher(clause);
      if (kind.find() && !content(kind.group(1)).isEmpty()) {
        return List.of(content(kind.group(1)).getLast());
      }
      var found = LIST.matcher(clause);
      if (found.find()) {
        var items = Stream.of(found.group(1).split("、")).toList();
        var parts = new ArrayList<String>();
        for (var item : items) {
          var words = content(item);
          if (!words.isEmpty()) {
            parts.add(words.getLast());
          }
        }
        var last = content(found.group(2));
        if (!parts.isEmpty() && !last.isEmpty()) {
          parts.add(last.getFirst());
          return parts.stream().distinct().toList();
        }
      }
    }
    return List.of();
  }

  private List<String> content(String text) {
    var bare = LEADING.matcher(Lexicon.lower(text)).replaceFirst("");
    return Names.tokens(segmenter, bare).stream().filter(word -> !lexicon.generic(word)).toList();
  }
}

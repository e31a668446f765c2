package io.scenariomarket.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** Says in a line what is stated of each of several fields: 「面向甲、乙等领域，打造应用场景」. */
final class FieldTitles {

  private static final Pattern PUT_TO_USE = Pattern.compile("推广|应用|部署");

  private static final Pattern FIELD_WORD = Pattern.compile("^(?:场景|行业|环节)");

  private static final Pattern FIELD_END = Pattern.compile("(?:领域|场景|行业|环节)$");

  private static final Pattern FIELD_OF = Pattern.compile("^(.{2,10}?)领域的");

  private static final int SHORT = 4;

  private final Lexicon lexicon;
  private final Titles titles;

  FieldTitles(Lexicon lexicon, Titles titles) {
    this.lexicon = lexicon;
    this.titles = titles;
  }

  /** Each of several fields; what the first says of all of them is said of each. */
  List<Draft> fields(List<Enumeration.Item> items, Piece clause) {
    var of = FIELD_OF.matcher(items.getFirst().text());
    var prefix = of.find() ? of.group(1) : "";
    return items.stream()
        .map(item -> field(item, prefix, clause))
        .filter(draft -> !lexicon.generic(draft.title()))
        .toList();
  }

  private Draft field(Enumeration.Item item, String prefix, Piece clause) {
    var name = prefix + FIELD_OF.matcher(item.text()).replaceFirst("");
    return lexicon.endsAsNeed(item.tail())
        ? new Draft(CandidateKind.NEED, name + titles.plain(item.tail()), item.piece(), clause, "")
        : new Draft(
            CandidateKind.DIRECTION,
            name.length() < SHORT ? name + Titles.behind(item.tail()) : name,
            item.piece(),
            clause,
            "");
  }

  /**
   * What is made for each of several fields that an earlier clause named: 「面向甲、乙等场景，形成解决方案」.
   *
   * @return nothing where the verb's object says by itself what is meant
   */
  List<Draft> made(
      List<Enumeration.Item> fields, Verbs verbs, List<Enumeration.Item> items, Piece clause) {
    var some = Wording.withoutQuantity(verbs.object().text());
    var object = Wording.plain(some);
    if (fields.size() > 1
        && items.size() == 1
        && PUT_TO_USE.matcher(verbs.last()).matches()
        && lexicon.specific(object)) {
      return fields.stream().map(field -> use(object, field, clause)).toList();
    }
    if (fields.isEmpty()
        || !verbs.any()
        || !lexicon.barelyScenario(object)
        || object.contains("、")) {
      return List.of();
    }
    return fields.stream()
        .filter(field -> !lexicon.generic(field.text()))
        .map(
            field ->
                new Draft(
                    CandidateKind.SCENARIO,
                    inField(field.text(), fieldWord(field.tail()), object),
                    field.piece(),
                    clause,
                    ""))
        .toList();
  }

  private static Draft use(String object, Enumeration.Item field, Piece clause) {
    var word = FIELD_END.matcher(field.text()).find() ? "" : fieldWord(field.tail());
    var title = Wording.tidy(object) + "在" + field.text() + word + "的应用";
    return new Draft(CandidateKind.SCENARIO, title, field.piece(), clause, "");
  }

  static String inField(String field, String word, String object) {
    var named = FIELD_END.matcher(field).find() || object.endsWith(word);
    return field + (named ? "" : word) + object;
  }

  /** What several fields are called behind the last of them. */
  private static String fieldWord(String tail) {
    var word = FIELD_WORD.matcher(tail);
    return word.find() ? word.group() : "领域";
  }
}

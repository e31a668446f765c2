package io.scenariomarket.exchange;

import io.scenariomarket.columns.Codec;
import io.scenariomarket.columns.RowType;
import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.columns.SheetWords.Key;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The words of an import that are no terms: what they mean is asked once for all of its rows. */
@Component
class UnknownWords {

  /** What is sent for a word that is left out on purpose. */
  static final String LEFT_OUT = "-";

  private static final int ASKED = 50;
  private static final int LONGEST = 200;

  private final JdbcClient jdbc;
  private final SheetFields fields;
  private final SheetMemory memory;
  private final Vocabulary vocabulary;

  UnknownWords(JdbcClient jdbc, SheetFields fields, SheetMemory memory, Vocabulary vocabulary) {
    this.jdbc = jdbc;
    this.fields = fields;
    this.memory = memory;
    this.vocabulary = vocabulary;
  }

  /**
   * A word that is no term.
   *
   * @param rows in how many rows it stands
   */
  record Unknown(SheetKind kind, String field, String word, int rows) {}

  /** The words of a checked import, the most frequent first. */
  List<Unknown> of(ImportId id) {
    return jdbc.sql(
            """
            select item.type, problem ->> 'field', problem -> 'arguments' ->> 0, count(*)
            from sheet_import_item item, jsonb_array_elements(item.problems) problem
            where item.import_id = ? and problem ->> 'message' = 'exchange.problem.word'
            group by 1, 2, 3 order by 4 desc, 2, 3 limit ?
            """)
        .params(id.value(), ASKED)
        .query(
            (row, _) ->
                new Unknown(
                    RowType.valueOf(row.getString(1)).fields(),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4)))
        .list();
  }

  /** The terms that a word of a field can mean. */
  List<Term> choices(SheetKind kind, String field) {
    return fields.find(kind, field).flatMap(Codec::terms).map(vocabulary::terms).orElse(List.of());
  }

  /**
   * Remembers what somebody said that words mean.
   *
   * @param form parallel lists of {@code kind}, {@code field}, {@code word} and {@code term}
   * @return whether anything was said
   */
  boolean answer(SheetImport whole, MultiValueMap<String, String> form) {
    var answered = new ArrayList<Key>();
    var terms = form.getOrDefault("term", List.of());
    for (int i = 0; i < Math.min(terms.size(), ASKED); i++) {
      var term = terms.get(i);
      if (!term.isBlank()) {
        var key = key(form, i);
        if (!term.equals(LEFT_OUT)
            && choices(key.kind(), key.field()).stream()
                .noneMatch(each -> each.term().equals(term))) {
          throw Refusal.invalid("term", "exchange.words.again");
        }
        memory.remember(whole.organisation(), key, term.equals(LEFT_OUT) ? "" : term);
        answered.add(key);
      }
    }
    return !answered.isEmpty();
  }

  private static Key key(MultiValueMap<String, String> form, int at) {
    return new Key(
        SheetKind.of(at(form, "kind", at)).orElseThrow(UnknownWords::senseless),
        at(form, "field", at),
        at(form, "word", at));
  }

  private static String at(MultiValueMap<String, String> form, String name, int at) {
    var all = form.getOrDefault(name, List.of());
    if (at >= all.size() || all.get(at).isBlank() || all.get(at).length() > LONGEST) {
      throw senseless();
    }
    return all.get(at);
  }

  private static Refusal senseless() {
    return Refusal.invalid("term", "exchange.words.again");
  }
}

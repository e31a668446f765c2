package io.scenariomarket.columns;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows lists by their headings that are of people, calls or prices, and are not imported. */
@Component
public class OtherLists {

  private static final int LEAST_MARKS = 2;

  private final ColumnNames names;

  public OtherLists(ColumnNames names) {
    this.names = names;
  }

  /**
   * What a list is.
   *
   * @param headings of its columns
   * @param mapped the fields that they stand for
   * @return empty where it may be imported
   */
  public Optional<OtherList> of(SheetKind kind, List<String> headings, Collection<String> mapped) {
    // Rows that say what they are about are items, whoever is to be called.
    if (mapped.contains(kind.title()) && mapped.stream().anyMatch(kind.says()::contains)) {
      return Optional.empty();
    }
    return EnumSet.range(OtherList.ATTENDANCE, OtherList.PRICES).stream()
        .filter(list -> looksLike(list, headings))
        .findFirst();
  }

  private boolean looksLike(OtherList list, List<String> headings) {
    var words = headings.stream().map(HeadingWords::of).distinct().toList();
    var named = words.stream().filter(names.names(list, "names")::contains).count();
    var marks = words.stream().filter(names.names(list, "marks")::contains).count();
    return named > 0 && marks >= LEAST_MARKS;
  }

  /** Whether a sheet only explains others, by its name. */
  public boolean guide(String sheet) {
    var words = HeadingWords.of(sheet);
    return names.names(OtherList.GUIDE, "names").stream()
        .anyMatch(name -> HeadingWords.before(words, name).findAny().isPresent());
  }
}

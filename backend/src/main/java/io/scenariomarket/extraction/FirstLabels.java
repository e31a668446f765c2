package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where no label says what needs are called, that does which begins each of them: 「难题：…」 above
 * 「说明：…」.
 */
final class FirstLabels {

  private static final Set<Field> NAMES = EnumSet.of(Field.PROBLEM, Field.CONTENT);

  private static final Set<Field> TELLS =
      EnumSet.of(
          Field.BACKGROUND,
          Field.PROBLEM,
          Field.CONTENT,
          Field.REQUIREMENTS,
          Field.RESULT,
          Field.DATA);

  /** A name is short, and says nothing. */
  private static final Pattern NOUN = Pattern.compile("[^,;。:!?]{4,28}");

  private FirstLabels() {}

  /** The parts, in which the label that begins a need names it. */
  static List<Part> named(List<Part> parts) {
    if (parts.stream().anyMatch(each -> field(each) == Field.NAME || each instanceof Part.Row)) {
      return parts;
    }
    var named = new ArrayList<Part>();
    for (var i = 0; i < parts.size(); i++) {
      var next = i + 1 < parts.size() ? field(parts.get(i + 1)) : null;
      var before = i == 0 ? null : field(parts.get(i - 1));
      named.add(
          parts.get(i) instanceof Part.Labelled first
                  && NAMES.contains(first.field())
                  && next != null
                  && TELLS.contains(next)
                  && !(i > 0 && parts.get(i - 1) instanceof Part.Heading above && !office(above))
                  && (before == null || !TELLS.contains(before) || before == Field.DATA)
                  && NOUN.matcher(first.value().text()).matches()
              ? new Part.Labelled(first.piece(), first.level(), Field.NAME, first.value())
              : parts.get(i));
    }
    return named;
  }

  private static boolean office(Part.Heading heading) {
    return Outline.OFFICE.matcher(heading.piece().text()).find();
  }

  private static @Nullable Field field(Part part) {
    return part instanceof Part.Labelled labelled ? labelled.field() : null;
  }
}

package io.scenariomarket.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a figure in fields, such as 72 h 零点漂移.
 *
 * @param name without the figures in it
 * @param scene these figures, which are circumstances
 */
record FieldName(String name, List<Figure> scene) {

  static FieldName of(String written, FigureReader figures) {
    var name = Notation.plain(written);
    var rest = new StringBuilder(name);
    var scene = new ArrayList<Figure>();
    for (var figure : figures.read(new Clause(name, -1, false)).reversed()) {
      if (!figure.unit().bare() && figure.start() >= 0 && figure.end() <= rest.length()) {
        rest.delete(figure.start(), figure.end());
        scene.add(figure.as(Figure.Role.CIRCUMSTANCE));
      }
    }
    var left = rest.toString().replaceFirst("[@(（]+[)）]?$", "").strip();
    return left.isEmpty() || scene.isEmpty()
        ? new FieldName(name, List.of())
        : new FieldName(left, scene);
  }
}

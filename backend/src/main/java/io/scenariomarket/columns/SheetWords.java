package io.scenariomarket.columns;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.columns.Codec.Cell;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What words of people's sheets mean in the market's terms, as somebody said once. */
public record SheetWords(Map<Key, String> terms) {

  /** A word in the cells of a field. */
  public record Key(SheetKind kind, String field, String word) {

    public Key {
      word = folded(word);
    }
  }

  public static final SheetWords NONE = new SheetWords(Map.of());

  public static String folded(String word) {
    return Folding.fold(word).strip();
  }

  /** The cell in the market's terms; empty where nothing is left of it. */
  public Optional<Cell> read(SheetKind kind, Cell cell) {
    if (terms.isEmpty()) {
      return Optional.of(cell);
    }
    var whole = terms.get(new Key(kind, cell.field(), cell.text()));
    var text = whole == null ? piecewise(kind, cell) : whole;
    return text.isBlank() ? Optional.empty() : Optional.of(cell.with(text));
  }

  private String piecewise(SheetKind kind, Cell cell) {
    var known = new HashMap<String, String>();
    var pieces = Pieces.names(cell.text());
    pieces.forEach(
        piece -> {
          var term = terms.get(new Key(kind, cell.field(), piece));
          if (term != null) {
            known.put(piece, term);
          }
        });
    return known.isEmpty()
        ? cell.text()
        : pieces.stream()
            .map(piece -> known.getOrDefault(piece, piece))
            .filter(piece -> !piece.isBlank())
            .collect(Collectors.joining("、"));
  }
}

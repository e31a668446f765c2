package io.scenariomarket.index;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The two indexes of one kind of item, by name or alias. What is not public stands in one of its
 * own: spelling help and the statistics behind scores know whatever is in an index, whoever asks.
 *
 * <p>Each index weighs words by its own documents, so that what is public scores the same to
 * everybody, whatever else is written.
 *
 * @param open holds what everybody may find, and nothing else
 * @param restricted holds the rest
 */
record IndexPair(String open, String restricted) {

  static IndexPair named(String name) {
    return new IndexPair(name, name + "-restricted");
  }

  IndexPair map(UnaryOperator<String> change) {
    return new IndexPair(change.apply(open), change.apply(restricted));
  }

  List<String> both() {
    return List.of(open, restricted);
  }

  /** Where somebody can find anything. */
  List<String> searchedBy(Access access) {
    return access.beyondPublic() ? both() : List.of(open);
  }

  /** Where a document stands. */
  String with(Visibility visibility) {
    return visibility == Visibility.PUBLIC ? open : restricted;
  }

  /** Where it does not stand, and may have stood before. */
  String without(Visibility visibility) {
    return visibility == Visibility.PUBLIC ? restricted : open;
  }

  @Override
  public String toString() {
    return open + " and " + restricted;
  }
}

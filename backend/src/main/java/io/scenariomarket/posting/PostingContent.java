package io.scenariomarket.posting;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Levels;
import io.scenariomarket.identity.Withheld;
import io.scenariomarket.identity.Withholdable;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.work.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a posting says, as far as postings of all kinds are treated alike.
 *
 * @param <C> the content itself
 */
public interface PostingContent<C extends PostingContent<C>> {

  /** What the posting is called. */
  String title();

  /** The last day on which it holds; {@code null} where there is none. */
  default @Nullable LocalDate validUntil() {
    return null;
  }

  /** The terms of the vocabulary under which it is filed. */
  default List<String> topics() {
    return List.of();
  }

  /** How far its owner shows each of its parts. */
  Levels confidentiality();

  /** The parts that its owner can withhold. */
  List<Withholdable> parts();

  /** The same with every controlled term written as the vocabulary has it. */
  C inTerms(TermCheck check);

  /** Notes where one field contradicts another. */
  void checkTogether(TermCheck check);

  /**
   * Checks that it is good enough to be made public, unless the decision says why it is made so.
   *
   * @throws Refusal when something vital is missing and no reason is given
   */
  default void checkPublic(Decision decision) {}

  /**
   * What somebody may read of it; the rest is left out. Whatever leaves the market goes through
   * here.
   *
   * @param mayRead whether they may read what has a level
   */
  C readableBy(Predicate<Confidentiality> mayRead);

  /** What {@link #readableBy} leaves out, so that a page does not call it missing. */
  List<Withheld> withheldFrom(Predicate<Confidentiality> mayRead);
}

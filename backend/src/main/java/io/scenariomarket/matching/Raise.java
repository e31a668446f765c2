package io.scenariomarket.matching;

import io.scenariomarket.matching.Outcome.Verdict;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a side could do so that a pair fits better, and how much better: with nothing else
 * changed. Words that are added for it change the likeness of the texts besides, by what nobody can
 * tell before they are written.
 *
 * @param about the requirement, with its figure where it has one; the name of the condition; empty
 *     for tracks
 * @param verdict how the condition stands at present; {@code null} where it is about none
 * @param now what is stated at present; empty where nothing is
 * @param tracks what the other side names; empty where it is not about tracks
 * @param score the pair's score after it, 0 to 1
 * @param gain by how much more the pair would be placed by, 0 to 1
 */
public record Raise(
    By by,
    Step step,
    String about,
    @Nullable Verdict verdict,
    String now,
    List<String> tracks,
    Effect effect,
    double score,
    double gain) {

  /** Which side could do it. */
  public enum By {
    SUPPLIER,
    NEED
  }

  /** What it could do. */
  public enum Step {
    /** The supplier states the figure that is asked for. */
    SAY_FIGURE,
    /** The supplier says that it does what is asked for. */
    SAY,
    /** The supplier says in public what it told this reader. */
    PUBLISH,
    /** The supplier states a figure that reaches the target, once it does. */
    REACH,
    /** The need's side has the supplier say how it stands to a requirement. */
    ASK,
    /** The need's side asks for a figure that the supplier reaches. */
    RELAX,
    /** The need's side makes what must be met something that should be. */
    SOFTEN,
    /** A side names the tracks of the other. */
    TRACK,
    /** A side does what meets a condition, or says how it stands to it. */
    CONDITION
  }

  /** What comes of it, what matters most first. */
  public enum Effect {
    /** No hard condition keeps the two apart any more. */
    ADMITS,
    /** One of several hard conditions keeps them apart no more. */
    NEEDED,
    /** The score rises. */
    SCORE,
    /** The score stays, and the pair is placed higher. */
    PLACE,
    /** Score and place stay; the other side knows where it stands. */
    KNOWN
  }

  /** What matters most first: what keeps the two apart, then by points. */
  static final Comparator<Raise> ORDER =
      Comparator.comparing((Raise raise) -> raise.effect.compareTo(Effect.NEEDED) > 0)
          .thenComparing(Raise::gain, Comparator.reverseOrder())
          .thenComparing(Raise::effect)
          .thenComparing(Raise::step)
          .thenComparing(Raise::about);
}

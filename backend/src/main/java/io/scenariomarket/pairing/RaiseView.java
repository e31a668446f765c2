package io.scenariomarket.pairing;

import io.scenariomarket.matching.Raise;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a side could do so that a pair fits better, with nothing else changed.
 *
 * @param by which side could do it
 * @param words what to do
 * @param now how it stands at present; left out where nothing is stated
 * @param effect ADMITS where no hard condition keeps the two apart any more, NEEDED where others
 *     still do, SCORE where the score rises, PLACE where the pair is placed higher by the same
 *     score, KNOWN where it is only known then whether a condition is met
 * @param gain by how much more the pair is placed by, 0 to 1
 * @param score the score after it, 0 to 1
 * @param field of the form in which it is done; left out where there is none
 * @param inProfile whether that is the form of the supplier's organisation
 */
@Schema(name = "PairRaise")
record RaiseView(
    Raise.By by,
    String words,
    @Nullable String now,
    Raise.Effect effect,
    double gain,
    double score,
    @Nullable String field,
    boolean inProfile) {}

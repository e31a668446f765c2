package io.scenariomarket.mining;

/**
 * What the sentences of one document are read with.
 *
 * @param units who may be in charge
 * @param deadlines days, by the document's year
 */
record Setting(
    Lexicon lexicon,
    Exclusions exclusions,
    Wishes wishes,
    Units.Reader units,
    Deadlines deadlines) {

  Details details() {
    return new Details(units, deadlines);
  }

  Particulars particulars() {
    return new Particulars(lexicon, exclusions, wishes, details());
  }
}

package io.scenariomarket.extraction;

/**
 * What the sentences of one document are read with.
 *
 * @param attribution who says what
 * @param units who may be in charge
 * @param deadlines days, by the document's year
 */
record Setting(
    Lexicon lexicon,
    Exclusions exclusions,
    Wishes wishes,
    Attribution attribution,
    Units.Reader units,
    Deadlines deadlines) {

  Details details() {
    return new Details(units, deadlines);
  }

  Particulars particulars() {
    return new Particulars(this, details());
  }
}

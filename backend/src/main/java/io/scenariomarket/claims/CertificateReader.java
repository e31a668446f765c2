package io.scenariomarket.claims;

import io.scenariomarket.claims.CertificateClaim.State;
import io.scenariomarket.claims.CertificateMentions.Part;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what people write of certificates of products: in lists of them, and in running text. */
public final class CertificateReader {

  private final CertificateMentions mentions;

  public CertificateReader(Vocabulary vocabulary) {
    this.mentions = new CertificateMentions(vocabulary);
  }

  /**
   * The certificates of a list, such as a cell of a sheet. One that is only named is held; one of
   * which the text says that it is not there is left out.
   *
   * @param today the day from which a year lies ahead
   */
  public List<CertificateClaim> listed(String text, LocalDate today) {
    var claims = new ArrayList<CertificateClaim>();
    var stance = new CertificateStance(today);
    for (var sentence : mentions.of(text)) {
      var states = states(sentence, stance);
      for (var i = 0; i < sentence.size(); i++) {
        var part = sentence.get(i);
        var state = states.get(i).orElse(State.HELD);
        if (part.kinds().size() == 1 && state != State.ABSENT) {
          claims.add(CertificateDetails.of(part, state));
        }
      }
    }
    return claims;
  }

  /** Whether a text names a certificate of a kind that the vocabulary knows. */
  public boolean names(String text) {
    return !mentions.of(text).isEmpty();
  }

  /**
   * What running text says of certificates; where its words do not tell several apart, of each.
   * What is only named, and nothing said of it, is left out.
   *
   * @param today the day from which a year lies ahead
   */
  public List<CertificateClaim> said(String text, LocalDate today) {
    var claims = new ArrayList<CertificateClaim>();
    var stance = new CertificateStance(today);
    for (var sentence : mentions.of(text)) {
      var states = states(sentence, stance);
      for (var i = 0; i < sentence.size(); i++) {
        var kinds = sentence.get(i).kinds();
        states
            .get(i)
            // Words for any of several say of none that it is held.
            .filter(state -> state != State.HELD || kinds.size() == 1)
            .ifPresent(
                state ->
                    kinds.forEach(
                        kind ->
                            claims.add(new CertificateClaim(kind, state, null, null, null, null))));
      }
    }
    return claims;
  }

  /** What is enumerated shares what is said behind all of it, or before. */
  private static List<Optional<State>> states(List<Part> sentence, CertificateStance stance) {
    var states = new ArrayList<>(sentence.stream().map(stance::of).toList());
    for (var i = sentence.size() - 2; i >= 0; i--) {
      if (states.get(i).isEmpty() && sentence.get(i + 1).listed()) {
        states.set(i, states.get(i + 1));
      }
    }
    for (var i = 1; i < sentence.size(); i++) {
      if (states.get(i).isEmpty() && sentence.get(i).listed()) {
        states.set(i, states.get(i - 1));
      }
    }
    return states;
  }
}

package io.scenariomarket.expert;

import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads what the demo experts say of themselves, so that a first look shows a pool. */
@Component
public class SampleExperts {

  private final Experts experts;
  private final Vocabulary vocabulary;
  private final Clock clock;

  SampleExperts(Experts experts, Vocabulary vocabulary, Clock clock) {
    this.experts = experts;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * What an expert says of themselves, as on the page where they do.
   *
   * @param subject of their account
   */
  public record Sample(
      String subject,
      String institution,
      @Nullable String position,
      List<String> tracks,
      String specialities,
      List<String> languages,
      int atOnce,
      @Nullable String ties) {}

  /**
   * Loads those of experts who said nothing yet; in a zone that has other tracks, none.
   *
   * @return how many are new
   */
  @Transactional
  public int load(List<Sample> samples) {
    return (int) samples.stream().filter(this::load).count();
  }

  private boolean load(Sample sample) {
    var profile =
        new Profile(
            sample.institution(),
            sample.position(),
            sample.tracks(),
            sample.specialities(),
            sample.languages(),
            sample.atOnce(),
            null,
            sample.ties());
    if (experts.existsById(sample.subject())) {
      return false;
    }
    try {
      experts.save(
          Expert.of(
              sample.subject(), null, profile.checked(new TermCheck(vocabulary)), clock.instant()));
      return true;
    } catch (Refusal unknownTracks) {
      return false;
    }
  }
}

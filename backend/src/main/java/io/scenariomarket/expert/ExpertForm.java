package io.scenariomarket.expert;

import io.scenariomarket.shared.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Profile} as it was typed.
 *
 * @param version the version that was read; {@code null} where there was none
 */
record ExpertForm(
    @Nullable Long version,
    @Nullable String institution,
    @Nullable String position,
    List<String> tracks,
    @Nullable String specialities,
    List<String> languages,
    @Nullable String atOnce,
    @Nullable String awayUntil,
    @Nullable String ties) {

  static final ExpertForm EMPTY =
      new ExpertForm(
          null, null, null, List.of(), null, List.of(Language.ZH.name()), "3", null, null);

  ExpertForm {
    tracks = FormErrors.chosen(tracks);
    languages = FormErrors.chosen(languages);
  }

  static ExpertForm of(Expert expert) {
    return new ExpertForm(
        expert.number(),
        expert.institution(),
        expert.position(),
        expert.tracks(),
        expert.specialities(),
        expert.languages(),
        "" + expert.atOnce(),
        FormErrors.typed(expert.awayUntil()),
        expert.ties());
  }

  Profile read(FormErrors errors) {
    return new Profile(
        institution == null ? "" : institution,
        position,
        tracks,
        specialities == null ? "" : specialities,
        languages,
        errors.integer("atOnce", atOnce),
        errors.date("awayUntil", awayUntil),
        ties);
  }
}

package io.scenariomarket.expert;

import io.scenariomarket.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The stored {@link Profile} of an expert; its fields are described there. */
@Table("expert")
record Expert(
    @Id String subject,
    @Version @Nullable Long version,
    String institution,
    @Nullable String position,
    List<String> tracks,
    String specialities,
    List<String> languages,
    int atOnce,
    @Nullable LocalDate awayUntil,
    @Nullable String ties,
    Instant updatedAt) {

  static Expert of(String subject, @Nullable Long version, Profile profile, Instant now) {
    return new Expert(
        subject,
        version,
        profile.institution(),
        profile.position(),
        profile.tracks(),
        profile.specialities(),
        profile.languages(),
        profile.most(),
        profile.awayUntil(),
        profile.ties(),
        now);
  }

  long number() {
    return version == null ? 0 : version;
  }

  boolean away(LocalDate day) {
    return awayUntil != null && !awayUntil.isBefore(day);
  }

  /** The names of the organisations to which they say that they are tied, and where they work. */
  List<String> tiedTo() {
    var lines = ties == null ? Stream.<String>empty() : Stream.of(ties.split("[\\n;；]"));
    return Stream.concat(
            Stream.of(institution), lines.map(line -> Text.line(line.split("[:：]", 2)[0])))
        .filter(name -> name.length() > 1)
        .toList();
  }
}

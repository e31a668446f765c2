package io.scenariomarket.expert;

import io.scenariomarket.expert.Experience.Assessed;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneTeam;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.ZoneProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The experts of the zone, and who of them fits an assessment. */
@Component
public class ExpertPool {

  /** What a track in common counts beside the likeness of what is known and what is assessed. */
  private static final double TRACKS = 0.6;

  /** What having as much to do as they take on takes off. */
  private static final double BUSY = 0.2;

  private static final Assessed NOTHING = new Assessed(0, 0, null);

  private final Experts profiles;
  private final ZoneTeam zone;
  private final OrganisationManagement organisations;
  private final List<Experience> experience;
  private final Encoder encoder;
  private final ZoneProperties settings;
  private final Clock clock;

  ExpertPool(
      Experts profiles,
      ZoneTeam zone,
      OrganisationManagement organisations,
      List<Experience> experience,
      Encoder encoder,
      ZoneProperties settings,
      Clock clock) {
    this.profiles = profiles;
    this.zone = zone;
    this.organisations = organisations;
    this.experience = experience;
    this.encoder = encoder;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is to be assessed.
   *
   * @param text what it is about
   * @param tracks its industry tracks
   * @param parties whose it is and who takes part: whoever is tied to one of them is not proposed
   */
  public record Topic(String text, List<String> tracks, Set<OrganisationId> parties) {}

  /**
   * Somebody who fits.
   *
   * @param tracks which of the tracks they can assess in
   * @param specialities what they know best, in their words
   * @param open in how many assessments they take part now
   * @param most in how many they take part at a time
   */
  public record Proposal(
      String subject,
      String name,
      String institution,
      List<String> tracks,
      String specialities,
      int open,
      int most) {}

  /**
   * Somebody of the pool.
   *
   * @param profile what they say of themselves; {@code null} before they do
   * @param away whether they cannot assess now
   */
  record Listed(
      String subject, String name, @Nullable Expert profile, Assessed assessed, boolean away) {

    /** Whether they can be asked now. */
    public boolean free() {
      return profile != null && !away && assessed.open() < profile.atOnce();
    }
  }

  /**
   * Everybody of the pool, who can be asked first, by name.
   *
   * @param track leaves those alone who can assess in it; {@code null} for all
   * @throws Refusal when the viewer is not of the task force
   */
  List<Listed> list(@Nullable String track, Viewer viewer) {
    if (!viewer.may(Permission.READ_EXPERTS)) {
      throw Refusal.forbidden("expert.pool.forbidden");
    }
    var names = names();
    var told = told(names.keySet());
    var experience = experience(names.keySet());
    var today = today();
    return names.entrySet().stream()
        .map(
            each -> {
              var profile = told.get(each.getKey());
              return new Listed(
                  each.getKey(),
                  each.getValue(),
                  profile,
                  experience.getOrDefault(each.getKey(), NOTHING),
                  profile != null && profile.away(today));
            })
        .filter(
            each ->
                track == null || each.profile() != null && each.profile().tracks().contains(track))
        .sorted(Comparator.comparing(Listed::free).reversed().thenComparing(Listed::name))
        .toList();
  }

  /**
   * Who fits an assessment, the best first: by tracks in common, by what they know, and by how much
   * else they have to do. Whoever is tied to a party, away, or has enough to do is left out.
   *
   * @param without subjects of those who are asked already
   * @param most how many at the most
   */
  public List<Proposal> propose(Topic topic, Collection<String> without, int most) {
    var names = names();
    var parties = List.copyOf(organisations.names(topic.parties()).values());
    var members = organisations.affiliated(topic.parties()).keySet();
    var today = today();
    var able =
        told(names.keySet()).values().stream()
            .filter(each -> !without.contains(each.subject()) && !members.contains(each.subject()))
            .filter(each -> !each.away(today) && !tied(each, parties))
            .toList();
    var experience = experience(able.stream().map(Expert::subject).toList());
    var free =
        able.stream().filter(each -> open(experience, each.subject()) < each.atOnce()).toList();
    var likeness = likeness(topic.text(), free);
    return free.stream()
        .sorted(
            Comparator.comparingDouble(
                    (Expert each) ->
                        score(
                            each,
                            open(experience, each.subject()),
                            topic.tracks(),
                            likeness.getOrDefault(each.subject(), 0.0)))
                .reversed()
                .thenComparing(Expert::subject))
        .limit(most)
        .map(
            each ->
                proposal(
                    each,
                    String.valueOf(names.get(each.subject())),
                    open(experience, each.subject()),
                    topic))
        .toList();
  }

  private static int open(Map<String, Assessed> experience, String subject) {
    return experience.getOrDefault(subject, NOTHING).open();
  }

  /** How close to a text is what each expert knows, by subject. */
  private Map<String, Double> likeness(String text, List<Expert> experts) {
    if (experts.isEmpty()) {
      return Map.of();
    }
    var about = encoder.encode(text);
    // Together, they are looked up with one statement.
    var vectors = encoder.encodeAll(experts.stream().map(Expert::specialities).toList());
    return IntStream.range(0, experts.size())
        .boxed()
        .collect(
            Collectors.toMap(
                at -> experts.get(at).subject(), at -> Encoder.cosine(about, vectors.get(at))));
  }

  private static double score(Expert expert, int open, List<String> tracks, double likeness) {
    var shared = tracks.stream().filter(expert.tracks()::contains).count();
    var share = tracks.isEmpty() ? 0 : (double) shared / tracks.size();
    return TRACKS * share + (1 - TRACKS) * likeness - BUSY * open / expert.atOnce();
  }

  private static Proposal proposal(Expert expert, String name, int open, Topic topic) {
    return new Proposal(
        expert.subject(),
        name,
        expert.institution(),
        topic.tracks().stream().filter(expert.tracks()::contains).toList(),
        expert.specialities(),
        open,
        expert.atOnce());
  }

  /** Whether somebody says that they are tied to one of some organisations. */
  private static boolean tied(Expert expert, List<String> parties) {
    return expert.tiedTo().stream()
        .anyMatch(
            tie -> parties.stream().anyMatch(name -> name.contains(tie) || tie.contains(name)));
  }

  /** What people have assessed and have to, wherever they do. */
  private Map<String, Assessed> experience(Collection<String> subjects) {
    return experience.stream()
        .flatMap(each -> each.of(subjects).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Assessed::and));
  }

  /** What experts are called, by subject. */
  private Map<String, String> names() {
    return zone.experts().stream()
        .collect(Collectors.toMap(ZoneTeam.Member::subject, ZoneTeam.Member::name));
  }

  private Map<String, Expert> told(Collection<String> subjects) {
    return profiles.findAllById(subjects).stream()
        .collect(Collectors.toMap(Expert::subject, Function.identity()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(settings.timeZone()));
  }
}

package io.scenariomarket.desk;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.work.Figures;
import io.scenariomarket.work.ItemRef;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays the figures of the market out in the order of the way that items go. */
@Component
class Overview {

  private final Vocabulary vocabulary;

  Overview(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * How far the items of a kind are.
   *
   * @param phases each with the states of which it consists, the first first
   */
  record Kind(String type, long total, long late, List<Phase> phases) {}

  /** A phase of the way, and how many items are in it. */
  record Phase(String name, long count, List<Figures.Standing> states) {}

  /**
   * A track.
   *
   * @param term as it is stored and found
   * @param label what the reader calls it
   */
  record Track(String term, String label, Figures.Topic figures) {}

  List<Kind> kinds(List<Figures.Standing> standings) {
    return List.of(
        kind(
            ItemRef.SCENARIO,
            standings,
            ScenarioState.values(),
            state -> "phase." + state.phase().name()),
        kind(
            Engagement.TYPE,
            standings,
            EngagementState.values(),
            state -> "engagement.phase." + state.phase().name()));
  }

  private static <S extends Enum<S>> Kind kind(
      String type, List<Figures.Standing> standings, S[] states, Function<S, String> phase) {
    var found =
        standings.stream()
            .filter(each -> each.type().equals(type))
            .collect(Collectors.toMap(Figures.Standing::state, Function.identity()));
    var phases =
        Arrays.stream(states)
            .map(phase)
            .distinct()
            .map(
                name ->
                    phase(
                        name,
                        Arrays.stream(states)
                            .filter(state -> phase.apply(state).equals(name))
                            .map(state -> standing(type, state.name(), found))
                            .toList()))
            .toList();
    return new Kind(
        type,
        phases.stream().mapToLong(Phase::count).sum(),
        found.values().stream().mapToLong(Figures.Standing::late).sum(),
        phases);
  }

  private static Phase phase(String name, List<Figures.Standing> states) {
    return new Phase(name, states.stream().mapToLong(Figures.Standing::count).sum(), states);
  }

  private static Figures.Standing standing(
      String type, String state, Map<String, Figures.Standing> found) {
    return found.getOrDefault(state, new Figures.Standing(type, state, 0, 0, 0, 0));
  }

  /** The tracks in the operator's order, also those without needs: a gap is a finding. */
  List<Track> tracks(List<Figures.Topic> topics, Locale locale) {
    var found =
        topics.stream().collect(Collectors.toMap(Figures.Topic::topic, Function.identity()));
    return vocabulary.terms(TermKind.TRACK).stream()
        .map(
            term ->
                new Track(
                    term.term(),
                    term.label(locale),
                    found.getOrDefault(term.term(), new Figures.Topic(term.term(), 0, 0, 0))))
        .toList();
  }
}

package io.scenariomarket.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.SampleEngagements;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample data as an operator finds it, and what is generated from it. */
class SampleFilesTests {

  private static SampleFiles samples;
  private static Validator validator;

  @BeforeAll
  static void read() throws Exception {
    samples = SampleMarket.files();
    validator = Validation.buildDefaultValidatorFactory().getValidator();
  }

  @Test
  void hasManyNeedsAndCapabilitiesOnEveryTrack() {
    assertThat(samples.scenarios()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(samples.capabilities()).hasSizeGreaterThanOrEqualTo(120);
    var needs =
        samples.scenarios().stream()
            .flatMap(each -> each.content().tracks().stream())
            .collect(Collectors.groupingBy(track -> track, Collectors.counting()));
    assertThat(needs).hasSize(7).allSatisfy((_, count) -> assertThat(count).isGreaterThan(7));
  }

  @Test
  void isValid() {
    var contents =
        Stream.of(
                samples.organisations().stream().<Object>map(each -> each.profile()),
                samples.scenarios().stream().<Object>map(each -> each.content()),
                samples.capabilities().stream().<Object>map(each -> each.content()))
            .flatMap(each -> each);
    assertThat(contents).allSatisfy(each -> assertThat(validator.validate(each)).isEmpty());
  }

  @Test
  void isLeftOutWhereAZoneHasOtherTerms() {
    assertThat(KnownSamples.of(samples, InstalledVocabulary.read())).isEqualTo(samples);

    var known = KnownSamples.of(samples, InstalledVocabulary.ofAnotherZone());
    assertThat(known.organisations()).isEmpty();
    assertThat(known.scenarios()).isEmpty();
    assertThat(known.capabilities()).isEmpty();
    assertThat(known.lists()).isEmpty();
  }

  @Test
  void bringsKnownOnesTogetherAsPeopleMay() {
    var needs = samples.scenarios().stream().map(SampleFiles.SampleScenario::key).toList();
    var offers = samples.capabilities().stream().map(SampleFiles.SampleCapability::key).toList();
    var reached = EnumSet.noneOf(EngagementState.class);
    for (var engagement : samples.engagements()) {
      assertThat(needs).contains(engagement.need());
      assertThat(offers).contains(engagement.offer());
      var first = engagement.steps().getFirst();
      assertThat(first.action().begins(Set.of(first.by()))).as(first.toString()).isTrue();
      var state = first.action().to();
      for (var step : engagement.steps().subList(1, engagement.steps().size())) {
        assertThat(step.action().from(state, Set.of(step.by()))).as(step.toString()).isTrue();
        state = step.action().to();
      }
      assertThat(engagement.steps())
          .extracting(SampleEngagements.SampleStep::daysAgo)
          .isSortedAccordingTo(Comparator.reverseOrder());
      reached.add(state);
    }
    assertThat(reached).containsExactlyInAnyOrder(EngagementState.values());
  }

  private static Generator generator() {
    return new Generator(SentencePool.of(samples), InstalledVocabulary.read());
  }

  @Test
  void generatesTheSameValidItemsEveryTime() {
    var one = generator();
    var other = generator();
    other.capability(99);
    for (int number = 0; number < 50; number++) {
      assertThat(one.capability(number)).isEqualTo(other.capability(number));
      assertThat(one.scenario(number)).isEqualTo(other.scenario(number));
      assertThat(validator.validate(one.capability(number).content())).isEmpty();
      assertThat(validator.validate(one.scenario(number).content())).isEmpty();
      assertThat(validator.validate(one.organisation(number).profile())).isEmpty();
    }
    assertThat(Stream.iterate(0, n -> n + 1).limit(50).map(one::capability).distinct()).hasSize(50);
  }
}

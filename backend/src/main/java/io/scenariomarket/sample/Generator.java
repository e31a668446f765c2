package io.scenariomarket.sample;

import io.scenariomarket.identity.Levels;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.CreditCodes;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationProfile;
import io.scenariomarket.posting.PostingSample;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityState;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.TermRole;
import io.scenariomarket.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes any number of plausible organisations, needs and capabilities from the sentences of the
 * samples and the terms of the zone. The same number always makes the same item, whatever else is
 * made.
 */
final class Generator {

  private static final int ITEMS_AN_ORGANISATION = 20;
  private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);

  /** Of long lists so many terms are used, so that those of needs and of capabilities meet. */
  private static final int FEW = 5;

  private final List<SentencePool> pools;
  private final Vocabulary vocabulary;

  Generator(List<SentencePool> pools, Vocabulary vocabulary) {
    this.pools = pools;
    this.vocabulary = vocabulary;
  }

  /** How many organisations so many items belong to. */
  static int organisationsFor(int items) {
    return Math.max(1, (items + ITEMS_AN_ORGANISATION - 1) / ITEMS_AN_ORGANISATION);
  }

  OrganisationManagement.Sample organisation(int number) {
    var random = random("organisation", number);
    var profile =
        new OrganisationProfile(
            "负载测试企业%06d".formatted(number),
            CreditCodes.complete("91990000%09d".formatted(number)),
            one(TermKind.ORGANISATION_CLASS, random),
            null,
            false,
            null,
            null,
            one(TermKind.REGION, random),
            "负载测试用的生成数据。",
            some(TermKind.QUALIFICATION, 0, 3, random),
            some(TermKind.REGION, 1, 2, random),
            List.of(),
            null,
            Contact.NONE);
    return new OrganisationManagement.Sample(
        new OrganisationId(id("organisation", number)), profile, List.of());
  }

  PostingSample<ScenarioId, ScenarioState, ScenarioContent> scenario(int number) {
    var random = random("scenario", number);
    var pool = SentencePool.one(pools, random);
    var budget = random.nextInt(10, 500);
    var start = FIRST_DAY.plusDays(random.nextInt(365));
    var content =
        new ScenarioContent(
            title(pool, number, random),
            null,
            vocabulary.term(TermRole.OPPORTUNITY),
            List.of(pool.track()),
            null,
            null,
            null,
            null,
            null,
            String.join("", SentencePool.some(pool.problems(), 2, 4, random)),
            SentencePool.some(pool.requirements(), 2, 5, random),
            null,
            null,
            one(TermKind.SENSITIVITY, random),
            BigDecimal.valueOf(budget),
            BigDecimal.valueOf(budget * 2L),
            start,
            start.plusDays(random.nextInt(90, 720)),
            some(TermKind.COOPERATION, 1, 2, random),
            List.of(),
            one(TermKind.MATURITY, random),
            some(TermKind.QUALIFICATION, 0, 1, random),
            some(TermKind.REGION, 0, 1, random),
            Contact.NONE,
            null,
            null,
            null,
            null,
            false,
            Levels.LEAST);
    return new PostingSample<>(
        new ScenarioId(id("scenario", number)), owner(number), ScenarioState.PUBLISHED, content);
  }

  PostingSample<CapabilityId, CapabilityState, CapabilityContent> capability(int number) {
    var random = random("capability", number);
    var pool = SentencePool.one(pools, random);
    var price = random.nextInt(5, 400);
    var content =
        new CapabilityContent(
            title(pool, number, random),
            vocabulary.term(TermRole.PRODUCT),
            List.of(pool.track()),
            null,
            String.join("", SentencePool.some(pool.descriptions(), 2, 5, random)),
            SentencePool.some(pool.indicators(), 1, 3, random),
            one(TermKind.MATURITY, random),
            List.of(),
            SentencePool.some(pool.cases(), 0, 1, random),
            List.of(),
            List.of(),
            List.of(),
            BigDecimal.valueOf(price),
            BigDecimal.valueOf(price * 2L),
            random.nextInt(15, 360),
            some(TermKind.COOPERATION, 1, 3, random),
            List.of(),
            List.of(),
            random.nextInt(1, 9),
            null,
            Contact.NONE,
            null,
            false,
            Levels.LEAST);
    return new PostingSample<>(
        new CapabilityId(id("capability", number)), owner(number), CapabilityState.LISTED, content);
  }

  private @Nullable String one(TermKind kind, SplittableRandom random) {
    return some(kind, 1, 1, random).stream().findFirst().orElse(null);
  }

  private List<String> some(TermKind kind, int least, int most, SplittableRandom random) {
    var few = vocabulary.terms(kind).stream().map(Term::term).limit(FEW).toList();
    return SentencePool.some(few, least, most, random);
  }

  private static String title(SentencePool pool, int number, SplittableRandom random) {
    return SentencePool.one(pool.titles(), random) + "（" + number + "号）";
  }

  private static OrganisationId owner(int number) {
    return new OrganisationId(id("organisation", number / ITEMS_AN_ORGANISATION));
  }

  private static SplittableRandom random(String kind, int number) {
    return new SplittableRandom(id(kind, number).getLeastSignificantBits());
  }

  private static UUID id(String kind, int number) {
    var name = "generated/" + kind + "/" + number;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}

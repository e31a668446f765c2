package io.scenariomarket.sample;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.award.SampleAwards;
import io.scenariomarket.board.SampleCalls;
import io.scenariomarket.catalogue.DraftItem;
import io.scenariomarket.catalogue.ListKind;
import io.scenariomarket.catalogue.ListText;
import io.scenariomarket.catalogue.SampleLists;
import io.scenariomarket.contract.SampleContracts;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.SampleEngagements;
import io.scenariomarket.expert.SampleExperts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationProfile;
import io.scenariomarket.posting.PostingSample;
import io.scenariomarket.promotion.SampleCases;
import io.scenariomarket.race.SampleRaces;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample data of the configuration directory. Ids are made from the samples' keys.
 *
 * @param organisations who posts and offers
 * @param scenarios needs
 * @param capabilities offers
 * @param lists of them
 * @param engagements of needs and capabilities
 * @param contracts of engagements
 * @param races of engagements
 * @param cases of engagements
 * @param calls needs on boards
 * @param awards rounds in which cases won
 * @param experts what the demo experts say of themselves
 */
record SampleFiles(
    List<SampleOrganisation> organisations,
    List<SampleScenario> scenarios,
    List<SampleCapability> capabilities,
    List<SampleList> lists,
    List<SampleEngagement> engagements,
    List<SampleContract> contracts,
    List<SampleRace> races,
    List<SampleCase> cases,
    List<SampleCall> calls,
    List<SampleAwards.Sample> awards,
    List<SampleExperts.Sample> experts) {

  /** An organisation with the subjects of the accounts that own it. */
  record SampleOrganisation(
      String key, @Nullable List<String> owners, @JsonUnwrapped OrganisationProfile profile) {

    OrganisationManagement.Sample toSample() {
      return new OrganisationManagement.Sample(
          organisationId(key), profile, owners == null ? List.of() : owners);
    }
  }

  /** A need of the organisation with the named key. */
  record SampleScenario(
      String key,
      String organisation,
      ScenarioState state,
      @JsonUnwrapped ScenarioContent content) {

    PostingSample<ScenarioId, ScenarioState, ScenarioContent> toSample() {
      var id = new ScenarioId(id("scenario", key));
      return new PostingSample<>(id, organisationId(organisation), state, content);
    }
  }

  /** A capability of the organisation with the named key. */
  record SampleCapability(
      String key,
      String organisation,
      CapabilityState state,
      @JsonUnwrapped CapabilityContent content) {

    PostingSample<CapabilityId, CapabilityState, CapabilityContent> toSample() {
      var id = new CapabilityId(id("capability", key));
      return new PostingSample<>(id, organisationId(organisation), state, content);
    }
  }

  /** A list of sample needs or capabilities. */
  record SampleList(
      ListKind kind, String title, @Nullable String introduction, List<SampleListItem> items) {

    /** The same of no other items than those with these keys. */
    SampleList only(Set<String> keys) {
      return new SampleList(
          kind,
          title,
          introduction,
          items.stream().filter(each -> keys.contains(each.key)).toList());
    }

    SampleLists.Sample toSample() {
      return new SampleLists.Sample(
          kind,
          new ListText(title, introduction, null, null),
          items.stream()
              .map(
                  item ->
                      new DraftItem(id(kind.name().toLowerCase(Locale.ROOT), item.key), item.note))
              .toList());
    }
  }

  /** An item of a list, by its key, and what the curators say of it. */
  record SampleListItem(String key, @Nullable String note) {}

  /** How the need and the capability with these keys came together. */
  record SampleEngagement(
      String need,
      String offer,
      List<SampleEngagements.SampleStep> steps,
      @Nullable List<SamplePartner> partners) {

    SampleEngagements.Sample toSample() {
      return new SampleEngagements.Sample(
          engagementId(need, offer),
          new ScenarioId(id("scenario", need)),
          new CapabilityId(id("capability", offer)),
          steps,
          partners == null ? List.of() : partners.stream().map(SamplePartner::toSample).toList());
    }
  }

  /** Who bids together in it, by the key of the organisation. */
  record SamplePartner(String organisation, String contribution, int daysAgo) {

    SampleEngagements.SamplePartner toSample() {
      return new SampleEngagements.SamplePartner(
          organisationId(organisation), contribution, daysAgo);
    }
  }

  /** A race for the need with this key. */
  record SampleRace(
      String need,
      int begunDaysAgo,
      int decidedDaysAgo,
      List<SampleRaces.SampleMilestone> milestones,
      List<SampleRacer> racers) {

    SampleRaces.Sample toSample() {
      return new SampleRaces.Sample(
          id("race", need),
          new ScenarioId(id("scenario", need)),
          begunDaysAgo,
          decidedDaysAgo,
          milestones,
          racers.stream().map(each -> each.toSample(need)).toList());
    }
  }

  /** Who takes part in it, by the key of the capability. */
  record SampleRacer(
      String offer, boolean kept, String reason, List<SampleRaces.SampleReport> reports) {

    SampleRaces.SampleRacer toSample(String need) {
      return new SampleRaces.SampleRacer(engagementId(need, offer), kept, reason, reports);
    }
  }

  /** A need with this key on its board. */
  record SampleCall(
      String need, List<SampleCalls.SampleMove> moves, @Nullable List<SampleBid> bids) {

    SampleCalls.Sample toSample() {
      return new SampleCalls.Sample(
          id("board", need),
          new ScenarioId(id("scenario", need)),
          moves,
          bids == null ? List.of() : bids.stream().map(SampleBid::toSample).toList());
    }
  }

  /** What is bid for it, by the key of the capability. */
  record SampleBid(String offer, String plan, String team, BigDecimal budget) {

    SampleCalls.SampleBid toSample() {
      return new SampleCalls.SampleBid(
          new CapabilityId(id("capability", offer)), plan, team, budget);
    }
  }

  /** The contract of the engagement of a need and a capability, by their keys. */
  record SampleContract(String need, String offer, @JsonUnwrapped SampleContracts.Sample contract) {

    EngagementId engagement() {
      return engagementId(need, offer);
    }
  }

  /** The typical case of the engagement of a need and a capability, by their keys. */
  record SampleCase(String need, String offer, @JsonUnwrapped SampleCases.Sample told) {

    EngagementId engagement() {
      return engagementId(need, offer);
    }
  }

  private static EngagementId engagementId(String need, String offer) {
    return new EngagementId(id("engagement", need + "/" + offer));
  }

  /** Reads {@code sample-data} of a configuration directory. */
  static SampleFiles read(Path config, JsonMapper json) throws IOException {
    var directory = config.resolve("sample-data");
    return new SampleFiles(
        List.of(
            json.readValue(
                directory.resolve("organisations.json").toFile(), SampleOrganisation[].class)),
        all(directory.resolve("scenarios"), SampleScenario[].class, json),
        all(directory.resolve("capabilities"), SampleCapability[].class, json),
        List.of(json.readValue(directory.resolve("lists.json").toFile(), SampleList[].class)),
        List.of(
            json.readValue(
                directory.resolve("engagements.json").toFile(), SampleEngagement[].class)),
        List.of(
            json.readValue(directory.resolve("contracts.json").toFile(), SampleContract[].class)),
        List.of(json.readValue(directory.resolve("races.json").toFile(), SampleRace[].class)),
        List.of(json.readValue(directory.resolve("cases.json").toFile(), SampleCase[].class)),
        List.of(json.readValue(directory.resolve("boards.json").toFile(), SampleCall[].class)),
        List.of(
            json.readValue(directory.resolve("awards.json").toFile(), SampleAwards.Sample[].class)),
        List.of(
            json.readValue(
                directory.resolve("experts.json").toFile(), SampleExperts.Sample[].class)));
  }

  private static <T> List<T> all(Path directory, Class<T[]> type, JsonMapper json)
      throws IOException {
    try (var files = Files.list(directory)) {
      var items = new ArrayList<T>();
      files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .forEach(file -> items.addAll(List.of(json.readValue(file.toFile(), type))));
      return items;
    }
  }

  private static OrganisationId organisationId(String key) {
    return new OrganisationId(id("organisation", key));
  }

  private static UUID id(String kind, String key) {
    return UUID.nameUUIDFromBytes(("sample/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8));
  }
}

package io.scenariomarket.scenario;

import io.scenariomarket.attachment.AttachedTo;
import io.scenariomarket.identity.PersonalData;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.posting.OrganisationPostings;
import io.scenariomarket.posting.PersonalPostings;
import io.scenariomarket.posting.PostingAttachments;
import io.scenariomarket.posting.PostingItems;
import io.scenariomarket.shared.ItemType;
import io.scenariomarket.shared.ValueConverters;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What scenarios share with postings of other kinds. */
@Configuration(proxyBeanMethods = false)
class ScenarioConfiguration {

  @Bean
  ValueConverters scenarioIds() {
    return ValueConverters.of(ScenarioId.class, UUID.class, ScenarioId::value, ScenarioId::new);
  }

  @Bean
  ItemType scenarioType() {
    return ScenarioManagement.KIND.itemType();
  }

  @Bean
  PostingItems<Scenario, ScenarioId, ScenarioState, ScenarioAction, ScenarioContent> scenarioItems(
      ScenarioManagement scenarios) {
    return new PostingItems<>(scenarios);
  }

  @Bean
  @Order(30)
  OrganisationPostings scenariosOfOrganisation(ScenarioManagement scenarios) {
    return new OrganisationPostings(scenarios);
  }

  @Bean
  AttachedTo scenarioAttachments(
      ScenarioManagement scenarios, OrganisationManagement organisations, Readers readers) {
    return new PostingAttachments<>(scenarios, organisations, readers);
  }

  @Bean
  PersonalData scenariosOfPerson(JdbcClient jdbc) {
    return new PersonalPostings(ScenarioManagement.KIND, jdbc);
  }
}

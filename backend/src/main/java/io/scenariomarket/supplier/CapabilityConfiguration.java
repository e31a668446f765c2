package io.scenariomarket.supplier;

import io.scenariomarket.attachment.AttachedTo;
import io.scenariomarket.identity.PersonalData;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.notification.NoticeKind;
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

/** What capabilities share with postings of other kinds, and what is told of achievements. */
@Configuration(proxyBeanMethods = false)
class CapabilityConfiguration {

  @Bean
  ValueConverters capabilityIds() {
    return ValueConverters.of(
        CapabilityId.class, UUID.class, CapabilityId::value, CapabilityId::new);
  }

  @Bean
  ItemType capabilityType() {
    return CapabilityManagement.KIND.itemType();
  }

  @Bean
  PostingItems<Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent>
      capabilityItems(CapabilityManagement capabilities) {
    return new PostingItems<>(capabilities);
  }

  @Bean
  @Order(10)
  OrganisationPostings capabilitiesOfOrganisation(CapabilityManagement capabilities) {
    return new OrganisationPostings(capabilities);
  }

  @Bean
  AttachedTo capabilityAttachments(
      CapabilityManagement capabilities, OrganisationManagement organisations, Readers readers) {
    return new PostingAttachments<>(capabilities, organisations, readers);
  }

  @Bean
  NoticeKind achievementReviewsKind() {
    return NoticeKind.atOnce(AchievementReminders.KEY);
  }

  @Bean
  PersonalData capabilitiesOfPerson(JdbcClient jdbc) {
    return new PersonalPostings(CapabilityManagement.KIND, jdbc);
  }
}

package io.scenariomarket.engagement;

import org.springframework.data.repository.ListCrudRepository;

/** The stored engagements. */
interface Engagements extends ListCrudRepository<Engagement, EngagementId> {}

package io.scenariomarket.contract;

import io.scenariomarket.engagement.EngagementId;
import org.springframework.data.repository.ListCrudRepository;

/** The stored contracts. */
interface Contracts extends ListCrudRepository<Contract, EngagementId> {}

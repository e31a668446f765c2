package io.scenariomarket.supplier;

import org.springframework.data.repository.ListCrudRepository;

/** The stored capabilities. */
interface Capabilities extends ListCrudRepository<Capability, CapabilityId> {}

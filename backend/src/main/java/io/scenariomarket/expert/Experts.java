package io.scenariomarket.expert;

import org.springframework.data.repository.ListCrudRepository;

/** The stored profiles, by the subject of the expert. */
interface Experts extends ListCrudRepository<Expert, String> {}

package io.scenariomarket.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scenarios and capabilities are filtered and counted by. Terms are those of the vocabulary.
 *
 * @param maturity of a capability, or the least that a scenario accepts
 * @param maturityRank position of the maturity in the vocabulary, lowest first
 * @param qualifications held by the supplier, or required by the scenario
 * @param regions served by the supplier, or accepted by the scenario
 * @param money price of a capability, budget of a scenario
 * @param startDate when work is to begin
 * @param endDate when it must be finished
 */
public record Facts(
    @Nullable String kind,
    Set<String> tracks,
    @Nullable String direction,
    @Nullable String park,
    @Nullable String maturity,
    @Nullable Integer maturityRank,
    Set<String> cooperation,
    Set<String> dealTerms,
    Set<String> qualifications,
    Set<String> regions,
    Set<String> flags,
    @Nullable Money money,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    Instant createdAt,
    Instant updatedAt) {}

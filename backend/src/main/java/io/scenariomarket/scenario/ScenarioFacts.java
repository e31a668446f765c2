package io.scenariomarket.scenario;

import io.scenariomarket.index.Facts;
import io.scenariomarket.index.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/** Maps what a scenario is filtered and counted by. */
@Mapper(
    componentModel = MappingConstants.ComponentModel.SPRING,
    unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ScenarioFacts {

  @Mapping(target = "maturity", source = "content.leastMaturity")
  @Mapping(target = "qualifications", source = "content.requiredQualifications")
  @Mapping(target = "regions", source = "content.regionsAccepted")
  @Mapping(target = "money", source = "content")
  @Mapping(target = "flags", expression = "java(java.util.Set.of())")
  Facts facts(
      ScenarioContent content,
      @Nullable Integer maturityRank,
      Instant createdAt,
      Instant updatedAt);

  @Mapping(target = "min", source = "budgetMin")
  @Mapping(target = "max", source = "budgetMax")
  Money budget(ScenarioContent content);
}

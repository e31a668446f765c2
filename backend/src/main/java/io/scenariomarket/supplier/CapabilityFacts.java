package io.scenariomarket.supplier;

import io.scenariomarket.index.Facts;
import io.scenariomarket.index.Money;
import io.scenariomarket.organisation.OrganisationProfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/** Maps what a capability is filtered and counted by, its supplier's facts among it. */
@Mapper(
    componentModel = MappingConstants.ComponentModel.SPRING,
    unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CapabilityFacts {

  @Mapping(target = "park", source = "supplier.park")
  @Mapping(target = "qualifications", source = "qualifications")
  @Mapping(target = "regions", source = "supplier.regionsServed")
  @Mapping(target = "kind", source = "content.kind")
  @Mapping(target = "money", source = "content")
  @Mapping(target = "startDate", ignore = true)
  @Mapping(target = "endDate", ignore = true)
  Facts facts(
      CapabilityContent content,
      OrganisationProfile supplier,
      List<String> qualifications,
      @Nullable Integer maturityRank,
      Instant createdAt,
      Instant updatedAt);

  @Mapping(target = "min", source = "priceMin")
  @Mapping(target = "max", source = "priceMax")
  Money price(CapabilityContent content);
}

package io.scenariomarket.scenario;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;

/** Maps scenarios outwards. */
@Mapper(componentModel = MappingConstants.ComponentModel.SPRING)
interface ScenarioMapper {

  @Mapping(target = "content", source = "shown")
  ScenarioView view(Scenario scenario, String organisationName, ScenarioContent shown);
}

package io.scenariomarket.identity;

import io.scenariomarket.shared.ValueConverters;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores a {@link OrganisationId} as its UUID. */
@Configuration(proxyBeanMethods = false)
class OrganisationIdConverters {

  @Bean
  ValueConverters organisationIdConversion() {
    return new ValueConverters(List.of(Write.ID, Read.ID));
  }

  @WritingConverter
  private enum Write implements Converter<OrganisationId, UUID> {
    ID;

    @Override
    public UUID convert(OrganisationId id) {
      return id.value();
    }
  }

  @ReadingConverter
  private enum Read implements Converter<UUID, OrganisationId> {
    ID;

    @Override
    public OrganisationId convert(UUID value) {
      return new OrganisationId(value);
    }
  }
}

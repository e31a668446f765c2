package io.scenariomarket;

import io.scenariomarket.attachment.AttachmentId;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.UUID;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API describes itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Viewer.class)
        .replaceWithClass(ScenarioId.class, UUID.class)
        .replaceWithClass(CapabilityId.class, UUID.class)
        .replaceWithClass(OrganisationId.class, UUID.class)
        .replaceWithClass(AttachmentId.class, UUID.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Scenario Market")
                .version("1")
                .description(
                    "Needs, capabilities and their explained matches. Reading what is published"
                        + " needs no account; writing needs a bearer token. Money is in 万元 (ten"
                        + " thousand yuan). Errors are problem+json (RFC 9457)."))
        .components(
            new Components()
                .addSecuritySchemes(
                    "bearer",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
  }
}

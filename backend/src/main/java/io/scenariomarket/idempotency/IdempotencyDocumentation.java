package io.scenariomarket.idempotency;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes {@code Idempotency-Key} at every request of the API that it counts for. */
@Configuration(proxyBeanMethods = false)
class IdempotencyDocumentation {

  @Bean
  OpenApiCustomizer repeatableRequests() {
    return api -> {
      for (var path : api.getPaths().values()) {
        if (path.getPost() != null) {
          describe(path.getPost());
        }
      }
    };
  }

  private static void describe(Operation operation) {
    operation.addParametersItem(
        new HeaderParameter()
            .name(RepeatedRequestFilter.HEADER)
            .required(false)
            .schema(new StringSchema().minLength(1).maxLength(RepeatedRequestFilter.LONGEST_KEY))
            .description(
                "Makes it safe to send the request again: for 24 hours the same key of the same"
                    + " account with the same request gets the first answer, 409 while the first"
                    + " one runs, and 422 with another request. A request that fails frees its"
                    + " key."));
  }
}

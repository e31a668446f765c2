package io.scenariomarket;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * The names by which generated clients know the operations of the API: class and method, as in
 * {@code contract.confirm}. They stay what they are when other operations come and go.
 */
@Configuration(proxyBeanMethods = false)
class OperationNames {

  @Bean
  OperationCustomizer namesOfOperations() {
    return (operation, handler) -> {
      var of = handler.getBeanType().getSimpleName().replaceFirst("(Api|Pages)$", "");
      operation.setOperationId(StringUtils.uncapitalize(of) + "." + handler.getMethod().getName());
      return operation;
    };
  }

  /** Where one method answers at several addresses, the address belongs to the name. */
  @Bean
  OpenApiCustomizer namesOfAddresses() {
    return api ->
        named(api)
            .collect(groupingBy(named -> named.operation().getOperationId()))
            .values()
            .stream()
            .filter(same -> same.size() > 1)
            .flatMap(same -> same.stream())
            .forEach(Named::addAddress);
  }

  private static Stream<Named> named(OpenAPI api) {
    return api.getPaths().entrySet().stream()
        .flatMap(
            path ->
                path.getValue().readOperations().stream()
                    .map(operation -> new Named(path.getKey(), operation)));
  }

  private record Named(String path, Operation operation) {

    /** As in {@code export.csv.apiScenariosCsv}. */
    void addAddress() {
      var words =
          Arrays.stream(path.split("\\W+"))
              .map(StringUtils::capitalize)
              .collect(Collectors.joining());
      operation.setOperationId(operation.getOperationId() + "." + StringUtils.uncapitalize(words));
    }
  }
}

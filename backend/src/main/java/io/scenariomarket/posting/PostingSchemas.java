package io.scenariomarket.posting;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;
import java.util.stream.IntStream;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the schemas of the API by the kind: {@code ScenarioView} is the view of a scenario. */
@Configuration(proxyBeanMethods = false)
class PostingSchemas {

  @Bean
  ModelResolver modelResolver(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new Names()).openapi31(mappers.isOpenapi31());
  }

  private static final class Names extends TypeNameResolver {

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
      var name = type.getRawClass().getSimpleName();
      return IntStream.range(0, type.containedTypeCount())
          .mapToObj(i -> type.containedType(i).getRawClass())
          .filter(each -> name.startsWith("Posting") && PostingContent.class.isAssignableFrom(each))
          .map(each -> each.getSimpleName().replace("Content", name.substring("Posting".length())))
          .findFirst()
          .orElseGet(() -> super.nameForGenericType(type, options));
    }
  }
}

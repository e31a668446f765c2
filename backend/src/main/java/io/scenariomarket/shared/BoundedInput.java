package io.scenariomarket.shared;

import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Has every number and day of a request, in its address, a form or JSON, go by {@link Bounds}. */
@Configuration(proxyBeanMethods = false)
class BoundedInput implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, BigDecimal.class, typed(Bounds::decimal));
    registry.addConverter(String.class, LocalDate.class, typed(Bounds::day));
  }

  /** What is nothing within a list is a slip, and would be found out much later. */
  @Bean
  static JsonMapperBuilderCustomizer nothingInLists() {
    return json -> json.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
  }

  @Bean
  static JacksonModule bounds() {
    return new SimpleModule("bounds")
        .addDeserializer(BigDecimal.class, new Scalar<>(BigDecimal.class, Bounds::decimal))
        .addDeserializer(Integer.class, new Scalar<>(Integer.class, Bounds::integer))
        .addDeserializer(Long.class, new Scalar<>(Long.class, Bounds::whole))
        .addDeserializer(LocalDate.class, new Scalar<>(LocalDate.class, Bounds::day));
  }

  private static <T> Converter<String, @Nullable T> typed(Function<String, Optional<T>> value) {
    return text ->
        text.isBlank()
            ? null
            : value
                .apply(text.strip())
                .orElseThrow(() -> new IllegalArgumentException("out of bounds"));
  }

  /** A scalar that is written as a text or a number; nothing for a text that is blank. */
  private static final class Scalar<T> extends StdScalarDeserializer<T> {

    private final Class<T> type;
    private final Function<String, Optional<T>> value;

    Scalar(Class<T> type, Function<String, Optional<T>> value) {
      super(type);
      this.type = type;
      this.value = value;
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
      // The text of a number is as long as it was sent; the number itself may be far longer.
      var text = json.getValueAsString();
      if (text == null || !json.currentToken().isScalarValue()) {
        return type.cast(context.handleUnexpectedToken(type, json));
      }
      if (text.isBlank()) {
        return null;
      }
      return value
          .apply(text.strip())
          .orElseGet(() -> type.cast(context.handleWeirdStringValue(type, text, "out of bounds")));
    }
  }
}

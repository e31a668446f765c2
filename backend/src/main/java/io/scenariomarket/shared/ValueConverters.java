package io.scenariomarket.shared;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * How a module's value types are stored; every bean of this type is registered with Spring Data.
 *
 * @param converters reading and writing converters
 */
public record ValueConverters(List<? extends GenericConverter> converters) {

  /**
   * Stores a value as a simple one.
   *
   * @param type the value
   * @param stored what a column holds, such as a UUID
   */
  public static <V, S> ValueConverters of(
      Class<V> type, Class<S> stored, Function<V, S> write, Function<S, V> read) {
    return new ValueConverters(
        List.of(
            new Write(
                new GenericConverter.ConvertiblePair(type, stored),
                value -> write.apply(type.cast(value))),
            new Read(
                new GenericConverter.ConvertiblePair(stored, type),
                value -> read.apply(stored.cast(value)))));
  }

  @WritingConverter
  private record Write(GenericConverter.ConvertiblePair pair, Function<Object, Object> conversion)
      implements OneWay {}

  @ReadingConverter
  private record Read(GenericConverter.ConvertiblePair pair, Function<Object, Object> conversion)
      implements OneWay {}

  private interface OneWay extends GenericConverter {

    ConvertiblePair pair();

    Function<Object, Object> conversion();

    @Override
    default Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(pair());
    }

    @Override
    default @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      return source == null ? null : conversion().apply(source);
    }
  }
}

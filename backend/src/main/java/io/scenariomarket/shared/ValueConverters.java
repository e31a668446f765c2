package io.scenariomarket.shared;

import java.util.List;
import org.springframework.core.convert.converter.Converter;

/**
 * How a module's value types are stored; every bean of this type is registered with Spring Data.
 *
 * @param converters reading and writing converters
 */
public record ValueConverters(List<Converter<?, ?>> converters) {}

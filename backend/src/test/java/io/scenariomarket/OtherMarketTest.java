package io.scenariomarket;

import io.scenariomarket.search.PrizeLibrary;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the market as others run it: with another zone's vocabulary and one more library. One
 * application for all such tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MarketTest
@ContextConfiguration(initializers = PortCity.class)
@Import(PrizeLibrary.class)
public @interface OtherMarketTest {}

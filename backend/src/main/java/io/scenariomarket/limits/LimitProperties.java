package io.scenariomarket.limits;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one client may do what: one account, or one address of a visitor.
 *
 * @param limits those that differ from what is usual
 */
@Validated
@ConfigurationProperties("market")
record LimitProperties(@DefaultValue Map<Limit, @Valid Rate> limits) {

  Rate of(Limit limit) {
    return limits.getOrDefault(limit, limit.usual());
  }
}

package io.scenariomarket.idempotency;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Looks at requests as soon as it is known who asks, and that they may ask. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

  @Bean
  Customizer<HttpSecurity> doOnce(RepeatedRequestFilter repeated) {
    return http -> http.addFilterAfter(repeated, AuthorizationFilter.class);
  }

  /** It stands among the security filters, and nowhere else. */
  @Bean
  FilterRegistrationBean<RepeatedRequestFilter> onceAmongSecurityFilters(
      RepeatedRequestFilter repeated) {
    var registration = new FilterRegistrationBean<>(repeated);
    registration.setEnabled(false);
    return registration;
  }
}

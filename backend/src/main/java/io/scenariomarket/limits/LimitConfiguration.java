package io.scenariomarket.limits;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Counts requests as soon as it is known who asks, and before it is decided whether they may. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

  @Bean
  Customizer<HttpSecurity> countRequests(RateLimitFilter limits) {
    return http -> http.addFilterBefore(limits, AuthorizationFilter.class);
  }

  /** It stands among the security filters, and nowhere else. */
  @Bean
  FilterRegistrationBean<RateLimitFilter> notTwice(RateLimitFilter limits) {
    var registration = new FilterRegistrationBean<>(limits);
    registration.setEnabled(false);
    return registration;
  }
}

package io.scenariomarket.web;

import io.scenariomarket.identity.Accounts;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Language and theme of pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final Accounts accounts;

  WebConfiguration(Accounts accounts) {
    this.accounts = accounts;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new MarketLocaleResolver();
  }

  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
    return tomcat ->
        tomcat.addContextCustomizers(
            context ->
                ((StandardHost) context.getParent())
                    .setErrorReportValveClass(UnreadableRequest.class.getName()));
  }

  /**
   * Takes away what a proxy says of the original request once Tomcat has believed it or not, so
   * that no library believes it from anybody.
   */
  @Bean
  static FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaders() {
    var filter = new ForwardedHeaderFilter();
    filter.setRemoveOnly(true);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var language = new LocaleChangeInterceptor();
    language.setParamName(MarketLocaleResolver.PARAMETER);
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language).excludePathPatterns("/api/**");
    registry.addInterceptor(new LanguageInterceptor(accounts)).excludePathPatterns("/api/**");
    registry.addInterceptor(new ThemeInterceptor()).excludePathPatterns("/api/**");
  }
}

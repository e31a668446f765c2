package io.scenariomarket.web;

import io.scenariomarket.identity.Accounts;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Language and theme of pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private static final Duration KEPT = Duration.ofDays(365);

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

  /** Kept as long as all that has a hash of its content in its address. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    try {
      registry
          .addResourceHandler("/tabler/*")
          .setCacheControl(CacheControl.maxAge(KEPT))
          .resourceChain(true)
          .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
          .addResolver(new TablerStyles());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

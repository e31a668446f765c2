package io.scenariomarket.idempotency;

import io.scenariomarket.identity.CurrentUser;
import io.scenariomarket.identity.HeldForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Gives every form that posts a hidden field of its own, and whose page it is on, beside the token
 * of Spring Security: no form can be forgotten.
 */
@Configuration(proxyBeanMethods = false)
class OnceField {

  /** Name of the field. */
  static final String NAME = "_once";

  /** Spring knows one processor only, so that of Spring Security is wrapped. */
  @Bean
  static BeanPostProcessor onceInEveryForm() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor forms ? new WithOnce(forms) : bean;
      }
    };
  }

  private record WithOnce(RequestDataValueProcessor forms) implements RequestDataValueProcessor {

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
      var fields = forms.getExtraHiddenFields(request);
      // Forms that only ask have no token against forged requests, and need none here.
      if (fields == null || fields.isEmpty()) {
        return fields;
      }
      var more = new LinkedHashMap<>(fields);
      more.put(NAME, UUID.randomUUID().toString());
      CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
          .ifPresent(user -> more.put(HeldForm.READER, user.reader()));
      return more;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
      return forms.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(
        HttpServletRequest request, @Nullable String name, String value, String type) {
      return forms.processFormFieldValue(request, name, value, type);
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
      return forms.processUrl(request, url);
    }
  }
}

package io.scenariomarket.work;

import io.scenariomarket.shared.Refusal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** The item that an address below {@code /scenarios/{id}} or {@code /capabilities/{id}} names. */
class ItemRefArgumentResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(ItemRef.class);
  }

  @Override
  public ItemRef resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var pattern = attribute(request, HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var variables = attribute(request, HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    try {
      var id = UUID.fromString(id(variables));
      return String.valueOf(pattern).startsWith("/scenarios/")
          ? ItemRef.scenario(id)
          : ItemRef.capability(id);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("workflow.item.not-found");
    }
  }

  private static String id(@Nullable Object variables) {
    return variables instanceof Map<?, ?> map && map.get("id") instanceof String id ? id : "";
  }

  private static @Nullable Object attribute(NativeWebRequest request, String name) {
    return request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
  }
}

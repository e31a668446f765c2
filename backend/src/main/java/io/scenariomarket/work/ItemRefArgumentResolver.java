package io.scenariomarket.work;

import io.scenariomarket.shared.ItemType;
import io.scenariomarket.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The item that an address below that of its type names, such as {@code /scenarios/{id}/history}.
 * An address that names no type or no id is that of nothing.
 */
class ItemRefArgumentResolver implements HandlerMethodArgumentResolver {

  private final List<ItemType> types;

  ItemRefArgumentResolver(List<ItemType> types) {
    this.types = types;
  }

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
    var variables = attribute(request, HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    var path = path(request);
    try {
      var id = UUID.fromString(id(variables));
      return types.stream()
          .filter(type -> path.startsWith(type.path() + "/"))
          .findFirst()
          .map(type -> new ItemRef(type.name(), id))
          .orElseThrow(() -> Refusal.notFound("workflow.item.not-found"));
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("workflow.item.not-found");
    }
  }

  private static String path(NativeWebRequest request) {
    var page = request.getNativeRequest(HttpServletRequest.class);
    return page == null
        ? ""
        : ServletRequestPathUtils.getParsedRequestPath(page).pathWithinApplication().value();
  }

  private static String id(@Nullable Object variables) {
    return variables instanceof Map<?, ?> map && map.get("id") instanceof String id ? id : "";
  }

  private static @Nullable Object attribute(NativeWebRequest request, String name) {
    return request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
  }
}

package io.scenariomarket.permission;

import java.util.List;
import java.util.TreeSet;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint that there is, as {@code METHOD /pattern}. */
final class Endpoints {

  private Endpoints() {}

  static List<String> of(Iterable<RequestMappingInfoHandlerMapping> mappings) {
    var endpoints = new TreeSet<String>();
    mappings.forEach(
        mapping ->
            mapping
                .getHandlerMethods()
                .forEach(
                    (info, method) -> {
                      // Where the container leads after a failure: nothing that can be asked for.
                      if (!ErrorController.class.isAssignableFrom(method.getBeanType())) {
                        endpoints.addAll(names(info));
                      }
                    }));
    return List.copyOf(endpoints);
  }

  private static List<String> names(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    return info.getPatternValues().stream()
        .flatMap(
            pattern ->
                (methods.isEmpty() ? List.of("GET") : methods)
                    .stream().map(method -> method + " " + pattern))
        .toList();
  }
}

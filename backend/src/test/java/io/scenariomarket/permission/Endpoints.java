package io.scenariomarket.permission;

import io.scenariomarket.shared.ItemType;
import io.scenariomarket.work.ItemKind;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint that there is, as {@code METHOD /pattern}. */
final class Endpoints {

  private static final String KIND = " /{kind}/";

  private Endpoints() {}

  /** Every endpoint; those of any kind of items once for each kind that there is. */
  static List<String> of(
      Iterable<RequestMappingInfoHandlerMapping> mappings, Iterable<ItemKind> kinds) {
    var endpoints = new TreeSet<String>();
    mappings.forEach(
        mapping ->
            mapping
                .getHandlerMethods()
                .forEach(
                    (info, method) -> {
                      // Where the container leads after a failure: nothing that can be asked for.
                      if (!ErrorController.class.isAssignableFrom(method.getBeanType())) {
                        names(info).forEach(each -> endpoints.addAll(ofKinds(each, kinds)));
                      }
                    }));
    return List.copyOf(endpoints);
  }

  private static List<String> ofKinds(String endpoint, Iterable<ItemKind> kinds) {
    return endpoint.contains(KIND)
        ? StreamSupport.stream(kinds.spliterator(), false)
            .map(kind -> endpoint.replace(KIND, " " + new ItemType(kind.type()).path() + "/"))
            .toList()
        : List.of(endpoint);
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

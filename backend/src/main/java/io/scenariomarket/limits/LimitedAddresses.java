package io.scenariomarket.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The addresses at which something {@link Limited} answers. */
@Component
class LimitedAddresses {

  private final SingletonSupplier<List<Address>> addresses;

  /**
   * Asks the mapping when the first request comes: filters are made before it, and modules add
   * addresses of their own to it until the application has started.
   */
  LimitedAddresses(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this.addresses = SingletonSupplier.of(() -> read(mapping.getObject()));
  }

  /**
   * The limit under which a request falls, if any.
   *
   * @param path as it was sent; what is encoded in it is read as the application reads it
   */
  Optional<Limit> limit(String method, String path) {
    var counted = method.equals("HEAD") ? "GET" : method;
    var parsed = PathContainer.parsePath(path);
    return addresses.obtain().stream()
        .filter(each -> each.method().name().equals(counted) && each.path().matches(parsed))
        .map(Address::limit)
        .findFirst();
  }

  private static List<Address> read(RequestMappingHandlerMapping mapping) {
    var found = new ArrayList<Address>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              var limited =
                  AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Limited.class);
              if (limited != null) {
                var paths = Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns();
                for (var method : info.getMethodsCondition().getMethods()) {
                  paths.forEach(path -> found.add(new Address(method, path, limited.value())));
                }
              }
            });
    return List.copyOf(found);
  }

  private record Address(RequestMethod method, PathPattern path, Limit limit) {}
}

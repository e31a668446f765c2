package io.scenariomarket.search;

import java.lang.reflect.Method;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every library that a module contributes its pages and feeds. */
@Component
class LibraryAddresses {

  private final RequestMappingHandlerMapping mapping;

  LibraryAddresses(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      Libraries libraries,
      SearchPages pages,
      FeedPages feeds) {
    this.mapping = mapping;
    var results = method(SearchPages.class, "results");
    var feed = method(FeedPages.class, "feed");
    for (var scope : libraries.scopes()) {
      get(scope.page().path(), pages, results);
      SearchFeeds.path(scope).ifPresent(path -> get(path, feeds, feed));
    }
  }

  private static Method method(Class<?> controller, String name) {
    return Objects.requireNonNull(BeanUtils.findMethodWithMinimalParameters(controller, name));
  }

  private void get(String path, Object controller, Method method) {
    var info =
        RequestMappingInfo.paths(path)
            .methods(RequestMethod.GET)
            .options(mapping.getBuilderConfiguration())
            .build();
    mapping.registerMapping(info, controller, method);
  }
}

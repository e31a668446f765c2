package io.scenariomarket.attachment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A form that was sent, as if its page had only been asked for; its body is never touched. */
class FormPageInstead extends HttpServletRequestWrapper {

  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  FormPageInstead(HttpServletRequest request) {
    super(request);
    UriComponentsBuilder.newInstance()
        .query(request.getQueryString())
        .build()
        .getQueryParams()
        .forEach(
            (name, values) ->
                parameters.put(
                    decoded(name),
                    values.stream().map(FormPageInstead::decoded).toArray(String[]::new)));
  }

  private static String decoded(@Nullable String text) {
    return text == null ? "" : UriUtils.decode(text, "UTF-8");
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }
}

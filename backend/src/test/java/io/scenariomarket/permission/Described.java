package io.scenariomarket.permission;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each endpoint reads: an API's bodies by its description, a page's forms by their types. */
final class Described {

  private static final int DEEPEST = 4;

  private Described() {}

  /** Paths of fields by endpoint. */
  static Map<String, List<List<String>>> bodies(JsonMapper json) throws IOException {
    var api = json.readTree(Files.readString(Path.of("backend/src/test/resources/openapi.json")));
    var fields = new HashMap<String, List<List<String>>>();
    for (var path : api.required("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
        if (!schema.isMissingNode()) {
          var paths = new ArrayList<List<String>>();
          collect(api, schema, List.of(), paths);
          fields.put(operation.getKey().toUpperCase() + " " + path.getKey(), paths);
        }
      }
    }
    return fields;
  }

  private static void collect(
      JsonNode api, JsonNode schema, List<String> path, List<List<String>> all) {
    if (!path.isEmpty()) {
      all.add(path);
    }
    if (path.size() >= DEEPEST) {
      return;
    }
    if (schema.has("$ref")) {
      collect(api, api.at(schema.required("$ref").asString().substring(1)), path, all);
    }
    for (var property : schema.path("properties").properties()) {
      collect(api, property.getValue(), appended(path, property.getKey()), all);
    }
    if (schema.has("items") && !path.isEmpty()) {
      collect(api, schema.required("items"), appended(path, "[]"), all);
    }
    if (schema.path("additionalProperties").isObject() && !path.isEmpty()) {
      collect(api, schema.required("additionalProperties"), appended(path, "x"), all);
    }
  }

  private static List<String> appended(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  /** Names of fields by endpoint. */
  static Map<String, List<String>> forms(RequestMappingHandlerMapping pages) {
    var names = new HashMap<String, List<String>>();
    pages
        .getHandlerMethods()
        .forEach(
            (mapping, method) ->
                Arrays.stream(method.getMethodParameters())
                    .filter(Described::isForm)
                    .flatMap(each -> Arrays.stream(each.getParameterType().getRecordComponents()))
                    .map(RecordComponent::getName)
                    .forEach(field -> put(names, mapping, field)));
    return names;
  }

  private static boolean isForm(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(ModelAttribute.class)
        || parameter.getParameterType().getSimpleName().endsWith("Form");
  }

  private static void put(
      Map<String, List<String>> names, RequestMappingInfo mapping, String field) {
    for (var method : mapping.getMethodsCondition().getMethods()) {
      for (var path : mapping.getPatternValues()) {
        names.computeIfAbsent(method + " " + path, _ -> new ArrayList<>()).add(field);
      }
    }
  }
}

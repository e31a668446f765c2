package io.scenariomarket.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.elasticsearch.plugin.NamedComponent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch reads what a plugin offers from a file, which must agree with the classes. */
class PluginTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void namedComponentsAreTheAnnotatedClasses() throws Exception {
    var annotated = new TreeMap<String, Map<String, String>>();
    var classes = Path.of(IndexAnalyzer.class.getResource("IndexAnalyzer.class").toURI());
    try (var files = Files.list(classes.getParent())) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString().replace(".class", "");
        if (name.contains("-") || !file.toString().endsWith(".class")) {
          continue;
        }
        var type = Class.forName(IndexAnalyzer.class.getPackageName() + "." + name);
        var component = type.getAnnotation(NamedComponent.class);
        if (component != null) {
          assertThat(Modifier.isPublic(type.getModifiers())).as(name).isTrue();
          annotated
              .computeIfAbsent(type.getInterfaces()[0].getName(), extended -> new TreeMap<>())
              .put(component.value(), type.getName());
        }
      }
    }
    var named = Files.readString(Path.of("src/main/assembly/named_components.json"));
    assertThat(JSON.readTree(named)).isEqualTo(JSON.valueToTree(annotated));
  }

  @Test
  void theZipHoldsOnlyWhatTheServerLacks() throws IOException {
    try (var built = Files.list(Path.of("target"))) {
      var zip = built.filter(file -> file.toString().endsWith("-plugin.zip")).findFirst();
      try (var files = FileSystems.newFileSystem(zip.orElseThrow());
          var listed = Files.list(files.getPath("/"))) {
        assertThat(
                listed.map(
                    file -> file.getFileName().toString().replaceAll("-(portable|[0-9]).*", "")))
            .containsExactlyInAnyOrder(
                "stable-plugin-descriptor.properties",
                "named_components.json",
                "analysis",
                "hanlp",
                "jieba-analysis");
      }
    }
  }
}

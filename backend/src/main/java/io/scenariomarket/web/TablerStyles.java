package io.scenariomarket.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Tabler's stylesheet from its WebJar, with what the pages use of it: a seventh of what a first
 * visit would load otherwise. Made once, at the start.
 */
final class TablerStyles implements ResourceResolver {

  /** The name under which it is found. */
  private static final String NAME = "tabler.css";

  private static final String WHOLE =
      "classpath*:META-INF/resources/webjars/tabler__core/*/dist/css/tabler.min.css";

  private static final List<String> PAGES =
      List.of("classpath*:/templates/**/*.html", "classpath*:/static/js/*.js");

  private static final String OWN = "classpath*:/static/css/*.css";

  private final PathMatchingResourcePatternResolver files =
      new PathMatchingResourcePatternResolver();
  private final Resource styles;

  /**
   * Reads templates, scripts and stylesheets.
   *
   * @throws IOException when one of them cannot be read
   */
  TablerStyles() throws IOException {
    var whole = files.getResources(WHOLE);
    var own = new StringBuilder();
    for (var file : files.getResources(OWN)) {
      own.append(read(file));
    }
    var used = new UsedStyles(words()).of(read(whole[0]), own.toString());
    // The file's own time, by which browsers ask whether they have it already.
    styles = new TransformedResource(whole[0], used.getBytes(StandardCharsets.UTF_8));
  }

  private Set<String> words() throws IOException {
    var words = new HashSet<String>();
    for (var pattern : PAGES) {
      for (var file : files.getResources(pattern)) {
        words.addAll(List.of(read(file).split("[^A-Za-z0-9_-]+")));
      }
    }
    return words;
  }

  private static String read(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable Resource resolveResource(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    return path.equals(NAME) ? styles : null;
  }

  @Override
  public @Nullable String resolveUrlPath(
      String path, List<? extends Resource> locations, ResourceResolverChain chain) {
    return path.equals(NAME) ? path : null;
  }
}

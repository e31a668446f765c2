package io.scenariomarket.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What pages and answers say: in {@code messages/}, a file for each module and language. */
@Configuration(proxyBeanMethods = false)
public class Messages {

  private static final String FOLDER = "classpath:messages/";
  private static final String ENGLISH = "_en.properties";

  /** The sentences of all modules, in Chinese where the reader's language is not English. */
  @Bean
  public static MessageSource messageSource() {
    // This one looks a key up once, however many the files are.
    var messages = new ReloadableResourceBundleMessageSource();
    messages.setBasenames(modules());
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  private static String[] modules() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources(FOLDER + "*" + ENGLISH))
          .map(Resource::getFilename)
          .map(name -> FOLDER + name.substring(0, name.length() - ENGLISH.length()))
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

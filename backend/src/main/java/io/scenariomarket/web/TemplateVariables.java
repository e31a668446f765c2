package io.scenariomarket.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * What every template can ask, also on error pages, whose model no controller fills.
 *
 * <p>Variables rather than {@code @bean} references, which Thymeleaf forbids wherever an expression
 * chooses a fragment or fills an attribute that it does not know.
 */
@Configuration(proxyBeanMethods = false)
class TemplateVariables {

  TemplateVariables(
      ThymeleafViewResolver views, Frame frame, Words words, Show show, MatchWords matchWords) {
    views.addStaticVariable("frame", frame);
    views.addStaticVariable("words", words);
    views.addStaticVariable("show", show);
    views.addStaticVariable("matchWords", matchWords);
  }
}

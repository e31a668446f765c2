package io.scenariomarket.workflow;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Lets every template put versions into words, and forms repeat what was asked for. */
@Configuration(proxyBeanMethods = false)
class WorkTemplates {

  WorkTemplates(ThymeleafViewResolver views, Readable readable, Advice advice) {
    views.addStaticVariable("readable", readable);
    views.addStaticVariable("advice", advice);
  }
}

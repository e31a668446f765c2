package io.scenariomarket.work;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Lets every template put versions into words. */
@Configuration(proxyBeanMethods = false)
class WorkTemplates {

  WorkTemplates(ThymeleafViewResolver views, Readable readable) {
    views.addStaticVariable("readable", readable);
  }
}

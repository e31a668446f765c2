package io.scenariomarket.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Has forms made by their constructors and left as they are: each is a record, and whatever else a
 * request names, such as a part of a value that has none, is nothing that a form holds.
 */
@ControllerAdvice
class FormBinding {

  @InitBinder
  void constructed(WebDataBinder form) {
    form.setDeclarativeBinding(true);
  }
}

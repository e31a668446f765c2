package io.scenariomarket.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What becomes of people's data, for anybody to read before they register. */
@Controller
class Privacy {

  @GetMapping("/privacy")
  String page() {
    return "web/privacy";
  }
}

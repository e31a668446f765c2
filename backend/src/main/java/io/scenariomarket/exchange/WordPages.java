package io.scenariomarket.exchange;

import io.scenariomarket.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what words of a sheet mean, and checks its rows again with that. */
@Controller
class WordPages {

  private final ImportManagement imports;
  private final UnknownWords words;

  WordPages(ImportManagement imports, UnknownWords words) {
    this.imports = imports;
    this.words = words;
  }

  @PostMapping("/imports/{id}/words")
  String answer(
      @PathVariable ImportId id, @RequestParam MultiValueMap<String, String> form, Viewer viewer) {
    if (words.answer(imports.get(id, viewer), form)) {
      imports.check(id, viewer);
    }
    return "redirect:/imports/" + id;
  }
}

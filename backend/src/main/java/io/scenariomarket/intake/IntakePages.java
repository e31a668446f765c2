package io.scenariomarket.intake;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.mining.DocumentText;
import io.scenariomarket.scenario.ScenarioForms;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A need told in one's own words, or brought as a file, and read into the form. */
@Controller
class IntakePages {

  private final NeedReader reader;
  private final DocumentText documents;
  private final ScenarioForms forms;
  private final MessageSource messages;
  private final Clock clock;

  IntakePages(
      NeedReader reader,
      DocumentText documents,
      ScenarioForms forms,
      MessageSource messages,
      Clock clock) {
    this.reader = reader;
    this.documents = documents;
    this.forms = forms;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/scenarios/tell")
  ModelAndView ask(Viewer viewer) {
    return page(null, Map.of(), HttpStatus.OK);
  }

  /** Reads what was told; nothing is saved before the form is sent. */
  @Limited(Limit.UPLOAD)
  @PostMapping("/scenarios/tell")
  ModelAndView read(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String text,
      Viewer viewer)
      throws IOException {
    try {
      var told = told(file, text);
      return forms.begun(reader.read(told, LocalDate.now(clock)).content(), told, viewer);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var errors = new FormErrors(messages);
      errors.reject(refusal);
      return page(text, errors.byField(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private String told(@Nullable MultipartFile file, @Nullable String text) throws IOException {
    var typed = Text.orNull(text);
    var name = file == null ? null : Text.orNull(file.getOriginalFilename());
    String told;
    if (typed != null) {
      told = typed;
    } else if (file != null && name != null && !file.isEmpty()) {
      told = documents.of(name, file.getBytes());
    } else {
      throw Refusal.invalid("text", "intake.text.missing");
    }
    if (told.length() > NeedReader.LONGEST) {
      throw Refusal.invalid(
          typed == null ? "file" : "text", "intake.text.long", NeedReader.LONGEST);
    }
    return told;
  }

  private ModelAndView page(@Nullable String text, Map<String, String> errors, HttpStatus status) {
    var page = new ModelAndView("intake/tell", status);
    page.addObject("text", text);
    page.addObject("errors", errors);
    page.addObject("accepted", documents.accepted());
    return page;
  }
}

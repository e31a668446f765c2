package io.scenariomarket.work;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Takes in what somebody is typing, and forgets it again. */
@Controller
class TypedFormPages {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
  private static final String ID = "[0-9a-f-]{36}";

  private final TypedForms forms;
  private final List<Pattern> addresses;

  TypedFormPages(TypedForms forms, List<TypedFormAddresses> places) {
    this.forms = forms;
    this.addresses =
        places.stream()
            .flatMap(each -> each.typedFormAddresses().stream())
            .map(each -> Pattern.compile(VARIABLE.matcher(each).replaceAll(ID)))
            .toList();
  }

  @PostMapping("/typed-forms")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(
      @RequestParam String address,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer) {
    var fields = new HashMap<String, List<String>>(Map.copyOf(sent));
    fields.remove("address");
    // Tokens of the page are not what anybody typed.
    fields.keySet().removeIf(name -> name.startsWith("_"));
    forms.keep(checked(address), fields, viewer);
  }

  @PostMapping("/typed-forms/discard")
  String discard(@RequestParam String address, Viewer viewer) {
    forms.discard(checked(address), viewer);
    return "redirect:" + address;
  }

  private String checked(String address) {
    if (addresses.stream().noneMatch(each -> each.matcher(address).matches())) {
      throw Refusal.notFound("workflow.item.not-found");
    }
    return address;
  }
}

package io.scenariomarket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

class FormFlowTest {

  private record Content(@NotBlank String title) {}

  @Test
  void tellsInOneRoundWhatIsUnreadableMissingAndRefused() {
    var messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    Consumer<Content> check =
        _ -> {
          throw Refusal.invalid("budgetMax", "inverted");
        };
    try (var validators = Validation.buildDefaultValidatorFactory()) {
      var page =
          new FormFlow(validators.getValidator(), messages)
              .save(
                  errors -> {
                    errors.decimal("price", "很多");
                    return new Content("");
                  },
                  check,
                  _ -> new ModelAndView("saved"),
                  (errors, status) ->
                      new ModelAndView("form", "wrong", errors.byField().keySet())
                          .addObject(status));

      assertThat(page.getViewName()).isEqualTo("form");
      assertThat(page.getModel().get("wrong"))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.ITERABLE)
          .containsExactly("price", "title", "budgetMax");
      assertThat(page.getModel()).containsValue(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}

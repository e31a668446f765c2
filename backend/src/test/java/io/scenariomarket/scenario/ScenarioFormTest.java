package io.scenariomarket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.FormErrors;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;

/** The form as browsers send it. */
class ScenarioFormTest {

  private final StaticMessageSource messages = new StaticMessageSource();
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void readsWhoMayReadWhat() {
    request.addParameter("title", "题");
    request.addParameter("problem", "问");
    request.addParameter("confidentiality[budget]", "AFTER_INTEREST");
    request.addParameter("confidentiality[place]", "ORGANISATION");
    request.addParameter("confidentialDetails", "细节");
    request.addParameter("confidentialInMatching", "true");
    request.addParameter("requirements[0].text", "要求");
    request.addParameter("requirements[0].confidentiality", "ORGANISATION");
    var errors = new FormErrors(messages);
    var content = form().read(errors);

    assertThat(errors.any()).isFalse();
    assertThat(content.confidentiality().of(ScenarioPart.BUDGET))
        .isEqualTo(Confidentiality.AFTER_INTEREST);
    assertThat(content.confidentiality().of(ScenarioPart.PLACE))
        .isEqualTo(Confidentiality.ORGANISATION);
    assertThat(content.confidentialInMatching()).isTrue();
    assertThat(content.confidentialDetails()).isEqualTo("细节");
    assertThat(content.requirements().getFirst().confidentiality())
        .isEqualTo(Confidentiality.ORGANISATION);
  }

  @Test
  void saysInWordsThatALevelIsNone() {
    messages.addMessage("form.choice", Locale.getDefault(), "请从选项中选择。");
    request.addParameter("title", "题");
    request.addParameter("problem", "问");
    request.addParameter("confidentiality[budget]", "SECRET");
    request.addParameter("requirements[0].text", "要求");
    request.addParameter("requirements[0].confidentiality", "secret");
    var errors = new FormErrors(messages);
    form().read(errors);

    assertThat(errors.byField())
        .containsOnlyKeys("confidentiality.budget", "requirements[0].confidentiality")
        .containsValue("请从选项中选择。");
  }

  @Test
  void asksForNothingToBeHiddenWhereNothingIsChosen() {
    request.addParameter("title", "题");
    request.addParameter("problem", "问");
    var content = form().read(new FormErrors(messages));
    assertThat(content.confidentialInMatching()).isFalse();
    assertThat(content.confidentiality().byPart()).isEmpty();
  }

  private ScenarioForm form() {
    var binder = new ServletRequestDataBinder(null, "form");
    binder.setTargetType(ResolvableType.forClass(ScenarioForm.class));
    binder.construct(request);
    assertThat(binder.getBindingResult().getAllErrors()).isEmpty();
    return (ScenarioForm) java.util.Objects.requireNonNull(binder.getTarget());
  }
}

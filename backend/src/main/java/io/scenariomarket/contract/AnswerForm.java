package io.scenariomarket.contract;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.shared.FormFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is said to something, as it was typed.
 *
 * @param version the version that was read
 */
record AnswerForm(@Nullable Long version, @Nullable String words) {

  /** Nothing typed yet. */
  static AnswerForm of(Contract contract) {
    return new AnswerForm(contract.version(), null);
  }

  /**
   * The page on which something that was proposed about a contract is answered.
   *
   * @param about what its address and words call that
   */
  FormFlow.Page page(Contract contract, String about, Enum<?> deed) {
    return (errors, status) ->
        new ModelAndView("contract/answer", status)
            .addObject("contract", contract)
            .addObject("about", about)
            .addObject("deed", deed)
            .addObject("form", this)
            .addObject("errors", errors.byField());
  }

  /**
   * Back to the contract, when something was said about it.
   *
   * @param saved the key of what the contract's page says of it
   */
  static ModelAndView done(EngagementId id, String saved, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:/contracts/" + id);
  }
}

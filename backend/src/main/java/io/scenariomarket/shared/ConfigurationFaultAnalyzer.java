package io.scenariomarket.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator at the start which file of theirs cannot be used, and why. */
class ConfigurationFaultAnalyzer extends AbstractFailureAnalyzer<ConfigurationFault> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationFault cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()), "Correct " + cause.file() + " and start again.", cause);
  }
}

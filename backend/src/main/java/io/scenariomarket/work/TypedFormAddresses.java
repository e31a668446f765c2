package io.scenariomarket.work;

import java.util.List;

/**
 * Where forms are that keep what is typed into them, by {@link ItemForms}: what has such forms
 * implements it as a bean, and nothing is kept of a form elsewhere.
 */
public interface TypedFormAddresses {

  /** Patterns such as {@code /scenarios/{id}/edit}; every variable stands for an id. */
  List<String> typedFormAddresses();
}

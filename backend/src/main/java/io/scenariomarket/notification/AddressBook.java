package io.scenariomarket.notification;

import java.util.Collection;
import java.util.Map;

/** Knows where people are told; whoever keeps the accounts implements it. */
public interface AddressBook {

  /** Where these people are told, by subject; who is gone is left out. */
  Map<String, Addressee> find(Collection<String> people);
}

package io.scenariomarket.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows where people are told; whoever keeps the accounts implements it. */
public interface AddressBook {

  /** Where these people are told, by subject; who is gone is left out. */
  Map<String, Addressee> find(Collection<String> people);

  /** The e-mail address of a person; empty for who is gone or gave none. */
  default Optional<String> email(String person) {
    return Optional.ofNullable(find(List.of(person)).get(person)).map(Addressee::email);
  }
}

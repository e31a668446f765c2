package io.scenariomarket.identity;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has Keycloak forget whoever had their data erased here, at the latest once it is back. */
@Component
class PersonErasure {

  private final KeycloakPeople keycloak;

  PersonErasure(KeycloakPeople keycloak) {
    this.keycloak = keycloak;
  }

  @Async
  @TransactionalEventListener
  void on(AccountErased event) {
    keycloak.delete(event.subject());
  }
}

package io.scenariomarket.identity;

import java.util.Locale;
import java.util.Optional;

/** A role that holds in the whole zone; a plain member of an organisation has none of them. */
public enum ZoneRole {
  /** Curates: mines leads, reviews, publishes lists, runs matches, records outcomes. */
  TASKFORCE,
  /** Scores needs, bids and cases. */
  EXPERT,
  /** Reads figures and registers. */
  LEADER,
  /** Operates the installation. */
  ADMIN;

  /**
   * The Spring Security authority that stands for this role, for example {@code ROLE_TASKFORCE}.
   */
  public String authority() {
    return "ROLE_" + name();
  }

  /** What Keycloak calls it. */
  String realmRole() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role that Keycloak calls {@code name}, or empty for a realm role the market does not use.
   */
  static Optional<ZoneRole> ofRealmRole(String name) {
    for (var role : values()) {
      if (role.realmRole().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}

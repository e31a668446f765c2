package io.scenariomarket;

/** Takes Keycloak away from the application until it is closed. */
public final class Outage implements AutoCloseable {

  private Outage() {
    LocalStackSession.keycloak().cut();
  }

  /** Begins it. */
  public static Outage ofKeycloak() {
    return new Outage();
  }

  @Override
  public void close() {
    LocalStackSession.keycloak().restore();
  }
}

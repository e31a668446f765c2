package io.scenariomarket.identity;

/** What a program's token may be used for, as Keycloak and the tokens name it. */
public final class Scopes {

  /** The scope that a token needs to read. */
  public static final String READ = "market.read";

  /** The scope that a token needs for all else. */
  public static final String WRITE = "market.write";

  private Scopes() {}
}

package io.scenariomarket.localstack;

/** The servers that the application needs beside it. */
public enum StackServer {
  /** The database, of the application and of Keycloak. */
  POSTGRES("PostgreSQL"),
  /** The search engine, with the analysis plugin. */
  ELASTICSEARCH("Elasticsearch"),
  /** The identity provider. */
  KEYCLOAK("Keycloak"),
  /** Takes every message and delivers it to nobody but a directory. */
  MAIL("The mail server");

  private final String title;

  StackServer(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}

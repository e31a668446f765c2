package io.scenariomarket.shared;

/** JSON as it can stand inside a page. */
public final class EmbeddedJson {

  private EmbeddedJson() {}

  /** The same JSON without anything that HTML or a script would read otherwise. */
  public static String of(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}

package io.scenariomarket.shared;

/**
 * A type of things that have a page each. The module that owns the things contributes it as a bean.
 *
 * @param name in audit trail, attachments, answers, messages and addresses, such as {@code
 *     scenario}
 */
public record ItemType(String name) {

  /** The name of several of them: {@code scenarios}, {@code capabilities}. */
  public String plural() {
    return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
  }

  /** Where their pages are: {@code /scenarios}, {@code /capabilities}. */
  public String path() {
    return "/" + plural();
  }

  /** The address of the page of one of them, without the server. */
  public String address(Object id) {
    return path() + "/" + id;
  }
}
